import type { Attribution } from '../../src/model/annotation.js';
import type { Span } from '../../src/model/span.js';
import type { GoldAttribution } from './attributions.js';
import { Tally } from './metrics/tally.js';

const parts = ['source', 'cue', 'content'] as const;
type Part = (typeof parts)[number];

/** What of an attribution is scored. */
export type Scored = Pick<Attribution, Part> & Partial<Pick<Attribution, 'speaker' | 'resolved'>>;

/** Where the tokens of a text begin: its words, or its words and signs. */
function startsOf(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map((match) => match.index);
}

/** Numbers of the tokens that begin in a list of spans. */
function numbersIn(starts: readonly number[], spans: readonly Span[]): number[] {
  const numbers: number[] = [];
  for (const span of spans) {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < span.start) low = middle + 1;
      else high = middle;
    }
    for (; (starts[low] ?? Infinity) < span.end; low += 1) numbers.push(low);
  }
  return numbers;
}

function spansOf(one: Scored, part: Part): readonly Span[] {
  if (part === 'content') return one.content;
  const span = one[part];
  return span === null ? [] : [span];
}

/** Least likeness (F1 over words) of a content found with one that is fully quoted, for it to count as that. */
const leastLike = 0.5;

const emptyTallies = (): Record<Part, Tally> => ({
  source: new Tally(),
  cue: new Tally(),
  content: new Tally(),
});

/**
 * Scores over texts with marked attributions, as in PolNeAR's papers: spans that agree in every token, pooled over all
 * texts, each span of a text once. `words` compares words alone, `signs` words and punctuation.
 */
export class AttributionScores {
  readonly #exact = { words: emptyTallies(), signs: emptyTallies() };
  readonly #token = emptyTallies();
  readonly #full = { marked: 0, found: 0, sourceExact: 0, sourceOverlap: 0 };
  readonly #named = { named: 0, judged: 0, wrong: 0 };

  add(text: string, attributions: readonly GoldAttribution[], found: readonly Scored[]): void {
    const starts = {
      words: startsOf(text, /[\p{L}\p{N}]+/gu),
      signs: startsOf(text, /[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu),
    };
    for (const part of parts) {
      for (const kind of ['words', 'signs'] as const) {
        const keys = (lists: readonly (readonly Span[])[]): Set<string> =>
          new Set(lists.map((spans) => numbersIn(starts[kind], spans).join(' ')).filter((key) => key !== ''));
        this.#exact[kind][part].add(
          keys(found.map((one) => spansOf(one, part))),
          keys(attributions.map((one) => one[part])),
        );
      }
      const singles = (spans: readonly Span[]): Set<string> =>
        new Set(numbersIn(starts.words, spans).map(String));
      this.#token[part].add(
        singles(found.flatMap((one) => spansOf(one, part))),
        singles(attributions.flatMap((one) => one[part])),
      );
    }
    for (const gold of attributions) {
      const like = likest(gold, found, starts.words);
      if (gold.quoted === 'full') this.#judgeFull(gold, like, starts.words);
      if (like !== null) this.#judgeSpeaker(text, gold, like);
    }
  }

  #judgeFull(gold: GoldAttribution, like: Scored | null, starts: readonly number[]): void {
    this.#full.marked += 1;
    if (like === null) return;
    this.#full.found += 1;
    const source = numbersIn(starts, gold.source);
    const own = like.source === null ? [] : numbersIn(starts, [like.source]);
    if (own.join(' ') === source.join(' ')) this.#full.sourceExact += 1;
    const none = source.length === 0 && own.length === 0;
    if (none || own.some((word) => source.includes(word))) this.#full.sourceOverlap += 1;
  }

  /** A named speaker is wrong where the marked source holds a name and no word of the speaker's. */
  #judgeSpeaker(text: string, gold: GoldAttribution, { speaker }: Scored): void {
    if (speaker == null) return;
    this.#named.named += 1;
    const words = gold.source.map(({ start, end }) => text.slice(start, end)).join(' ');
    // Whom a pronoun or a role means is not marked.
    if (!/\p{Lu}\p{Ll}/u.test(words.replace(/^\p{Lu}/u, ''))) return;
    this.#named.judged += 1;
    const source = new Set(wordsOf(words));
    if (!wordsOf(speaker).some((word) => source.has(word))) this.#named.wrong += 1;
  }

  /** F1 of exact spans, words alone. */
  f1(part: Part): number {
    return this.#exact.words[part].f1;
  }

  /** Shares of fully quoted contents found, and of those with the source exactly or overlapping; named speakers found wrong. */
  get shares(): { found: number; sourceExact: number; sourceOverlap: number; speakerWrong: number } {
    const { marked, found, sourceExact, sourceOverlap } = this.#full;
    return {
      found: found / Math.max(1, marked),
      sourceExact: sourceExact / Math.max(1, found),
      sourceOverlap: sourceOverlap / Math.max(1, found),
      speakerWrong: this.#named.wrong / Math.max(1, this.#named.judged),
    };
  }

  get lines(): string[] {
    const { found, sourceExact, sourceOverlap, speakerWrong } = this.shares;
    const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
    return [
      '                         P     R    F1',
      ...parts.flatMap((part) => [
        `${part.padEnd(8)} exact      ${lineOf(this.#exact.words[part])}`,
        `${''.padEnd(8)} with signs ${lineOf(this.#exact.signs[part])}`,
        `${''.padEnd(8)} token      ${lineOf(this.#token[part])}`,
      ]),
      `quoted in full: ${this.#full.found} of ${this.#full.marked} found (${percent(found)}); of those the source exact ${percent(sourceExact)}, overlapping ${percent(sourceOverlap)}`,
      `speakers named: ${this.#named.named}; where the source marked holds a name: ${this.#named.judged}, of them wrong ${this.#named.wrong} (${percent(speakerWrong)})`,
    ];
  }
}

function lineOf({ precision, recall, f1 }: Tally): string {
  return [precision, recall, f1].map((share) => (100 * share).toFixed(1).padStart(6)).join('');
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word.length > 1);
}

/** The attribution found whose content is most like a marked one's, or null where none is like it. */
function likest(gold: GoldAttribution, found: readonly Scored[], starts: readonly number[]): Scored | null {
  const marked = new Set(numbersIn(starts, gold.content));
  let best: Scored | null = null;
  let most = leastLike;
  for (const one of found) {
    const words = numbersIn(starts, one.content);
    const shared = words.filter((word) => marked.has(word)).length;
    const likeness = (2 * shared) / Math.max(1, words.length + marked.size);
    if (likeness <= most) continue;
    best = one;
    most = likeness;
  }
  return best;
}
