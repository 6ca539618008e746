import type { Quoted } from '../quoted.js';
import { bucket, codesOf } from '../linear/codes.js';
import type { View } from './view.js';

/** A quoted stretch among the sentences of its document. */
export interface Stretch extends Quoted {
  /** Indexes of the sentences in which it begins and ends. */
  readonly first: number;
  readonly last: number;
  /** Index, in the first sentence, of its first token; in the last, of the first token behind it. */
  readonly firstToken: number;
  readonly endToken: number;
  /** What the models go by, in codes. */
  readonly signs: Signs;
}

/** What tells of a stretch's place in its text, in codes. */
interface Signs {
  /** Its last sign: "comma" (also right behind the mark), "stop", "mark" for "!" and "?", or "none". */
  readonly final: number;
  /** How many words it holds, in steps. */
  readonly words: number;
  /** Whether it begins with a "capital" or "small". */
  readonly capital: number;
  /** Whether it "opens" its sentence or stands "inside". */
  readonly opens: number;
}

const s = codesOf('comma', 'stop', 'mark', 'none', 'capital', 'small', 'opens', 'inside');

/** Longest beginning of a stretch that is looked at, in UTF-16 units. */
const longestLook = 400;

/** Places the stretches of a document among its sentences, in order. Linear in the document's length. */
export function placeStretches(text: string, views: readonly View[], quoted: readonly Quoted[]): Stretch[] {
  const found: Stretch[] = [];
  let [first, last, firstToken, endToken] = [0, 0, 0, 0];
  for (const stretch of quoted) {
    while ((views[first]?.end ?? Infinity) <= stretch.outer.start) [first, firstToken] = [first + 1, 0];
    if (last < first) [last, endToken] = [first, 0];
    while ((views[last + 1]?.start ?? Infinity) < stretch.outer.end) [last, endToken] = [last + 1, 0];
    const [opening, closing] = [views[first], views[last]];
    if (opening === undefined || closing === undefined) break;
    while ((opening.tokens[firstToken]?.start ?? Infinity) < stretch.outer.start) firstToken += 1;
    while ((closing.tokens[endToken]?.start ?? Infinity) < stretch.outer.end) endToken += 1;
    const words = text.slice(stretch.start, Math.min(stretch.end, stretch.start + longestLook));
    found.push({
      ...stretch,
      first,
      last,
      firstToken,
      endToken,
      signs: {
        final: finalOf(text, stretch),
        words: bucket(words.split(/\s+/u).length),
        capital: /^\W{0,5}\p{Lu}/u.test(words) ? s.capital : s.small,
        opens: opening.start >= stretch.outer.start ? s.opens : s.inside,
      },
    });
  }
  return found;
}

function finalOf(text: string, { start, end, outer }: Quoted): number {
  // A quotation inside may close together with this one.
  const final = text
    .slice(Math.max(start, end - 6), end)
    .replace(/['’"”)\]\s]+$/u, '')
    .slice(-1);
  if (final === ',' || text.charAt(outer.end) === ',') return s.comma;
  if (/[.…]/u.test(final)) return s.stop;
  return /[!?—-]/u.test(final) ? s.mark : s.none;
}
