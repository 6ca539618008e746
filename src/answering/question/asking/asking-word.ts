import type { Token } from '../../../language/tokens.js';

const auxiliaries = new Set(
  'is are was were am be do does did has have had can could will would shall should may might must'.split(
    ' ',
  ),
);
/** Question words as they are typed in a hurry. */
const hurried = new Map([
  ['whos', 'who'],
  ['whats', 'what'],
  ['wat', 'what'],
  ['wich', 'which'],
  ['wen', 'when'],
  ['wher', 'where'],
  ['hows', 'how'],
  ['whens', 'when'],
  ['wheres', 'where'],
]);
const whWords = new Set(['who', 'whom', 'whose', 'what', 'which', 'when', 'where', 'why', 'how']);
/** What a question may begin with before it asks. */
const openers = new Set([
  'so',
  'and',
  'but',
  'ok',
  'okay',
  'please',
  'hey',
  'hi',
  'hello',
  ',',
  'well',
  'really',
  'also',
]);
const copulas = new Set(['is', 'was', "'s", 'are', 'were']);

/** Whether a token is one that a question may turn round: a form of be, do or have, or a modal. */
export function isAuxiliary(token: Token | undefined): boolean {
  return auxiliaries.has(token?.lower ?? '');
}

/** Whether a token says what something is or was: in its finite forms alone, "'s" among them. */
export function isCopula(token: Token | undefined): boolean {
  return copulas.has(token?.lower ?? '');
}

/** The tokens of a question with its question words in full: "whats" is "what". */
export function unhurried(tokens: readonly Token[]): Token[] {
  return tokens.map((token) => {
    const meant = hurried.get(token.lower);
    return meant === undefined ? token : { ...token, lower: meant };
  });
}

/** Index of the first word behind "so", "please" and the like. */
export function behindOpeners(tokens: readonly Token[]): number {
  let start = 0;
  while (openers.has(tokens[start]?.lower ?? '')) start += 1;
  return start;
}

/** Index of the word behind the question word, and behind what only stresses it: "What was it that …". */
export function behindAsking(tokens: readonly Token[], whAt: number): number {
  const [next, second, third] = tokens.slice(whAt + 1, whAt + 4);
  const isCleft =
    isCopula(next) && second?.lower === 'it' && (third?.lower === 'that' || third?.lower === 'who');
  return whAt + (isCleft ? 4 : 1);
}

/** Index of the word that asks; -1 without one. Behind a comma, one that turns its verb round outdoes those before. */
export function askingWord(tokens: readonly Token[], start: number): number {
  const asks = (at: number): boolean =>
    at >= start && whWords.has(tokens[at]?.lower ?? '') && !isRelative(tokens, at);
  const first = tokens.findIndex((_, at) => asks(at));
  if (first <= start) return first;
  // "In what may be the largest fire ever, how many homes burned?" asks how many.
  if (
    tokens[first]?.lower === 'what' &&
    tokens[first - 1]?.pos === 'ADP' &&
    tokens[first + 1]?.pos === 'AUX'
  ) {
    const later = tokens.findIndex((_, at) => at > first && asks(at));
    if (later >= 0) return later;
  }
  const inverted = tokens.findIndex(
    (_, at) => at > first && asks(at) && tokens[at - 1]?.word === ',' && isAuxiliary(tokens[at + 1]),
  );
  return inverted < 0 ? first : inverted;
}

/** "the man who …", "a country which …": a relative pronoun asks nothing. */
function isRelative(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  const before = tokens[at - 1];
  if (before === undefined || !['who', 'whom', 'which', 'whose', 'when', 'where'].includes(word))
    return false;
  const later = tokens.slice(at + 1).some((token) => whWords.has(token.lower));
  // "share of voters who stayed at home": a query without a mark asks with its first word or its last.
  if (!later && before.pos === 'NOUN' && at < tokens.length - 1 && !tokens.some(({ word }) => word === '?'))
    return true;
  return later && (before.pos === 'NOUN' || before.pos === 'PROPN' || before.word === ',');
}
