import type { Token } from '../../../language/tokens.js';
import type { Candidate } from '../../candidates/candidates.js';
import type { Put, Setting } from './setting.js';

/** What a candidate is in its clause, as far as the words beside it tell. */
export type Role = 'subject' | 'object' | 'agent' | 'owner' | 'behind-preposition' | 'complement' | 'none';

/** Tokens that an apposition between a subject and its verb may take: "Ann Lee, a former member of the board, wrote". */
const longestApposition = 16;

/** What a candidate is to the verb beside it, and to the question's verb where that is the same. */
export function roleFeatures(
  { tokens, verb, role: side, coarseClass }: Setting,
  { firstToken: first, endToken: end }: Candidate,
  put: Put,
): void {
  const { role, verbAt } = roleOf(tokens, first, end);
  put(1, 'role', coarseClass, side, role);
  if (verb !== null && verbAt !== null)
    put(1, 'role-of', side, role, verb.first <= verbAt && verbAt < verb.end ? 'same' : 'other');
}

/** The role of a stretch of tokens, and where its verb stands; null where no verb makes it. */
export function roleOf(
  tokens: readonly Token[],
  first: number,
  end: number,
): { readonly role: Role; readonly verbAt: number | null } {
  if (tokens[end]?.lower === "'s" || tokens[end]?.lower === "'") return { role: 'owner', verbAt: null };
  const before = beforePhrase(tokens, first);
  const word = tokens[before];
  if (word?.lower === 'by') {
    const made = tokens[before - 1];
    return { role: 'agent', verbAt: made?.pos === 'VERB' ? before - 1 : null };
  }
  if (word?.pos === 'ADP') return { role: 'behind-preposition', verbAt: null };
  const after = verbAfter(tokens, end);
  if (after !== null) return { role: 'subject', verbAt: after };
  if (word?.pos === 'VERB') return { role: 'object', verbAt: before };
  if (word?.pos === 'AUX') return { role: 'complement', verbAt: null };
  return { role: 'none', verbAt: null };
}

/** The last token before a phrase that is no article, title, adjective or owner of it. */
function beforePhrase(tokens: readonly Token[], first: number): number {
  let at = first - 1;
  while (['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(tokens[at]?.pos ?? '') || isOwner(tokens[at]))
    at -= 1;
  return at;
}

function isOwner(token: Token | undefined): boolean {
  return token?.pos === 'PART' && token.lower.endsWith('s');
}

/** Where the verb stands that follows a phrase: right behind it, behind what stands in commas, or behind "who". */
function verbAfter(tokens: readonly Token[], end: number): number | null {
  let at = end;
  if (tokens[at]?.word === ',' || tokens[at]?.word === '(') {
    const close = tokens[at]?.word === '(' ? ')' : ',';
    const open = at;
    at += 1;
    if (tokens[at]?.lower === 'who' || tokens[at]?.lower === 'which') return nextVerb(tokens, at + 1);
    while (at < tokens.length && at - open < longestApposition && tokens[at]?.word !== close) at += 1;
    if (tokens[at]?.word !== close) return null;
    at += 1;
  }
  if (tokens[at]?.lower === 'who' || tokens[at]?.lower === 'that') at += 1;
  return nextVerb(tokens, at);
}

/** The verb that a run of auxiliaries and adverbs leads to; null where none does. */
function nextVerb(tokens: readonly Token[], from: number): number | null {
  let at = from;
  let last: number | null = null;
  while (['AUX', 'ADV', 'PART'].includes(tokens[at]?.pos ?? '')) {
    if (tokens[at]?.pos === 'AUX') last = at;
    at += 1;
  }
  return tokens[at]?.pos === 'VERB' ? at : last;
}
