/*
 * Numbers of 32 bits for what features are made of: symbols (tags, words, steps of a count), sequences of them, and
 * features themselves. The models look weights up some millions of times a megabyte, where strings would have to be put
 * together and hashed each time. Codes are hashes: two things share one by chance, once in four billion pairs.
 */

/** Symbols that the code itself names, by their codes. */
const own = new Map<number, string>();
/** What codes stand for, kept only where weights are learned, to give them names. */
let spellings: Map<number, string> | null = null;

/** Codes are made of two others so that no order and no grouping looks like another. */
function mix(first: number, second: number): number {
  let code = (Math.imul(first, 0x9e3779b1) + second) | 0;
  code = Math.imul(code ^ (code >>> 15), 0x85ebca6b);
  return code ^ (code >>> 13);
}

/** The code of the symbol between two places of a text: a hash of its UTF-16 units (FNV-1a). */
export function codeOf(text: string, from = 0, to = text.length): number {
  let code = 0x811c9dc5;
  for (let at = from; at < to; at += 1) code = Math.imul(code ^ text.charCodeAt(at), 0x01000193);
  code = mix(code, to - from);
  if (spellings !== null) spellings.set(code, text.slice(from, to));
  return code;
}

/** Codes for symbols that the code itself names, by the symbol. */
export function codesOf<Symbol extends string>(
  ...symbols: readonly Symbol[]
): Readonly<Record<Symbol, number>> {
  const codes = symbols.map((symbol) => [symbol, codeOf(symbol)] as const);
  for (const [symbol, code] of codes) own.set(code, symbol);
  return Object.fromEntries(codes) as Record<Symbol, number>;
}

/** The code of no symbol at all. */
export const { '': empty } = codesOf('');

/** The code of a sequence with one symbol more. */
export function pairOf(sequence: number, symbol: number): number {
  const code = mix(sequence, symbol);
  if (spellings !== null) spellings.set(code, `${spellingOf(sequence)} ${spellingOf(symbol)}`);
  return code;
}

/** A code of several, or another where there is none. */
export function codeAt(codes: Int32Array, at: number, outside = empty): number {
  return at >= 0 && at < codes.length ? (codes[at] ?? outside) : outside;
}

/** The code of the sequence of some symbols' codes; behind another sequence if one is given. */
export function runOf(codes: Int32Array, from: number, to: number, before?: number): number {
  if (to <= from) return before === undefined ? empty : pairOf(before, empty);
  let [code, at] = before === undefined ? [codes[from] ?? empty, from + 1] : [before, from];
  for (; at < to; at += 1) code = pairOf(code, codes[at] ?? empty);
  return code;
}

/** The code of a feature: of a template with the codes of one value or two. */
export function featureOf(template: number, value: number, other?: number): number {
  const code = mix(template, value);
  return other === undefined ? code : mix(code, other);
}

const {
  0: zero,
  1: one,
  2: two,
  3: three,
  4: four,
  7: seven,
  12: twelve,
  25: most,
} = codesOf('0', '1', '2', '3', '4', '7', '12', '25');
const [few, some, many] = [[zero, one, two, three], 12, 25];

/** The code of a count, in few steps, so that a weight learned for one length serves its like. */
export function bucket(count: number): number {
  if (count < 4) return few[Math.max(0, count)] ?? zero;
  return count < 7 ? four : count < some ? seven : count < many ? twelve : most;
}

/** From now on keeps in mind what codes stand for. Only to learn: it takes time, and memory for every word met. */
export function keepSpellings(): void {
  spellings = new Map(own);
}

/** What a code stands for, if that was kept in mind: symbols with a space between. */
export function spellingOf(code: number): string {
  return spellings?.get(code) ?? '?';
}
