import type { AnnotatedBriefing } from '../../annotate/annotate.js';
import type { Briefing } from '../../model/briefing.js';
import { Recent } from '../../model/recent.js';

/** Whether a text holds words, typography and case aside. */
export function holdsWords(text: string, words: string): boolean {
  return someWords([words])(text);
}

/** Briefings whose text is kept as `someWords` reads it. */
const mostPlain = 2000;
const plainTexts = new Recent<AnnotatedBriefing, string>(mostPlain);

/** Tells whether a briefing may hold some of these words in one of its sentences: where not, none need be looked at. */
export function mayHold(quoted: readonly string[]): (source: AnnotatedBriefing) => boolean {
  const wanted = quoted.flatMap(soughtOf);
  return (source) => {
    const { briefing } = source;
    const likely = likelyIn(briefing.text, wanted, () => isOdd(briefing));
    if (likely.length === 0) return false;
    const text = plainTexts.get(source, () => termsless(briefing.text));
    return likely.some(({ plain }) => text.includes(plain));
  };
}

/** Words that are looked for, as `termsless` has them. */
interface Sought {
  readonly plain: string;
  readonly signs: readonly RegExp[];
}

function soughtOf(words: string): Sought[] {
  const plain = termsless(words);
  return plain === '' ? [] : [{ plain, signs: signsOf(plain) }];
}

/** Those that a text may hold as far as their signs tell, which costs less than to read it as `termsless` does. */
function likelyIn(text: string, wanted: readonly Sought[], isOddText: () => boolean): readonly Sought[] {
  return wanted.filter(({ signs }) => signs.every((sign) => sign.test(text)) || isOddText());
}

/** Words shorter than this, but for their last letter, stand nearly everywhere. */
const leastSign = 3;

/**
 * What a text that holds some words, as `termsless` has them, also has as it is written: their longer plain ones, the
 * longest first as the rarest. The last letter of each may bear a mark there, with which a word ends; none before it does.
 */
function signsOf(plain: string): readonly RegExp[] {
  return plain
    .split(' ')
    .filter((word) => word.length > leastSign && /^[a-z]+$/u.test(word))
    .sort((a, b) => b.length - a.length)
    .map((word) => new RegExp(word.slice(0, -1), 'iu'));
}

/** Any sign but those of the usual scripts and of punctuation that are no other way to write plain letters, as "ﬁ" is. */
const oddSign =
  /[^\0-\u00a9\u00ab-\u00b9\u00bb-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e\p{M}\u0391-\u03c9\u0410-\u044f\u2010-\u2027\u2030-\u203a\u20ac]/u;
const odd = new WeakMap<Briefing, boolean>();

function isOdd(briefing: Briefing): boolean {
  let is = odd.get(briefing);
  if (is === undefined) odd.set(briefing, (is = oddSign.test(briefing.text)));
  return is;
}

/** Tells whether a text holds some of these words. */
export function someWords(quoted: readonly string[]): (text: string) => boolean {
  const wanted = quoted.flatMap(soughtOf);
  return (text) => {
    const likely = likelyIn(text, wanted, () => oddSign.test(text));
    if (likely.length === 0) return false;
    const whole = ` ${termsless(text)} `;
    return likely.some(({ plain }) => whole.includes(` ${plain} `));
  };
}

/**
 * Where some of these words begin in one piece of a text and end in a later one: by the index of the first, that of the
 * last, the nearest of several.
 */
export function spreadOver(
  pieces: readonly string[],
  quoted: readonly string[],
): ReadonlyMap<number, number> {
  const plain = pieces.map(termsless);
  const whole = ` ${plain.filter((piece) => piece !== '').join(' ')} `;
  /** Where each piece ends in the whole, the space behind it included. */
  const ends: number[] = [];
  for (const piece of plain) ends.push((ends.at(-1) ?? 1) + (piece === '' ? 0 : piece.length + 1));
  const spread = new Map<number, number>();
  for (const { plain: words } of quoted.flatMap(soughtOf)) {
    let [first, last] = [0, 0];
    for (let at = whole.indexOf(` ${words} `); at >= 0;) {
      while ((ends[first] ?? Infinity) <= at + 1) first += 1;
      last = Math.max(last, first);
      while ((ends[last] ?? Infinity) < at + words.length + 2) last += 1;
      if (last > first) spread.set(first, Math.min(last, spread.get(first) ?? last));
      // What begins later in the same piece ends no nearer.
      at = whole.indexOf(` ${words} `, Math.max(at + 1, (ends[first] ?? Infinity) - 1));
    }
  }
  return spread;
}

function termsless(value: string): string {
  return value
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}
