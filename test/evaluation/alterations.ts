import type { QuoteVerdict } from '../../src/model/quote.js';
import type { Random } from '../benchmarks/corpus.js';

/** A quotation as a briefing has it. */
export interface RealQuotation {
  readonly words: string;
  readonly speaker: string | null;
}

/** Words to be checked, and what is to come of it. */
export interface AlteredQuotation {
  readonly words: string;
  readonly speaker?: string;
  readonly expected: readonly QuoteVerdict[];
  /** A warning that must be among those given. */
  readonly warning?: string;
}

/** What altering draws on besides the quotation. */
export interface Setting {
  /** Words to put in. */
  readonly vocabulary: readonly string[];
  readonly people: readonly string[];
  /** Sentences of texts that are not among the briefings. */
  readonly elsewhere: readonly string[];
}

type Alter = (quotation: RealQuotation, random: Random, setting: Setting) => AlteredQuotation | null;

const hasLetter = (word: string): boolean => /\p{L}/u.test(word);
const hasWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

function pick<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

/** A whole number from `from` up to and without `to`. */
function between(from: number, to: number, random: Random): number {
  return from + Math.floor(random() * (to - from));
}

function split(words: string): string[] {
  return words.split(/\s+/u).filter((word) => word !== '');
}

/** The words with those from `at` on replaced. */
function spliced(words: readonly string[], at: number, taken: number, put: readonly string[]): string {
  return [...words.slice(0, at), ...put, ...words.slice(at + taken)].join(' ');
}

function differs(words: string, warning?: string): AlteredQuotation {
  return { words, expected: ['differs'], ...(warning !== undefined && { warning }) };
}

/** Alters one word that a test finds, somewhere between the first and the last. */
function atWord(
  { words }: RealQuotation,
  random: Random,
  fits: (word: string) => boolean,
  alter: (words: readonly string[], at: number) => AlteredQuotation | null,
): AlteredQuotation | null {
  const list = split(words);
  const places = list.flatMap((word, at) => (at > 0 && at < list.length - 1 && fits(word) ? [at] : []));
  const at = pick(places, random);
  return at === undefined ? null : alter(list, at);
}

const negations: Readonly<Record<string, string>> = {
  "don't": 'do',
  "doesn't": 'does',
  "didn't": 'did',
  "isn't": 'is',
  "aren't": 'are',
  "wasn't": 'was',
  "weren't": 'were',
  "won't": 'will',
  "can't": 'can',
  cannot: 'can',
  "couldn't": 'could',
  "wouldn't": 'would',
  "shouldn't": 'should',
  "hasn't": 'has',
  "haven't": 'have',
};
const straight = (word: string): string => word.replaceAll('’', "'").toLowerCase();
const auxiliaries = new Set(
  'is are was were will would can could should must has have had do does did may might'.split(' '),
);

/** Every way a quotation is altered, and unaltered ones beside them. */
export const alterations: Readonly<Record<string, Alter>> = {
  'as it stands': ({ words }) => ({ words, expected: ['exact'] }),
  'a part of it': ({ words }, random) => {
    const starts = [...words.matchAll(/(?<=\s)\S+/gu)].map(({ index }) => index);
    const from = pick(starts.slice(0, -8), random);
    const to = from === undefined ? undefined : starts[starts.indexOf(from) + between(5, 8, random)];
    if (from === undefined || to === undefined) return null;
    return { words: words.slice(from, to).trim(), expected: ['exact'] };
  },
  'speaker right': ({ words, speaker }) =>
    speaker === null ? null : { words, speaker, expected: ['exact'] },
  'speaker by surname': ({ words, speaker }) => {
    const surname = speaker?.split(' ').findLast((word) => !word.endsWith('.'));
    return surname === undefined || surname === speaker
      ? null
      : { words, speaker: surname, expected: ['exact'] };
  },
  'speaker swapped': ({ words, speaker }, random, { people }) => {
    const surname = speaker?.split(' ').at(-1);
    const other = pick(
      people.filter((name) => !name.includes(surname ?? ' ')),
      random,
    );
    if (speaker === null || other === undefined) return null;
    return { words, speaker: other, expected: ['misattributed'] };
  },
  'marks changed': ({ words }) => {
    const changed = words
      .replaceAll(/[“”]/gu, '"')
      .replaceAll('’', "'")
      .replaceAll(/[,;]/gu, '')
      .replaceAll(/\s*[—–]\s*/gu, ' - ');
    // Marks at the end belong to nobody's words.
    const inner = (text: string): string => text.replace(/[^\p{L}\p{N}]+$/u, '');
    return inner(changed) === inner(words) ? null : { words: `«${changed}»`, expected: ['typographic'] };
  },
  'case changed': ({ words }) =>
    words === words.toUpperCase() ? null : { words: words.toUpperCase(), expected: ['typographic'] },
  'spacing changed': ({ words }) => ({ words: words.replaceAll(/\s+/gu, '  '), expected: ['typographic'] }),
  'word swapped': (real, random, { vocabulary }) =>
    atWord(real, random, hasLetter, (list, at) => {
      const other = pick(vocabulary, random) ?? '';
      return straight(other) === straight(list[at] ?? '') ? null : differs(spliced(list, at, 1, [other]));
    }),
  'one of four words swapped': ({ words }, random, { vocabulary }) => {
    const list = split(words);
    const at = between(0, 4, random);
    return list.length === 4 ? differs(spliced(list, at, 1, [pick(vocabulary, random) ?? ''])) : null;
  },
  'one of five swapped': ({ words }, random, { vocabulary }) => {
    const list = split(words);
    if (list.length < 9) return null;
    const from = between(0, list.length - 5, random);
    return differs(
      spliced(list.slice(from, from + 5), between(1, 4, random), 1, [pick(vocabulary, random) ?? '']),
    );
  },
  'first word swapped': ({ words }, random, { vocabulary }) =>
    differs(spliced(split(words), 0, 1, [pick(vocabulary, random) ?? ''])),
  'neighbours swapped': (real, random) =>
    atWord(real, random, hasLetter, (list, at) => {
      const [one = '', next = ''] = [list[at], list[at + 1]];
      return straight(one) === straight(next) || !hasLetter(next)
        ? null
        : differs(spliced(list, at, 2, [next, one]));
    }),
  'word dropped': (real, random) =>
    atWord(real, random, hasLetter, (list, at) => differs(spliced(list, at, 1, []))),
  'word added': (real, random, { vocabulary }) =>
    atWord(real, random, hasLetter, (list, at) =>
      differs(spliced(list, at, 0, [pick(vocabulary, random) ?? ''])),
    ),
  'negation dropped': (real, random) =>
    atWord(
      real,
      random,
      (word) => /^(?:not|never|no)$/u.test(straight(word)) || straight(word) in negations,
      (list, at) => {
        const plain = negations[straight(list[at] ?? '')];
        return differs(spliced(list, at, 1, plain === undefined ? [] : [plain]), 'negation-dropped');
      },
    ),
  'negation added': (real, random) =>
    atWord(
      real,
      random,
      (word) => auxiliaries.has(word),
      (list, at) =>
        /^(?:not|never|no)$/u.test(list[at + 1] ?? '')
          ? null
          : differs(spliced(list, at + 1, 0, ['not']), 'negation-added'),
    ),
  'number changed': (real, random) =>
    atWord(
      real,
      random,
      (word) => /\d/u.test(word),
      (list, at) =>
        differs(
          spliced(list, at, 1, [
            (list[at] ?? '').replace(/\d/u, (digit) => String((Number(digit) + 3) % 10)),
          ]),
          'number-changed',
        ),
    ),
  'clause elided': ({ words }, random) => {
    const list = split(words);
    if (list.length < 9) return null;
    const from = between(3, list.length - 5, random);
    const to = between(from + 1, Math.min(list.length - 3, from + 40), random);
    const sign = pick(['…', '...', '[...]', '[…]', '(…)', '. . .'], random) ?? '…';
    const isStopped = (word: string | undefined): boolean => /…|\.\.|^\.$/u.test(word ?? '');
    if (list.slice(from - 1, to + 1).some(isStopped) || !list.slice(from, to).some(hasWord)) return null;
    return { words: spliced(list, from, to - from, [sign]), expected: ['elided'] };
  },
  'clause dropped': ({ words }, random) => {
    const list = split(words);
    if (list.length < 12) return null;
    const from = between(4, list.length - 7, random);
    const to = between(from + 2, Math.min(list.length - 4, from + 8), random);
    const isStopped = list.some((word) => /…|\.\.|^\.$/u.test(word));
    return isStopped ? null : differs(spliced(list, from, to - from, []));
  },
  'two words swapped': (real, random, setting) => {
    if (split(real.words).length < 10) return null;
    const once = alterations['word swapped']?.(real, random, setting);
    return once == null
      ? null
      : (alterations['word swapped']?.({ ...real, words: once.words }, random, setting) ?? null);
  },
  'fewer than four words': ({ words }, random) => {
    const list = split(words);
    const from = between(0, list.length - 3, random);
    const few = list.slice(from, from + 3);
    return few.every(hasLetter) && !few.some((word) => /[—–…]|--/u.test(word))
      ? { words: few.join(' '), expected: ['too-short'] }
      : null;
  },
  'other words': (_, random, { elsewhere }) => {
    const sentence = pick(elsewhere, random);
    return sentence === undefined ? null : { words: sentence, expected: ['not-found'] };
  },
  'some other words': (_, random, { elsewhere }) => {
    const list = split(pick(elsewhere, random) ?? '');
    const length = between(4, 10, random);
    if (list.length < length) return null;
    const from = between(0, list.length - length + 1, random);
    return { words: list.slice(from, from + length).join(' '), expected: ['not-found'] };
  },
  'words at random': (_, random, { vocabulary }) => ({
    words: Array.from({ length: between(4, 16, random) }, () => pick(vocabulary, random) ?? '').join(' '),
    expected: ['not-found'],
  }),
};
