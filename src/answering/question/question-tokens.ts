import { tokensOf, type Token } from '../../language/tokens.js';

/** Words behind whose subject a verb in its base form must follow: "did the fleet *cost*". */
const inverting = new Set('do does did will would can could shall should may might must'.split(' '));
/** Where the clause that an auxiliary opens ends at the latest. */
const clauseOpeners = new Set(
  'when while after before because since if until where who which that whether'.split(' '),
);
/** Tokens behind an auxiliary within which its verb is looked for, and that make a statement of it. */
const longestClause = 24;
const verbal = new Set<Token['pos']>(['VERB', 'AUX']);
/** What a subject may end with; the tagger takes some nouns for adjectives: "the fleet". */
const nominal = new Set<Token['pos']>(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ']);

/**
 * The tokens of a question, with the verb that it must have where the tagger, which knows statements better, saw none:
 * behind "who" ("who *shot* him"), and behind the subject of a turned-round auxiliary ("what did the fleet *cost*"; about a
 * tenth of all questions that people put).
 * @param offset Added to every offset, as for `tokensOf`.
 */
export function questionTokens(question: string, offset = 0): Token[] {
  const tokens = tokensOf(question, offset);
  const meant = new Map<number, Token['pos']>();
  for (const [at, token] of tokens.entries()) {
    if (token.lower === 'who' && tokens[at + 1]?.pos === 'NOUN') meant.set(at + 1, 'VERB');
    if (!inverting.has(token.lower) || token.pos !== 'AUX') continue;
    const verb = lackingVerb(tokens, at);
    if (verb === null) continue;
    meant.set(verb, 'VERB');
    if (tokens[verb - 1]?.pos === 'ADJ' && !isAdverb(tokens[verb - 1])) meant.set(verb - 1, 'NOUN');
  }
  return tokens.map((token, at) => ({ ...token, pos: meant.get(at) ?? token.pos }));
}

/** The word that must be the verb of an auxiliary; null where the tagger found one, or none can be. */
function lackingVerb(tokens: readonly Token[], auxiliary: number): number | null {
  const end = clauseEnd(tokens, auxiliary + 1);
  const clause = Array.from({ length: end - auxiliary - 1 }, (_, step) => auxiliary + 1 + step);
  if (clause.some((at) => verbal.has(tokens[at]?.pos ?? 'X'))) return null;
  const fitting = clause.filter((at) => isBaseForm(tokens[at]) && hasSubject(tokens, auxiliary, at));
  const verbs = fitting.filter((at) => isVerbBehind(tokens, auxiliary, at));
  // A noun behind it tells the subject's last but one word, "police" of "police count", more often than an object.
  const verb = verbs.find((at) => tokens[at + 1]?.pos !== 'NOUN') ?? verbs[0];
  // "What does he own?": no verb to the tagger, whatever stands before it.
  return verb ?? fitting.find((at) => standsAlone(tokens, at)) ?? null;
}

/** Whether a word neither describes the next one nor is described, and is no adverb. */
function standsAlone(tokens: readonly Token[], at: number): boolean {
  const [before, own, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (own?.pos === 'ADV' || before?.pos === 'ADJ') return false;
  return next?.pos !== 'NOUN' && next?.pos !== 'ADJ';
}

function clauseEnd(tokens: readonly Token[], from: number): number {
  const end = tokens.findIndex(
    (token, at) =>
      at >= from &&
      (clauseOpeners.has(token.lower) ||
        token.word === ';' ||
        (token.lower === 'to' && token.pos === 'PART')),
  );
  return Math.min(end < 0 ? tokens.length : end, from + longestClause);
}

function isBaseForm(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.pos === 'NOUN' || token.pos === 'ADJ' || token.pos === 'ADV') &&
    token.lower === token.lemma &&
    /^\p{Ll}+$/u.test(token.word)
  );
}

/** Whether a subject may end right before a word, an adverb between them or not. */
function hasSubject(tokens: readonly Token[], auxiliary: number, at: number): boolean {
  let before = at - 1;
  while (before > auxiliary && isAdverb(tokens[before])) before -= 1;
  return before > auxiliary && nominal.has(tokens[before]?.pos ?? 'X');
}

const adverbs = new Set(['first', 'last', 'not']);

function isAdverb(token: Token | undefined): boolean {
  return token?.pos === 'ADV' || adverbs.has(token?.lower ?? '');
}

/** Whether the tagger takes a word for a verb once the auxiliary stands before it, as in a statement: "the fleet did cost". */
function isVerbBehind(tokens: readonly Token[], auxiliary: number, at: number): boolean {
  const words = (from: number, end: number): string =>
    tokens
      .slice(from, end)
      .map(({ word }) => word)
      .join(' ');
  const before = `${words(auxiliary + 1, at)} ${words(auxiliary, auxiliary + 1)} `;
  const statement = tokensOf(`${before}${words(at, auxiliary + longestClause).replace(/\?+$/u, '.')}`);
  return statement.find(({ start }) => start === before.length)?.pos === 'VERB';
}
