import type { AnnotatedCollection } from '../../src/annotate/annotate.js';
import type { Briefing } from '../../src/model/briefing.js';
import { slice } from '../../src/model/span.js';
import { quote, recordOf } from '../../src/quoting/quote.js';
import { randomFrom } from '../benchmarks/corpus.js';
import { alterations, type AlteredQuotation, type RealQuotation } from './alterations.js';

/** How one kind of alteration came out. */
export interface KindRow {
  readonly kind: string;
  readonly asked: number;
  readonly right: number;
  /** Wrong verdicts, with how often; "no warning" where the verdict was right and its warning lacking. */
  readonly others: ReadonlyMap<string, number>;
}

export interface Judged {
  readonly rows: readonly KindRow[];
  /** One line each. */
  readonly failures: readonly string[];
  /** Milliseconds a check. */
  readonly times: readonly number[];
  /** How often altered words were called exact. */
  readonly exactButAltered: number;
}

/** Fewest and most words of a quotation that is altered. */
const [fewest, most] = [4, 120];

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}']+/gu) ?? [];

/** How many words a person counts: "air-defence" is one. */
function wordsAsCounted(text: string): number {
  return text.split(/\s+|[—–…]|--/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The quotations of a collection that are long enough to be altered. */
export function quotationsOf({ briefings }: AnnotatedCollection): RealQuotation[] {
  return briefings.flatMap(({ briefing, quotations }) =>
    quotations
      .filter(({ kind }) => kind !== 'indirect')
      .map(({ content, speaker, resolved }) => ({
        words: slice(briefing.text, content).trim(),
        speaker: resolved ? speaker : null,
      }))
      .filter(({ words: text }) => {
        const count = wordsAsCounted(text);
        return count >= fewest && count <= most;
      }),
  );
}

/**
 * Alters the quotations of a collection in every way, checks each and compares the verdict.
 * @param outside Texts that are not in the collection; without any, what must not be found is words at random alone.
 */
export function judgeAlterations(
  collection: AnnotatedCollection,
  outside: readonly Briefing[],
  { seed, limit }: { readonly seed: number; readonly limit: number },
): Judged {
  const record = recordOf(collection);
  const random = randomFrom(seed);
  const quotations = quotationsOf(collection);
  const everything = ` ${collection.briefings.map(({ briefing }) => words(briefing.text).join(' ')).join(' \n ')} `;
  const stands = (text: string): boolean => everything.includes(` ${words(text).join(' ')} `);
  const texts = (outside.length > 0 ? outside : collection.briefings.map(({ briefing }) => briefing)).map(
    ({ text }) => text,
  );
  const setting = {
    vocabulary: [...new Set(texts.flatMap(words))].filter((word) => /^[a-z]{3,}$/u.test(word)),
    people: collection.people.map(({ name }) => name).filter((name) => name.includes(' ')),
    // Agencies' sentences go round: what shares five words in a row with the briefings may be theirs.
    elsewhere: outside
      .flatMap(({ text, sentences }) => sentences.map((sentence) => slice(text, sentence)))
      .filter((sentence) => words(sentence).length >= 4 && !sharesRun(words(sentence), everything)),
  };
  const rows: KindRow[] = [];
  const failures: string[] = [];
  const times: number[] = [];
  let exactButAltered = 0;
  for (const [kind, alter] of Object.entries(alterations)) {
    const others = new Map<string, number>();
    let [asked, right] = [0, 0];
    for (let tried = 0; tried < 20 * limit && asked < limit && quotations.length > 0; tried += 1) {
      const real = quotations[Math.floor(random() * quotations.length)];
      const altered = real === undefined ? null : alter(real, random, setting);
      if (altered === null || real === undefined) continue;
      // By chance the altered words may stand somewhere else.
      if (/^(?:differs|not-found)$/u.test(altered.expected[0] ?? '') && stands(altered.words)) continue;
      if (altered.expected[0] !== 'too-short' && wordsAsCounted(altered.words) < fewest) continue;
      asked += 1;
      const begun = performance.now();
      const finding = quote(
        altered.words,
        record,
        altered.speaker === undefined ? {} : { speaker: altered.speaker },
      );
      times.push(performance.now() - begun);
      const fault = faultOf(
        altered,
        finding.verdict,
        finding.warnings.map(({ code }) => code),
      );
      if (fault === null) {
        right += 1;
        continue;
      }
      if (finding.verdict === 'exact') exactButAltered += 1;
      others.set(fault, (others.get(fault) ?? 0) + 1);
      failures.push(
        `${kind}: ${fault} (${finding.speaker ?? '–'}) | ${altered.words} | ${altered.speaker ?? ''} | ${real.words} | ${real.speaker ?? '–'}`.replaceAll(
          /\s+/gu,
          ' ',
        ),
      );
    }
    rows.push({ kind, asked, right, others });
  }
  return { rows, failures, times, exactButAltered };
}

function faultOf(
  altered: AlteredQuotation,
  verdict: AlteredQuotation['expected'][number],
  warnings: readonly string[],
): string | null {
  if (!altered.expected.includes(verdict)) return verdict;
  return altered.warning === undefined || warnings.includes(altered.warning) ? null : 'no warning';
}

function sharesRun(list: readonly string[], everything: string): boolean {
  for (let at = 0; at + 5 <= list.length; at += 1) {
    if (everything.includes(` ${list.slice(at, at + 5).join(' ')} `)) return true;
  }
  return false;
}
