import type { Span } from '../model/span.js';

const before = /[\s([{“‘„«–—-]/u;
const after = /[\s,.;:!?)\]}”’»–—]/u;

/**
 * Tells opening from closing straight quotation marks of one text: by what stands around each, and by turns where that
 * does not say. Ask for places from left to right; the state only moves forward, so all questions together are linear.
 */
export class QuotationMarks {
  readonly #text: string;
  /** The next mark not yet counted. */
  #next: number;
  #open = false;

  constructor(text: string) {
    this.#text = text;
    this.#next = text.indexOf('"');
  }

  /** Whether a straight mark stands at `at` and closes a quotation. */
  closesAt(at: number): boolean {
    if (this.#text.charAt(at) !== '"') return false;
    this.#readTo(at);
    return this.#open || this.#looksLike(at) === 'closing';
  }

  /** Whether a straight mark stands at `at`, white space on both sides, and can only close. */
  closesApart(at: number): boolean {
    const following = this.#text.charAt(at + 1);
    return (following === '' || /\s/u.test(following)) && this.closesAt(at);
  }

  #looksLike(at: number): 'opening' | 'closing' | 'either' {
    const opens = at === 0 || before.test(this.#text.charAt(at - 1));
    const closes = at + 1 === this.#text.length || after.test(this.#text.charAt(at + 1));
    if (opens === closes) return 'either';
    return opens ? 'opening' : 'closing';
  }

  #readTo(at: number): void {
    while (this.#next >= 0 && this.#next < at) {
      const role = this.#looksLike(this.#next);
      this.#open = role === 'either' ? !this.#open : role === 'opening';
      this.#next = this.#text.indexOf('"', this.#next + 1);
    }
  }
}

/** Outermost pairs of round brackets no longer than `longest`, in order. A bracket without its partner counts for nothing. */
export function roundBrackets(text: string, longest: number): Span[] {
  const pairs: Span[] = [];
  const open: number[] = [];
  for (const hit of text.matchAll(/[()]/gu)) {
    if (hit[0] === '(') {
      open.push(hit.index);
      continue;
    }
    const start = open.pop();
    if (start === undefined || hit.index + 1 - start > longest) continue;
    while ((pairs.at(-1)?.start ?? -1) > start) pairs.pop();
    pairs.push({ start, end: hit.index + 1 });
  }
  return pairs;
}
