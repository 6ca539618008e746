import { AddressReader } from './address-terms.js';
import { CharKind, isDigitAt, kindAt, unspacedEnd, wordEnd } from './char-kind.js';
import { currencyBefore, figureTerms, skipGap, spelledFigure } from './figure-terms.js';
import { cliticEnd, joinedWord, negatedVerb } from './joined-words.js';
import { shadow } from './shadow.js';
import { longestTerm, type Term } from './term.js';
import { wordEntry, type NamePhrase, type WordEntry } from './word-entry.js';
import { wordTerm } from './word-term.js';

const space = 32;
const comma = 44;

/** Words before the pronoun "us" rather than the country, for texts in which capitals tell nothing. */
const beforePronoun: ReadonlySet<string> = new Set(
  (
    'tell tells told give gives gave show shows let lets help helps ask asks asked remind inform teach ' +
    'of for both among between around behind'
  ).split(' '),
);

/** Reads one text from its beginning to its end; every `read…` that reads something moves `at` behind it. */
class Scanner {
  private readonly terms: Term[] = [];
  private readonly plain: string;
  private readonly lower: string;
  /** A text in capitals alone or without any: case tells nothing there. */
  private readonly oneCase: boolean;
  private readonly addresses: AddressReader;
  private at = 0;
  /** Words before this place only repeat what a primary term already covers. */
  private coveredTo = 0;
  /** The word just read, for "tell us"; empty behind anything else. */
  private previous = '';

  constructor(
    text: string,
    private readonly offset: number,
  ) {
    this.plain = shadow(text);
    this.lower = this.plain.toLowerCase();
    this.oneCase = this.plain === this.lower || !/\p{Ll}/u.test(this.plain);
    this.addresses = new AddressReader(this.lower);
  }

  run(): Term[] {
    while (this.at < this.lower.length) {
      switch (kindAt(this.lower, this.at)) {
        case CharKind.letter:
          if (!this.readAddress()) this.readWord();
          break;
        case CharKind.digit:
          if (!this.readAddress()) this.readFigure(this.at, null);
          break;
        case CharKind.unspaced:
          this.readUnspaced();
          break;
        case CharKind.currency:
          this.readCurrency();
          break;
        default:
          this.at += 1;
      }
    }
    return this.terms;
  }

  private add(start: number, end: number, term: string, secondary = false): void {
    if (term === '') return;
    this.terms.push({
      start: this.offset + start,
      end: this.offset + end,
      term: term.length > longestTerm ? term.slice(0, longestTerm) : term,
      secondary: secondary || start < this.coveredTo,
    });
  }

  private addFigure(start: number, end: number, terms: readonly string[]): void {
    for (const [place, term] of terms.entries()) this.add(start, end, term, place > 0);
    this.at = end;
    this.previous = '';
  }

  private readAddress(): boolean {
    if (this.at < this.coveredTo) return false;
    const address = this.addresses.read(this.at);
    if (!address) return false;
    this.add(address.start, address.end, this.lower.slice(address.start, address.end));
    // Its parts follow as words of their own, secondary.
    this.at = address.start;
    this.coveredTo = address.wholeEnd;
    return true;
  }

  /** @param start Where the currency stands, when one stands before the first digit at `digits`. */
  private readFigure(start: number, code: string | null, digits = start): void {
    const { end, terms } = figureTerms(this.lower, digits, code);
    this.addFigure(start, end, terms);
  }

  private readCurrency(): void {
    const digits = this.digitsAfter(this.at + 1);
    const code = digits < 0 ? null : currencyBefore(this.lower.charAt(this.at));
    if (code === null) this.at += 1;
    else this.readFigure(this.at, code, digits);
  }

  /** Where a figure begins, at `at` or behind one space; -1 when none does. */
  private digitsAfter(at: number): number {
    if (isDigitAt(this.lower, at)) return at;
    return this.lower.charCodeAt(at) === space && isDigitAt(this.lower, at + 1) ? at + 1 : -1;
  }

  /** Pairs of neighbouring letters: the reading, without a dictionary, of scripts that do not part their words. */
  private readUnspaced(): void {
    let start = this.at;
    let middle = unspacedEnd(this.lower, start);
    let end = unspacedEnd(this.lower, middle);
    this.add(start, end, wordEntry(this.lower.slice(start, end)).term);
    for (let next = unspacedEnd(this.lower, end); next > end; next = unspacedEnd(this.lower, end)) {
      start = middle;
      middle = end;
      end = next;
      this.add(start, end, wordEntry(this.lower.slice(start, end)).term);
    }
    this.at = end;
    this.previous = '';
  }

  private readWord(): void {
    const start = this.at;
    const end = wordEnd(this.lower, start);
    const word = this.lower.slice(start, end);
    const entry = wordEntry(word);
    const next = this.lower.charCodeAt(end);
    // Behind most words stands a space or a comma: none of the forms with a sign or a digit inside begins there.
    if (next !== space && next !== comma && this.readJoined(start, end, word)) return;
    if (entry.isCurrency && this.readSum(start, end, word)) return;
    const covered = start < this.coveredTo;
    if (!covered && entry.phrases && this.readPhrase(start, end, word, entry.phrases)) return;
    const figure = entry.isNumber ? spelledFigure(this.lower, word, end) : null;
    if (figure) this.addFigure(start, figure.end, figure.terms);
    else this.finish(start, end, covered ? entry.partTerm : this.nameOrWord(start, end, word, entry), word);
  }

  /** Adds a word's term and moves on, past a possessive or a shortened verb: "Rutte's", "they've". */
  private finish(start: number, end: number, term: string, word: string): void {
    this.add(start, end, term);
    this.previous = word;
    this.at = cliticEnd(this.lower, end);
  }

  private nameOrWord(start: number, end: number, word: string, entry: WordEntry): string {
    if (entry.capitals !== undefined) {
      const isName = this.oneCase
        ? word === 'us' && !beforePronoun.has(this.previous)
        : this.plain.slice(start, end) === word.toUpperCase();
      if (isName) return entry.capitals;
    }
    return entry.name ?? entry.term;
  }

  /** A sum whose currency stands before it in letters: "US$700 billion", "EUR 82.69bn". */
  private readSum(start: number, end: number, word: string): boolean {
    const signed = kindAt(this.lower, end) === CharKind.currency;
    const digits = this.digitsAfter(signed ? end + 1 : end);
    const code = digits < 0 ? null : currencyBefore(signed ? this.lower.slice(start, end + 1) : word);
    if (code === null) return false;
    this.readFigure(start, code, digits);
    return true;
  }

  /** Words with a sign or a digit inside that does not part them, and verbs with "n't". */
  private readJoined(start: number, end: number, word: string): boolean {
    if (kindAt(this.lower, end) === CharKind.currency) return this.readSum(start, end, word);
    const negated = negatedVerb(this.lower, start, end);
    if (negated) {
      this.add(start, end - 1, wordTerm(negated.verb));
      this.finish(end - 1, negated.end, 'not', 'not');
      return true;
    }
    const joined = joinedWord(this.lower, start, end);
    if (!joined) return false;
    if (joined.word === null) this.addFigure(start, joined.end, joined.terms);
    else this.finish(start, joined.end, joined.terms[0], joined.word);
    return true;
  }

  /** A name of several words: one primary term for the whole, and its words, secondary, as the scan goes on. */
  private readPhrase(start: number, end: number, word: string, phrases: readonly NamePhrase[]): boolean {
    for (const { rest, term } of phrases) {
      let last = end;
      for (const next of rest) {
        const from = skipGap(this.lower, last);
        const fits =
          from >= 0 && this.lower.startsWith(next, from) && wordEnd(this.lower, from) === from + next.length;
        last = fits ? from + next.length : -1;
        if (last < 0) break;
      }
      if (last < 0 || isDigitAt(this.lower, last)) continue;
      this.add(start, last, term);
      this.coveredTo = last;
      this.finish(start, end, wordEntry(word).partTerm, word);
      return true;
    }
    return false;
  }
}

/** The terms of a text in reading order. Internal to `terms.ts`, where the rules are told. */
export function scan(text: string, offset: number): Term[] {
  return new Scanner(text, offset).run();
}
