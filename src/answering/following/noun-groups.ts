import { lexicon, lexiconKey } from '../../language/lexicon.js';
import type { QuestionPart, Reading } from './reading.js';

/** A noun of a question with all that goes before it: "the NATO summit", "Poland's debt", "Germany". */
export interface NounGroup {
  /** With its article, as it stands. */
  readonly words: string;
  /** That of its last part. */
  readonly kind: QuestionPart['kind'];
  readonly plural: boolean;
  /** Whether a preposition stands before it. */
  readonly behindPreposition: boolean;
  readonly asked: boolean;
}

/** The noun groups of a question, in order; dates are none. A name that goes before a noun has no group of its own. */
export function nounGroups(reading: Reading): NounGroup[] {
  const { text, tokens, parts } = reading;
  return parts.flatMap((part, at) => {
    if (part.kind === 'date' || leadsOn(part, parts[at + 1], reading)) return [];
    const before = parts[at - 1];
    const first = before !== undefined && leadsOn(before, part, reading) ? before : part;
    const article = first.article === null ? undefined : tokens[first.article];
    const words = text.slice(article?.start ?? first.start, part.end);
    return [
      {
        words,
        kind: part.kind,
        plural: isPlural(words),
        behindPreposition: first.preposition !== null,
        asked: part.asked,
      },
    ];
  });
}

/** Whether a part goes before the noun of the next: "NATO summit", "Poland's debt". */
function leadsOn(part: QuestionPart, next: QuestionPart | undefined, { tokens }: Reading): boolean {
  if (next?.kind !== 'phrase' || part.kind === 'date') return false;
  const owns = tokens[part.endToken]?.lower === "'s" || tokens[part.endToken]?.lower === "'";
  return next.firstToken === part.endToken + (owns ? 1 : 0);
}

/** Whether the last word is a plural, as far as its form tells. */
export function isPlural(words: string): boolean {
  const last = words.split(' ').at(-1) ?? '';
  return /[^su]s$/u.test(last) || lexicon().irregular.nouns.has(lexiconKey(last));
}
