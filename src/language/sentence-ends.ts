import { slice, trim, type Span } from '../model/span.js';
import { lexicon, lexiconKey, type Abbreviation } from './lexicon.js';

/** What ended, as far as the scan has got: the signs from `start` to `end`, closing marks included. */
export interface Stop {
  readonly text: string;
  /** Where the unfinished sentence began. */
  readonly sentence: number;
  /** First sign of the run. */
  readonly start: number;
  /** Behind the run and all that closes with it. */
  readonly end: number;
  readonly signs: string;
  /** Whether a quotation mark closes here. */
  readonly quoted: boolean;
}

/**
 * Words of a closed class that open sentences and seldom continue a name: after "U.S." or "Inc." they tell a new
 * sentence from one that goes on ("in the U.S. He left", "the U.S. Senate").
 */
const openers = new Set(
  (
    'a an the this that these those such another each every both all some many most few several no none ' +
    'i he she it we they you nobody everybody everyone someone anyone his her its our their your my one who what when where why how which ' +
    'and but or nor so yet if as while although though because since after before until unless once whether ' +
    'in on at by for from with without about during despite among according to of into over between ' +
    'however meanwhile moreover nevertheless still then there here also now later earlier today yesterday ' +
    'asked only even not'
  ).split(' '),
);

/** Words that may follow the verb of a short attribution: `"Why?" Rutte asked in Brussels`. */
const afterCue = new Set('in on at during to after before when while as with last earlier later'.split(' '));

/** Kinds of abbreviation that are written with a capital; without one they are words ("critical mass."). */
const capitalKinds = new Set(['title', 'suffix', 'month', 'weekday', 'place', 'company', 'degree']);

const openingSign = /[([{“‘„«‹"'*_¿¡#•–—-]/u;
const longestWord = 40;

const isDigit = (sign: string): boolean => /\p{Nd}/u.test(sign);
const isUpper = (sign: string): boolean => /\p{Lu}/u.test(sign);
const isLower = (sign: string): boolean => /\p{Ll}/u.test(sign);
export const isSpace = (sign: string): boolean => /\s/u.test(sign);

/** The word that ends at `end`, white space between passed over, no further back than `floor`; cut at `longestWord`. */
function wordBefore(text: string, end: number, floor: number): Span {
  let to = end;
  while (to > floor && end - to < 4 && isSpace(text.charAt(to - 1))) to -= 1;
  let from = to;
  while (from > floor && to - from < longestWord && /[\p{L}\p{N}.'’&%]/u.test(text.charAt(from - 1)))
    from -= 1;
  while (from < to && /['’.]/u.test(text.charAt(from))) from += 1;
  return { start: from, end: to };
}

/** The word that begins at `start`, without closing marks. */
function wordAt(text: string, start: number): string {
  return (
    /^[\p{L}\p{N}'’.&-]*/u.exec(text.slice(start, start + longestWord))?.[0].replace(/[.'’-]+$/u, '') ?? ''
  );
}

/** An address is one word however many stops it holds. */
function inAddress(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < 200 && !isSpace(text.charAt(from - 1))) from -= 1;
  const rest = /^\S{0,60}/u.exec(text.slice(at, at + 60))?.[0] ?? '';
  return /:\/\/|^\W*www\.|@/u.test(text.slice(from, at)) || rest.includes('@');
}

/**
 * Whether the words from `at` are a speaker and a reporting verb and no more of a clause: `Rutte asked.`
 * @param strict Behind a full stop: only a verb of saying, and nothing after it, is no sentence of its own.
 */
function isShortAttribution(text: string, at: number, strict: boolean): boolean {
  const words = text.slice(at, at + 100).split(/\s+/u);
  const { cues, calendar } = lexicon();
  for (const [i, word] of words.slice(0, 6).entries()) {
    const bare = lexiconKey(word.replace(/[.,;:!?]+$/u, ''));
    const cue = i > 0 && isLower(word.charAt(0)) ? cues.verbs.get(bare) : undefined;
    if (cue) {
      const next = words[i + 1] ?? '';
      if (strict && cue.class !== 'say') return false;
      if (next === '' || word.endsWith('.')) return true;
      if (strict) return false;
      const nextKey = lexiconKey(next.replace(/\W+$/u, ''));
      return /[,;:]$/u.test(word) || afterCue.has(nextKey) || calendar.weekdays.has(nextKey);
    }
    if (i === 0 && openers.has(bare)) return false;
    // A name in the genitive is no speaker.
    if (/['’]s?$/u.test(word)) return false;
    if (!isUpper(word.charAt(0)) && !/^(?:of|de|der|van|von|al|bin|the)$/u.test(word)) return false;
  }
  return false;
}

/** Whether a word that opens sentences stands at `at`; an initial ("A. Hobson") is none. */
function opensSentence(text: string, at: number): boolean {
  const word = wordAt(text, at);
  return openers.has(word.toLowerCase()) && !(word.length === 1 && text.charAt(at + 1) === '.');
}

function abbreviationOf(text: string, word: Span, floor: number): Abbreviation | undefined {
  const { abbreviations } = lexicon();
  const own = slice(text, word);
  const known = abbreviations.get(lexiconKey(`${own}.`));
  if (known !== undefined || own.length > 4) return known;
  // "et al.", "op. cit."
  const pair = { start: wordBefore(text, word.start, floor).start, end: word.end };
  return abbreviations.get(lexiconKey(`${slice(text, pair)}.`));
}

/** Whether a full stop behind this word belongs to the word, given what comes next. */
function staysOpen(stop: Stop, next: number): boolean {
  const { text } = stop;
  const span = wordBefore(text, stop.start, stop.sentence);
  const word = slice(text, span);
  const opens = opensSentence(text, next);

  // "1.", "b)", "iv." at the head of a sentence number it.
  const first = trim(text, { start: stop.sentence, end: span.start });
  if (first.start === first.end && /^(?:\d{1,2}|[ivx]{1,5}|\p{L})$/iu.test(word)) return true;

  if (/^\p{Lu}$/u.test(word)) return !opens;
  // A quotation opens a sentence, a nickname does not: `W. S. "Fluke" Holland`.
  const quotes =
    /["“‘«]/u.test(text.charAt(next - 1)) && !/^[\p{L}-]+["”’»]/u.test(text.slice(next, next + longestWord));
  const known = abbreviationOf(text, span, stop.sentence);
  if (known !== undefined && (isUpper(word.charAt(0)) || !capitalKinds.has(known.kind))) {
    if (known.beforeNumber) return isDigit(text.charAt(next));
    if (known.kind === 'title' || (known.kind === 'latin' && !known.mayEnd)) return true;
    // "5 km. Rutte", "etc. Rutte": these do not lean on a name.
    if (known.mayEnd && /^\p{Ll}+$/u.test(word)) return !isUpper(text.charAt(next));
    return !opens && !quotes;
  }
  return /^\p{L}{1,3}(?:\.\p{L}{1,3})+$/u.test(word) && !opens && !quotes;
}

/** Whether a sentence may go on in lower case behind this word's full stop: a slip of the typist, or one who never shifts. */
function endsPlainWord(stop: Stop): boolean {
  const span = wordBefore(stop.text, stop.start, stop.sentence);
  const word = slice(stop.text, span);
  if (stop.signs !== '.' || stop.end !== stop.start + 1) return false;
  return /^\p{Ll}{3,}$/u.test(word) && !lexicon().abbreviations.has(lexiconKey(`${word}.`));
}

/** Whether a new sentence begins at `next`, the first sign behind white space. */
export function endsBeforeSpace(stop: Stop, next: number): boolean {
  const { text, signs } = stop;
  // The sentence goes on, or its attribution does: `"…done," …`, `… done." — Mark Rutte`.
  if (/[,;:)\]–—]/u.test(text.charAt(next))) return false;
  if (/^-\s/u.test(text.slice(next, next + 2)) && (stop.quoted || staysOpen(stop, next))) return false;
  let head = next;
  while (head < text.length && head - next < 8 && openingSign.test(text.charAt(head))) head += 1;
  const sign = text.charAt(head);
  if (isLower(sign)) {
    // "iPhone sales fell.": a small letter that begins a name.
    const word = wordAt(text, head);
    return /\p{Lu}/u.test(word) && !staysOpen(stop, head) ? true : endsPlainWord(stop);
  }
  if (stop.quoted && isUpper(sign) && head === next && isShortAttribution(text, head, signs === '.'))
    return false;
  if (signs === '.') return !staysOpen(stop, head);
  if (/^(?:\.{2,3}|…|(?:\. ){2,}\.)$/u.test(signs)) {
    // " … " between spaces marks words left out; the sentence is over only where a new one clearly begins.
    const attached = stop.start > 0 && !isSpace(text.charAt(stop.start - 1));
    return attached || head > next || opensSentence(text, head);
  }
  return true;
}

/** Whether a sentence ends here although the next begins without a space: "war.Then". */
export function endsWithoutSpace(stop: Stop): boolean {
  const { text } = stop;
  const bracket = /[([“"]/u.test(text.charAt(stop.end)) ? 1 : 0;
  const sign = text.charAt(stop.end + bracket);
  if (!isUpper(sign)) return false;
  const after = text.slice(stop.end + bracket + 1, stop.end + bracket + 3);
  const closed = stop.end > stop.start + stop.signs.length;
  if (!/^\p{Ll}/u.test(after) && !(/[IA]/u.test(sign) && /^[\s'’]/u.test(after)) && !closed) return false;
  const span = wordBefore(text, stop.start, stop.sentence);
  const word = slice(text, span);
  if (!/(?:\p{L}\p{Ll}|[\p{Nd}%])$/u.test(word)) return false;
  if (lexicon().abbreviations.has(lexiconKey(`${word}.`)) || inAddress(text, stop.start)) return false;
  return !/^(?:com|net|org|js)$/iu.test(wordAt(text, stop.end + bracket));
}
