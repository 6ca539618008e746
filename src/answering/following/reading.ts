import { findDates } from '../../annotate/dates.js';
import { findNames } from '../../annotate/names.js';
import type { KnownPeople } from '../../annotate/parts.js';
import { lexicon, lexiconKey } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';
import type { NameKind } from '../../model/annotation.js';
import { overlaps, type Span } from '../../model/span.js';
import { questionTokens } from '../question/question-tokens.js';

/** What a part of a question names. */
export type PartKind = NameKind | 'date' | 'phrase';

/** A part of a question in whose place a follow-up may put another. Offsets count in the question. */
export interface QuestionPart extends Span {
  readonly kind: PartKind;
  /** Half-open range of tokens. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Index of the article before it, or null. */
  readonly article: number | null;
  /** Index of the preposition before it or its article, or null. */
  readonly preposition: number | null;
  /** Whether it only says what is asked for: "which *year*", "what is the *target*". */
  readonly asked: boolean;
}

/** A question taken apart. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** In order, none overlapping another. */
  readonly parts: readonly QuestionPart[];
}

type PlacedPart = Omit<QuestionPart, 'article' | 'preposition'>;

const articles = new Set(['the', 'a', 'an']);
const asking = new Set(['which', 'what', 'whose', 'many', 'much']);
const copulas = new Set(['is', 'are', 'was', 'were', "'s"]);

/**
 * Takes a question apart. Names are found in small letters too, as questions are typed; with `doubtful` also those
 * that are everyday words ("china"), as where nothing but a name is to be expected.
 */
export function readQuestion(text: string, known: KnownPeople, doubtful = false): Reading {
  const tokens = questionTokens(withCapitals(text, known, doubtful));
  const parts: PlacedPart[] = findNames(tokens, known).map((name) => ({
    ...rangeOf(tokens, name),
    kind: name.kind,
    asked: false,
  }));
  for (const date of findDates(tokens)) {
    if (!parts.some((part) => overlaps(part, date)))
      parts.push({ ...rangeOf(tokens, date), kind: 'date', asked: false });
  }
  const taken = new Set<Token>(parts.flatMap((part) => tokens.slice(part.firstToken, part.endToken)));
  parts.push(...phrasesOf(tokens, taken));
  return {
    text,
    tokens,
    parts: parts.sort((a, b) => a.start - b.start).map((part) => ({ ...part, ...before(tokens, part) })),
  };
}

/** The article and the preposition before a part. */
function before(
  tokens: readonly Token[],
  { firstToken }: { readonly firstToken: number },
): Pick<QuestionPart, 'article' | 'preposition'> {
  const article = articles.has(tokens[firstToken - 1]?.lower ?? '') ? firstToken - 1 : null;
  const at = (article ?? firstToken) - 1;
  return { article, preposition: isPreposition(tokens[at]) ? at : null };
}

export function isPreposition(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'ADP' || token.lower === 'than' || token.lower === 'since');
}

function rangeOf(tokens: readonly Token[], span: Span): Span & { firstToken: number; endToken: number } {
  const first = tokens.findIndex((token) => token.end > span.start);
  const after = tokens.findIndex((token) => token.start >= span.end);
  return {
    start: span.start,
    end: span.end,
    firstToken: Math.max(0, first),
    endToken: after < 0 ? tokens.length : after,
  };
}

/** Runs of nouns with what describes them, without their articles and without the tokens `taken`. */
function phrasesOf(tokens: readonly Token[], taken: ReadonlySet<Token>): PlacedPart[] {
  const phrases: PlacedPart[] = [];
  const isIn = (token: Token | undefined, kinds: readonly Token['pos'][]): boolean =>
    token !== undefined && kinds.includes(token.pos) && !taken.has(token) && !asking.has(token.lower);
  for (let at = 0; at < tokens.length;) {
    let end = at;
    while (isIn(tokens[end], ['ADJ', 'NOUN', 'PROPN', 'NUM']) || isHyphen(tokens, end)) end += 1;
    let last = end;
    while (last > at && !isIn(tokens[last - 1], ['NOUN', 'PROPN'])) last -= 1;
    const [first, final] = [tokens[at], tokens[last - 1]];
    if (last > at && first !== undefined && final !== undefined) {
      const span = { start: first.start, end: final.end };
      phrases.push({ ...span, kind: 'phrase', firstToken: at, endToken: last, asked: isAsked(tokens, at) });
    }
    at = Math.max(end, at + 1);
  }
  return phrases;
}

/** "air-defense": a hyphen between words that touch it. */
function isHyphen(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at];
  return hyphen?.word === '-' && tokens[at - 1]?.end === hyphen.start && tokens[at + 1]?.start === hyphen.end;
}

/** Whether a phrase is what the question asks for: "which *summit*", "what is the *target*", "how many *soldiers*". */
function isAsked(tokens: readonly Token[], at: number): boolean {
  const start = articles.has(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
  const word = tokens[start - 1]?.lower ?? '';
  if (asking.has(word)) return true;
  return copulas.has(word) && ['what', 'which', 'who'].includes(tokens[start - 2]?.lower ?? '');
}

/** Lengths of the names, in words, that are looked for in small letters. */
const nameLengths = [3, 2, 1];

/** The question with a capital where a name of the lexicon or a known surname is typed in small letters; as long as it was. */
function withCapitals(text: string, { surnames }: KnownPeople, doubtful: boolean): string {
  const { countries, places, organizations, ambiguousNames, capitalsOnly, stopWords } = lexicon();
  const tables = [countries.byForm, places.byName, organizations.byName, surnames];
  const excepted = [...(doubtful ? [] : [ambiguousNames]), capitalsOnly, stopWords.function];
  const words = [...text.matchAll(/\p{L}+/gu)];
  let capitalised = text;
  for (let at = 0; at < words.length;) {
    const length = nameLengths.find((count) => {
      const run = words.slice(at, at + count);
      const [first, last] = [run[0], run.at(-1)];
      if (run.length < count || first === undefined || last === undefined) return false;
      const key = lexiconKey(text.slice(first.index, last.index + last[0].length));
      return tables.some((table) => table.has(key)) && !excepted.some((table) => table.has(key));
    });
    for (const { index } of words.slice(at, at + (length ?? 0))) {
      const letter = text.charAt(index).toUpperCase();
      if (letter.length === 1)
        capitalised = capitalised.slice(0, index) + letter + capitalised.slice(index + 1);
    }
    at += length ?? 1;
  }
  return capitalised;
}
