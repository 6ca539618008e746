/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ə: 'e',
};

/**
 * The key under which a form stands in the lexicon: lower case, without diacritics, apostrophes straight, runs of
 * white space one space. Full stops and hyphens stay.
 */
export function lexiconKey(form: string): string {
  const lower = form.toLowerCase();
  if (isPlain(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþħıə]/gu, (letter) => plainLetters[letter] ?? letter)
    .replace(/[‘’ʼ‛´`]/gu, "'")
    .replace(/\s+/gu, ' ');
}

/** Whether a form is its own key: asked of most words many times over. */
function isPlain(lower: string): boolean {
  let before = 0;
  for (let at = 0; at < lower.length; at += 1) {
    const code = lower.charCodeAt(at);
    const isLetter = code >= 97 && code <= 122;
    if (!isLetter && code !== 39 && code !== 45 && code !== 46 && (code !== 32 || before === 32))
      return false;
    before = code;
  }
  return true;
}

/** All keys of a form: its own and, where it has hyphens, the one with spaces in their place. */
export function lexiconKeys(form: string): string[] {
  const key = lexiconKey(form);
  return key.includes('-') ? [key, key.replaceAll('-', ' ')] : [key];
}

/** Puts the value under every key of the forms; a key that is taken stays with its earlier value. */
export function addForms<Value>(map: Map<string, Value>, forms: readonly string[], value: Value): void {
  for (const form of forms) {
    const key = lexiconKey(form);
    if (!map.has(key)) map.set(key, value);
    if (!key.includes('-')) continue;
    const spaced = key.replaceAll('-', ' ');
    if (!map.has(spaced)) map.set(spaced, value);
  }
}

/** Every key of the forms → their value; where two entries share a form, the earlier keeps it. */
export function keyMap<Value>(entries: Iterable<readonly [readonly string[], Value]>): Map<string, Value> {
  const map = new Map<string, Value>();
  for (const [forms, value] of entries) addForms(map, forms, value);
  return map;
}

export function keySet(forms: readonly string[]): Set<string> {
  return new Set(forms.flatMap(lexiconKeys));
}
