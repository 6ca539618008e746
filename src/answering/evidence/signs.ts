/** How many signs there are. */
const range = 0x4000;

/** A number by which most terms differ (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv, folded). */
export function signOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return ((hash >>> 16) ^ hash) & (range - 1);
}

/** Terms that are looked for among many others, of which nearly all are passed over by their signs alone. */
export class SignedTerms {
  readonly #terms: ReadonlySet<string>;
  readonly #signs = new Uint8Array(range);

  constructor(terms: ReadonlySet<string>) {
    this.#terms = terms;
    for (const term of terms) this.#signs[signOf(term)] = 1;
  }

  /** Whether a term with this sign may be among them. */
  mayHave(sign: number): boolean {
    return this.#signs[sign] === 1;
  }

  has(term: string): boolean {
    return this.#terms.has(term);
  }
}
