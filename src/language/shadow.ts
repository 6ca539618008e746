/** Typographic signs that the language tools know only in their plain form. Each pair is one UTF-16 unit for one. */
const plain: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '‹': "'",
  '›': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u202f': ' ',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
};

/** What shadows change nothing of. */
const bare = /^[\0-\x7f]*$/u;
const foldable = /[\u0080-\u024f\u1e00-\u1eff\u2007\u2010-\u2015\u2018-\u201f\u2039\u203a\u202f]/gu;

/**
 * A copy of the text in which every letter with a mark is its bare letter and every typographic quotation mark, dash
 * and space its plain one, unit for unit: offsets in the shadow are offsets in the text. Language tools read the
 * shadow ("Ruginienė" stays one word); quotes are always sliced from the text itself.
 */
export function shadow(text: string): string {
  if (bare.test(text)) return text;
  return text.replace(foldable, (sign) => {
    const sure = plain[sign];
    if (sure !== undefined) return sure;
    const base = sign.normalize('NFD').charAt(0);
    return base >= ' ' && base <= '~' ? base : sign;
  });
}

/** Lower case without marks, for comparing words. Not offset-safe: "İ" and "ß" may change length. */
export function fold(word: string): string {
  return shadow(word).toLowerCase();
}
