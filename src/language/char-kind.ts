/** What a tokenizer makes of a code point. */
export const CharKind = {
  other: 1,
  letter: 2,
  /** 0 to 9; the digits of other scripts are read as letters. */
  digit: 3,
  /** Letter of a script that puts no space between words: Han, Kana, Thai, Lao, Khmer, Burmese. */
  unspaced: 4,
  /** Mark, soft hyphen or invisible joiner: part of a word, but never its beginning. */
  joiner: 5,
  currency: 6,
} as const;
export type CharKind = (typeof CharKind)[keyof typeof CharKind];

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function classify(char: string): CharKind {
  if (/\d/.test(char)) return CharKind.digit;
  if (/\p{L}|\p{N}/u.test(char)) return unspaced.test(char) ? CharKind.unspaced : CharKind.letter;
  if (/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u.test(char)) return CharKind.joiner;
  return /\p{Sc}/u.test(char) ? CharKind.currency : CharKind.other;
}

// One byte a UTF-16 unit, filled as units are met; 0 is "not met yet".
const kinds = new Uint8Array(0x10000);

/** The kind of the character that begins at `at`. A lone surrogate is `other`; past the end everything is. */
export function kindAt(text: string, at: number): CharKind {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return CharKind.other;
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const whole = text.codePointAt(at) ?? unit;
    return whole > 0xffff ? classify(String.fromCodePoint(whole)) : CharKind.other;
  }
  const known = kinds[unit];
  if (known) return known as CharKind;
  const kind = classify(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

/** Units the character at `at` takes: 2 for a surrogate pair, else 1. */
export function widthAt(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

export function isLetterAt(text: string, at: number): boolean {
  return kindAt(text, at) === CharKind.letter;
}

export function isDigitAt(text: string, at: number): boolean {
  return kindAt(text, at) === CharKind.digit;
}

const smallA = 97;
const smallZ = 122;

/** End of the letters, marks and joiners from `from` on; `from` itself when there are none. */
export function wordEnd(text: string, from: number): number {
  let end = from;
  for (;;) {
    const unit = text.charCodeAt(end);
    // Most letters by far are these; the others cost a look-up.
    if (unit >= smallA && unit <= smallZ) {
      end += 1;
      continue;
    }
    const kind = kindAt(text, end);
    if (kind !== CharKind.letter && kind !== CharKind.joiner) return end;
    end += widthAt(text, end);
  }
}

/** End of the one unspaced letter at `from` with its marks; `from` itself when there is none. */
export function unspacedEnd(text: string, from: number): number {
  if (kindAt(text, from) !== CharKind.unspaced) return from;
  let end = from + widthAt(text, from);
  while (kindAt(text, end) === CharKind.joiner) end += widthAt(text, end);
  return end;
}
