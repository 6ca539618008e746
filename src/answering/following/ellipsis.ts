import { lexicon, lexiconKey } from '../../language/lexicon.js';
import { inTime } from './antecedents.js';
import { isPreposition, type QuestionPart, type Reading } from './reading.js';
import { oneLine } from './wording.js';

const names = new Set(['person', 'organization', 'place', 'demonym', 'other']);
/** What a country is called and what is called after it stand for each other: "Germany's", "German". */
const places = new Set(['place', 'demonym']);
/** Prepositions that say where or against what: what stands behind them has no other place in a question. */
const settled = new Set([
  'in',
  'at',
  'to',
  'from',
  'near',
  'against',
  'under',
  'over',
  'between',
  'on',
  'during',
]);
/** More nouns are a question of their own. */
const longestPhrase = 2;
const mostParts = 2;

/**
 * The question before with a fragment put in the place of what it corresponds to: "and Germany?" replaces the country,
 * "in 2027?" the date, "about the summit?" what stood behind "about"; what has no counterpart is added. Null where the
 * fragment is a question of its own, or there is nothing it could replace.
 */
export function fillIn(fragment: Reading, before: Reading): string | null {
  const parts = fragmentParts(fragment);
  if (parts === null) return null;
  const edits: Edit[] = [];
  const added: string[] = [];
  const taken = new Set<QuestionPart>();
  for (const part of parts) {
    const target = targetOf(part, fragment, before, taken);
    if (target === null) {
      const addition = additionOf(part, fragment);
      if (addition === null) return null;
      added.push(addition);
      continue;
    }
    taken.add(target);
    const edit = editOf(part, fragment, target, before);
    if (edit === null) return null;
    edits.push(edit);
  }
  const body = edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.words + text.slice(edit.end), before.text)
    .replace(/[\s?!.]+$/u, '');
  return `${oneLine([body, ...added].join(' '))}?`;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The parts of a fragment that consists of nothing else; null for one with content of its own. */
function fragmentParts({ tokens, parts }: Reading): readonly QuestionPart[] | null {
  if (parts.length === 0 || parts.length > mostParts) return null;
  const covered = new Set<number>();
  for (const part of parts) {
    for (let at = part.firstToken; at < part.endToken; at += 1) covered.add(at);
    if (part.article !== null) covered.add(part.article);
    if (part.preposition !== null) covered.add(part.preposition);
    if (part.kind === 'phrase' && part.endToken - part.firstToken > longestPhrase) return null;
    // "the EU as a whole"
    if (part.preposition !== null && tokens[part.preposition]?.lower === 'as') return null;
  }
  for (const [at, token] of tokens.entries()) {
    if (!covered.has(at) && token.pos !== 'PUNCT' && token.lower !== "'s" && token.lower !== "'") return null;
  }
  const [first, second] = parts;
  // "German fuel" is one thing, and more than a name to put in another's place.
  if (first !== undefined && second?.preposition === null && second.kind !== 'date') return null;
  return parts;
}

/** What of the question before a part corresponds to. */
function targetOf(
  part: QuestionPart,
  fragment: Reading,
  before: Reading,
  taken: ReadonlySet<QuestionPart>,
): QuestionPart | null {
  // The "chief" of "NATO chief" gives way to nothing by itself.
  const attached = new Set(before.parts.map(({ endToken }) => endToken));
  const free = before.parts.filter(
    (one) => !taken.has(one) && !(one.kind === 'phrase' && attached.has(one.firstToken)),
  );
  const same = free.filter(
    (one) => !one.asked && (one.kind === part.kind || (places.has(one.kind) && places.has(part.kind))),
  );
  const pool = same.length > 0 || !names.has(part.kind) ? same : free.filter((one) => names.has(one.kind));
  const own = prepositionOf(part, fragment);
  if (own !== null) {
    const alike = pool.findLast((one) => prepositionOf(one, before) === own);
    const has = part.kind === 'date' || (names.has(part.kind) && !settled.has(own));
    if (alike !== undefined || !has) return alike ?? null;
  }
  const nearest = pool.find((one) => one.preposition === null) ?? pool.at(-1);
  // "How many soldiers …" and "tanks?": what is asked for, where nothing else is there to replace.
  return nearest ?? free.find((one) => one.asked && part.kind === 'phrase') ?? null;
}

function prepositionOf({ preposition }: QuestionPart, { tokens }: Reading): string | null {
  return preposition === null ? null : (tokens[preposition]?.lower ?? null);
}

function editOf(part: QuestionPart, fragment: Reading, target: QuestionPart, before: Reading): Edit | null {
  const words = wordsOf(part, fragment, target);
  const old = before.text.slice(target.start, target.end);
  if (lexiconKey(words) === lexiconKey(old)) return null;
  const ownPreposition = part.kind === 'date' ? prepositionOf(part, fragment) : null;
  const preposition = target.preposition === null ? undefined : before.tokens[target.preposition];
  if (part.kind === 'date' && (ownPreposition !== null || preposition === undefined)) {
    const dated = ownPreposition === null ? inTime(words) : `${ownPreposition} ${words}`;
    return { start: preposition?.start ?? target.start, end: target.end, words: dated };
  }
  const article = target.article === null ? undefined : before.tokens[target.article];
  const ownArticle = part.article === null ? undefined : fragment.tokens[part.article]?.lower;
  const next = before.tokens[target.endToken];
  // "the Netherlands" gives way with its article; "the German minister" keeps the minister's.
  const whole = !['NOUN', 'PROPN', 'ADJ'].includes(next?.pos ?? '');
  if (!whole) return { start: target.start, end: target.end, words };
  const possessive = next?.lower === "'s" && words.endsWith('s') ? next : undefined;
  const keeps = part.kind === 'phrase' && ownArticle === undefined;
  return {
    start: article !== undefined && !keeps ? article.start : target.start,
    end: possessive?.end ?? target.end,
    words: `${ownArticle === undefined ? '' : `${ownArticle} `}${words}${possessive === undefined ? '' : "'"}`,
  };
}

/** The words of a part as they go into the question: a country's name or its adjective, as the place asks for. */
function wordsOf(part: QuestionPart, fragment: Reading, target: QuestionPart): string {
  const words = fragment.text.slice(part.start, part.end);
  if (!places.has(part.kind)) return words;
  const key = lexiconKey(words);
  const { countries } = lexicon();
  if (target.kind === 'demonym') return countries.byName.get(key)?.adjectives[0] ?? words;
  const typed = words === words.toLowerCase() || part.kind === 'demonym';
  return typed ? (countries.byForm.get(key)?.name ?? words) : words;
}

/** A part that the question before has no counterpart of, as it is added to it; null for one that cannot be. */
function additionOf(part: QuestionPart, fragment: Reading): string | null {
  const words = wordsOf(part, fragment, part);
  const article = part.article === null ? '' : `${fragment.tokens[part.article]?.lower ?? ''} `;
  const own = prepositionOf(part, fragment);
  if (own !== null) return `${own} ${article}${words}`;
  if (part.kind === 'date') return inTime(words);
  if (part.kind === 'phrase') return null;
  return `${part.kind === 'place' ? 'in' : 'for'} ${article}${words}`;
}

/** Whether a reading could be a fragment: no verb, no question word, nothing that stands for something else. */
export function isFragment({ tokens }: Reading): boolean {
  return tokens.every(
    (token, at) =>
      !['AUX', 'PRON', 'VERB', 'INTJ', 'SCONJ'].includes(token.pos) ||
      // "fuel costs": what the tagger takes for a verb behind a noun.
      (token.pos === 'VERB' && tokens[at - 1]?.pos === 'NOUN' && at >= tokens.length - 2) ||
      isPreposition(token),
  );
}
