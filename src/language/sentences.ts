import { trim, type Span } from '../model/span.js';
import { QuotationMarks, roundBrackets } from './enclosures.js';
import { lexicon, lexiconKey } from './lexicon.js';

/**
 * Words of a closed class that open sentences and seldom continue a name: after "U.S." or "Inc." they tell a new
 * sentence from one that goes on ("in the U.S. He left", "the U.S. Senate").
 */
const openers = new Set(
  (
    'a an the this that these those such another each every both all some many most few several no none ' +
    'i he she it we they you his her its our their your my one who what when where why how which ' +
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

const terminator = /[.!?…]/gu;
/** A run of signs that ends a sentence, or an ellipsis with spaces in it. */
const run = /(?:\. ){2,}\.+|[.!?…]+/uy;
const closingSign = /[)\]}”’»›'*_]/u;
const openingSign = /[([{“‘„«‹"'*_¿¡#•–—-]/u;
/** A footnote's number behind a full stop, as encyclopaedias set it. */
const reference = /\[[^\]\s]{1,8}\]/uy;
const longestWord = 40;
const longestAside = 600;

/** What ended, as far as the scan has got: the signs from `start` to `end`, closing marks included. */
interface Stop {
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

const isDigit = (sign: string): boolean => /\p{Nd}/u.test(sign);
const isUpper = (sign: string): boolean => /\p{Lu}/u.test(sign);
const isLower = (sign: string): boolean => /\p{Ll}/u.test(sign);
const isSpace = (sign: string): boolean => /\s/u.test(sign);

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charAt(at))) at += 1;
  return at;
}

/** The word that ends at `end` (white space between passed over), without what opens before it; cut at `longestWord`. */
function wordBefore(text: string, end: number): Span {
  let to = end;
  while (to > 0 && end - to < 4 && isSpace(text.charAt(to - 1))) to -= 1;
  let from = to;
  while (from > 0 && to - from < longestWord && !/[\s([{“”‘„"«–—/-]/u.test(text.charAt(from - 1))) from -= 1;
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
  return /:\/\/|^\W*www\.|@/u.test(text.slice(from, at));
}

/** Whether the words from `at` are a speaker and a reporting verb and no more of a clause: `Rutte asked.` */
function isShortAttribution(text: string, at: number): boolean {
  const words = text.slice(at, at + 100).split(/\s+/u);
  const { cues, calendar } = lexicon();
  for (const [i, word] of words.slice(0, 6).entries()) {
    const bare = lexiconKey(word.replace(/[.,;:!?]+$/u, ''));
    if (i > 0 && isLower(word.charAt(0)) && cues.verbs.has(bare)) {
      const next = words[i + 1] ?? '';
      const nextKey = lexiconKey(next.replace(/\W+$/u, ''));
      return (
        /[.,;:!?]$/u.test(word) || next === '' || afterCue.has(nextKey) || calendar.weekdays.has(nextKey)
      );
    }
    if (i === 0 && openers.has(bare)) return false;
    if (!isUpper(word.charAt(0)) && !/^(?:of|de|der|van|von|al|bin|the)$/u.test(word)) return false;
  }
  return false;
}

/** Whether a full stop behind this word belongs to the word, given what comes next. */
function staysOpen(stop: Stop, next: number): boolean {
  const { text } = stop;
  const span = wordBefore(text, stop.start);
  const word = text.slice(span.start, span.end);
  const sign = text.charAt(next);
  const opens = openers.has(wordAt(text, next).toLowerCase()) || /["“‘«]/u.test(text.charAt(next - 1));

  // "1.", "b)", "iv." at the head of a sentence number it.
  const first = trim(text, { start: stop.sentence, end: span.start });
  if (first.start === first.end && /^(?:\d{1,2}|[ivx]{1,5}|\p{L})$/iu.test(word)) return true;

  const known = lexicon().abbreviations.get(lexiconKey(`${word}.`));
  if (known !== undefined && (isUpper(word.charAt(0)) || !capitalKinds.has(known.kind))) {
    if (known.beforeNumber) return isDigit(sign);
    return !known.mayEnd || !opens;
  }
  if (/^\p{Lu}$/u.test(word)) return !opens;
  if (/^\p{L}{1,3}(?:\.\p{L}{1,3})+$/u.test(word)) return !opens;
  return false;
}

/** Whether a sentence may go on in lower case behind this word's full stop: a slip of the typist, or one who never shifts. */
function endsPlainWord(stop: Stop): boolean {
  const span = wordBefore(stop.text, stop.start);
  const word = stop.text.slice(span.start, span.end);
  if (stop.signs !== '.' || stop.end !== stop.start + 1) return false;
  return /^\p{Ll}{3,}$/u.test(word) && !lexicon().abbreviations.has(lexiconKey(`${word}.`));
}

/** Whether a new sentence begins at `next`, the first sign behind white space. */
function endsBeforeSpace(stop: Stop, next: number): boolean {
  const { text, signs } = stop;
  // The sentence goes on, or its attribution does: `"…done," …`, `… done." — Mark Rutte`.
  if (/[,;:)\]–—]/u.test(text.charAt(next))) return false;
  let head = next;
  while (head < text.length && head - next < 8 && openingSign.test(text.charAt(head))) head += 1;
  const sign = text.charAt(head);
  if (isLower(sign)) {
    // "iPhone sales fell.": a small letter that begins a name.
    const word = wordAt(text, head);
    return /\p{Lu}/u.test(word) && !staysOpen(stop, head) ? true : endsPlainWord(stop);
  }
  if (stop.quoted && isUpper(sign) && head === next && isShortAttribution(text, head)) return false;
  if (signs === '.') return !staysOpen(stop, head);
  if (/^(?:\.{2,3}|…|(?:\. ){2,}\.)$/u.test(signs)) {
    // " … " between spaces marks words left out; the sentence is over only where a new one clearly begins.
    const attached = stop.start > 0 && !isSpace(text.charAt(stop.start - 1));
    return attached || head > next || openers.has(wordAt(text, head).toLowerCase());
  }
  return true;
}

/** Whether a sentence ends here although the next begins without a space: "war.Then". */
function endsWithoutSpace(stop: Stop): boolean {
  const { text } = stop;
  const bracket = /[([“"]/u.test(text.charAt(stop.end)) ? 1 : 0;
  const sign = text.charAt(stop.end + bracket);
  if (!isUpper(sign)) return false;
  const after = text.slice(stop.end + bracket + 1, stop.end + bracket + 3);
  const closed = stop.end > stop.start + stop.signs.length;
  if (!/^\p{Ll}/u.test(after) && !(/[IA]/u.test(sign) && /^[\s'’]/u.test(after)) && !closed) return false;
  const span = wordBefore(text, stop.start);
  const word = text.slice(span.start, span.end);
  if (!/(?:\p{L}\p{Ll}|[\p{Nd}%])$/u.test(word)) return false;
  if (lexicon().abbreviations.has(lexiconKey(`${word}.`)) || inAddress(text, stop.start)) return false;
  return !/^(?:com|net|org|co|io|gov|edu|js)$/iu.test(wordAt(text, stop.end + bracket));
}

/** Reads on over whatever closes together with the signs: quotation marks, brackets, a footnote's number. */
function closeAt(text: string, sentence: number, start: number, marks: QuotationMarks): Stop {
  run.lastIndex = start;
  const signs = run.exec(text)?.[0] ?? text.charAt(start);
  let end = start + signs.length;
  let quoted = false;
  for (;;) {
    // "done. ” He": closing marks that stand off.
    const off = skipSpace(text, end);
    const at = off > end && (/[)”»]/u.test(text.charAt(off)) || marks.closesApart(off)) ? off : end;
    const sign = text.charAt(at);
    reference.lastIndex = at;
    const note = at === end ? reference.exec(text) : null;
    if (note) end += note[0].length;
    else if (sign !== '' && (closingSign.test(sign) || marks.closesAt(at))) {
      quoted ||= /[”’»"']/u.test(sign);
      end = at + 1;
    } else break;
  }
  return { text, sentence, start, end, signs, quoted };
}

/** Pieces without a letter or digit ("***", a lone mark) belong to their neighbour. */
function joinWordless(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let pending: number | null = null;
  for (const span of spans) {
    const last = joined.at(-1);
    if (/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) {
      joined.push({ start: pending ?? span.start, end: span.end });
      pending = null;
    } else if (last) joined[joined.length - 1] = { start: last.start, end: span.end };
    else pending ??= span.start;
  }
  const end = spans.at(-1)?.end ?? 0;
  return pending === null ? joined : [{ start: pending, end }];
}

/**
 * The sentences of one block, in order, without the white space around them; together they hold all its other signs.
 * Rules over the signs that end sentences, in time linear in the text: a tagger's own proposal cuts addresses, quoted
 * questions and "Ph.D." apart and takes quadratic time on a long word.
 * @param offset Added to every offset: where `text` begins in the text that the spans shall count in.
 */
export function splitSentences(text: string, offset = 0): Span[] {
  const spans: Span[] = [];
  const marks = new QuotationMarks(text);
  const brackets = roundBrackets(text, longestAside);
  let start = skipSpace(text, 0);
  let bracket = 0;
  terminator.lastIndex = start;
  for (let hit = terminator.exec(text); hit !== null; hit = terminator.exec(text)) {
    const stop = closeAt(text, start, hit.index, marks);
    terminator.lastIndex = stop.end;
    if (stop.end >= text.length) break;
    // What stands in brackets inside a sentence is part of it, whatever ends in there.
    while ((brackets[bracket]?.end ?? text.length) <= stop.end) bracket += 1;
    const aside = brackets[bracket];
    if (aside && aside.start > start && aside.start < stop.start) continue;
    const next = skipSpace(text, stop.end);
    if (next === text.length) break;
    if (next > stop.end ? endsBeforeSpace(stop, next) : endsWithoutSpace(stop)) {
      spans.push({ start, end: stop.end });
      start = next;
    }
  }
  const rest = trim(text, { start, end: text.length });
  if (rest.end > rest.start) spans.push(rest);
  return joinWordless(text, spans).map((span) => ({ start: offset + span.start, end: offset + span.end }));
}
