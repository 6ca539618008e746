import { lexicon, type QuestionNounType } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';
import type { Asked } from './asked.js';
import { isKindOf } from './noun-kinds.js';

/** The noun phrase that starts at a token: its nouns' dictionary forms and where they stand. */
export function nounsAfter(
  tokens: readonly Token[],
  from: number,
): { focus: string[]; head: Token | null; indexes: number[]; possessed: boolean } {
  let focus: string[] = [];
  let indexes: number[] = [];
  let head: Token | null = null;
  let possessed = false;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.lower === "'s" || token.lower === "'") {
      // What is possessed is asked about, not its owner: "Ukraine's capital".
      possessed = true;
      focus = [];
      indexes = [];
      head = null;
      continue;
    }
    // "Which city hosts the summit": what follows a noun that types the question, and looks like a verb, is one.
    const typesAlready = focus.length > 0 && nounType(focus) !== undefined;
    if (
      typesAlready &&
      token.pos === 'NOUN' &&
      /[^s]s$|ed$/u.test(token.lower) &&
      tokens[at + 1]?.pos === 'DET'
    )
      break;
    if (token.pos === 'NOUN' || token.pos === 'PROPN') {
      focus.push(token.lemma);
      indexes.push(at);
      head = token;
    } else if (!(
      token.pos === 'ADJ' ||
      token.pos === 'NUM' ||
      (token.pos === 'DET' && focus.length === 0) ||
      token.word === '-' ||
      (token.pos === 'PRON' && at === from)
    )) {
      break;
    } else if (token.pos === 'ADJ') {
      focus.push(token.lemma);
      indexes.push(at);
    }
  }
  return { focus, head, indexes, possessed };
}

/** Nouns that only lead to the one asked about: "what type of boat", "which sort of tax". */
const leading = new Set(['type', 'kind', 'sort', 'form', 'style', 'class', 'category', 'variety', 'brand']);

/** Where the noun asked about begins: behind "kind of", where a question has that. */
export function behindKind(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.pos === 'DET' || tokens[at]?.pos === 'ADJ') at += 1;
  return leading.has(tokens[at]?.lemma ?? '') && tokens[at + 1]?.lower === 'of' ? at + 2 : from;
}

/** What kind of thing a noun asks for, by its last two words or its last; "which Republican" by what that is a kind of. */
export function nounType(focus: readonly string[]): QuestionNounType | undefined {
  const { questionNouns } = lexicon();
  const pair = focus.slice(-2).join(' ');
  const head = focus.at(-1) ?? '';
  const told = questionNouns.get(pair) ?? questionNouns.get(head);
  return told ?? (isKindOf(head, 'person') === 'first' ? 'person' : undefined);
}

/** What is asked for when a noun of this type is. `typing` are the noun's tokens, which evidence need not hold. */
export function typed(
  type: QuestionNounType | undefined,
  base: Asked,
  typing: readonly number[],
  focus: readonly string[],
): Asked {
  const plain = focus.length <= 1 ? new Set([...typing, ...base.typing]) : base.typing;
  switch (type) {
    case undefined:
      return { ...base, type: 'thing', focus };
    case 'figure':
    case 'quantity':
    case 'money':
      // "Which values", "which areas" are things; an amount is asked for with "what" or "how".
      if (base.wh === 'which') return { ...base, type: 'thing', focus };
      return type === 'figure'
        ? { ...base, type: 'quantity', anyFigure: true, focus }
        : { ...base, type, focus, typing: plain };
    case 'title':
      return { ...base, type, focus, typing: new Set([...typing, ...base.typing]) };
    case 'name':
      return { ...base, type: 'thing', focus, typing: plain };
    case 'person':
    case 'organization':
    case 'place':
    case 'date':
    case 'duration':
    case 'percentage':
    case 'ordinal':
      return { ...base, type, focus, typing: plain };
    default:
      return { ...base, type, focus };
  }
}

/** Verbs by which somebody has a place among others, with nothing else that they hold or finish. */
const standing = new Set(['hold', 'finish', 'rank']);
const held = new Set<Token['pos']>(['DET', 'PRON', 'NOUN', 'PROPN', 'NUM']);

/** "Which place does it hold?" asks for a rank, "which place did they hold the summit in?" for a place. */
export function isRank(focus: readonly string[], behind: readonly Token[]): boolean {
  if (focus.at(-1) !== 'place') return false;
  const verb = behind.findIndex(({ lemma, pos }) => pos === 'VERB' && standing.has(lemma));
  const next = behind[verb + 1];
  return verb >= 0 && (next === undefined || !held.has(next.pos));
}

/** Whether a noun asks for several. */
export function isPlural(head: Token | null): boolean {
  return head !== null && head.lower !== head.lemma && head.lower.endsWith('s');
}

/** Whether no other subject stands between the question word's phrase and its verb. */
export function isSubject(tokens: readonly Token[], from: number): boolean {
  const next = tokens[from];
  if (next === undefined) return false;
  if (next.pos === 'VERB') return true;
  if (next.pos !== 'AUX' && next.pos !== 'ADV') return false;
  // "has called", "is responsible" against "did he call", "is the head".
  const after = tokens[from + 1];
  return (
    after !== undefined &&
    ['VERB', 'ADV', 'ADJ', 'AUX', 'PART'].includes(after.pos) &&
    !['do', 'does', 'did'].includes(next.lower)
  );
}
