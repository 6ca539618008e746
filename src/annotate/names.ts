import type { Token } from '../language/tokens.js';
import { lexicon, lexiconKey } from '../language/lexicon.js';
import type { NameKind, NameMention } from '../model/annotation.js';
import type { Span } from '../model/span.js';

/** Small words that join capitalised ones into one name. */
const connectors = new Set([
  'of',
  'de',
  'van',
  'von',
  'der',
  'den',
  'al',
  'bin',
  'ibn',
  'la',
  'le',
  'du',
  'da',
  'di',
  '&',
  '-',
]);

/** Last words of the names of buildings, waters and other sites. */
const siteHeads = new Set(
  (
    'airport arena auditorium avenue bay beach bridge building canyon cathedral castle cemetery center centre church ' +
    'coast desert gate hall harbor harbour hill hills hospital hotel house island islands lake lavra library mall market ' +
    'monastery mosque mount mountain mountains museum ocean palace park peninsula plaza port prison reservoir river road ' +
    'school sea square stadium station strait street temple theater theatre tower tunnel valley village'
  ).split(' '),
);

interface Part {
  readonly kind: NameKind | 'title' | 'honorific' | 'word';
  readonly first: number;
  readonly end: number;
}

const isCapitalised = (token: Token): boolean => /^\p{Lu}/u.test(token.word);
const isWord = (token: Token): boolean => /^\p{L}/u.test(token.word);

/**
 * Whether capitals tell names from other words here. In a headline in title case or a teaser in capitals they do not.
 */
export function capitalsTell(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => isWord(token) && token.word.length > 3);
  if (words.length < 4) return true;
  return words.filter(isCapitalised).length / words.length < 0.7;
}

/**
 * The proper names of one sentence, from capitals, part of speech and the lexicon.
 * @param surnames Folded surnames of people known from elsewhere: such a word alone is a person too.
 */
export function findNames(
  tokens: readonly Token[],
  surnames: ReadonlySet<string> = new Set(),
): NameMention[] {
  const reliable = capitalsTell(tokens);
  const mentions: NameMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const end = runEnd(tokens, at, reliable, surnames);
    if (end === at) {
      at += 1;
      continue;
    }
    mentions.push(...namesOfRun(tokens, at, end, surnames));
    at = end;
  }
  return mentions;
}

/** End of the run of name words that starts at a token; the token's own index when none does. */
function runEnd(
  tokens: readonly Token[],
  at: number,
  reliable: boolean,
  surnames: ReadonlySet<string>,
): number {
  const startsHere = (index: number): boolean => {
    const token = tokens[index];
    if (token === undefined || !isWord(token) || !isCapitalised(token)) return false;
    const { calendar } = lexicon();
    // Months and weekdays are dates ("May" and "March" too, unless a name goes on: "Theresa May").
    if ((calendar.months.has(token.lower) || calendar.weekdays.has(token.lower)) && index === at)
      return false;
    if (surnames.has(lexiconKey(token.word)) || lexiconMatch(tokens, index, tokens.length) !== null)
      return true;
    if (!reliable) return false;
    if (token.pos === 'PRON' || token.pos === 'DET' || lexicon().stopWords.function.has(token.lower))
      return false;
    const opensSentence = index === 0 || ['"', "'", '('].includes(tokens[index - 1]?.word ?? '');
    return !opensSentence || token.pos === 'PROPN' || lexicon().givenNames.has(token.lower);
  };
  if (!startsHere(at)) return at;
  let end = at + 1;
  for (;;) {
    if (startsHere(end)) {
      end += 1;
      continue;
    }
    // A connector counts only when a capital follows: "Ministry of Defence", "of the Netherlands".
    let next = end;
    while (
      next < end + 2 &&
      (connectors.has(tokens[next]?.word ?? '') || (next > end && tokens[next]?.lower === 'the'))
    )
      next += 1;
    if (next > end && startsHere(next)) {
      end = next + 1;
      continue;
    }
    return end;
  }
}

/** The longest name or title of the lexicon that starts at a token. */
function lexiconMatch(tokens: readonly Token[], at: number, limit: number): Part | null {
  const { countries, places, organizations, titles, capitalsOnly } = lexicon();
  let words = '';
  let best: Part | null = null;
  for (let index = at; index < Math.min(limit, at + 7); index += 1) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (token === undefined) break;
    const glued = index > at && before?.end === token.start;
    words = index === at ? token.lower : words + (glued ? '' : ' ') + token.lower;
    if (token.word === '-') continue;
    const key = lexiconKey(words);
    if (capitalsOnly.has(key) && token.word !== token.word.toUpperCase()) continue;
    const end = index + 1;
    if (organizations.byName.has(key)) best = { kind: 'organization', first: at, end };
    else if (countries.byName.has(key) || places.byName.has(key)) best = { kind: 'place', first: at, end };
    else if (countries.byDemonym.has(key) || places.byAdjective.has(key))
      best = { kind: 'demonym', first: at, end };
    else if (titles.byForm.has(key)) best = { kind: 'title', first: at, end };
    else if (index === at && titles.honorifics.has(key.replaceAll('.', '')))
      best = { kind: 'honorific', first: at, end };
  }
  return best;
}

function partsOf(
  tokens: readonly Token[],
  first: number,
  end: number,
  surnames: ReadonlySet<string>,
): Part[] {
  const { givenNames } = lexicon();
  const parts: Part[] = [];
  let at = first;
  while (at < end) {
    const token = tokens[at];
    if (token === undefined) break;
    const next = tokens[at + 1];
    const opensPerson =
      givenNames.has(lexiconKey(token.word)) &&
      next !== undefined &&
      at + 1 < end &&
      isCapitalised(next) &&
      lexiconMatch(tokens, at + 1, end) === null;
    const match = opensPerson || surnames.has(lexiconKey(token.word)) ? null : lexiconMatch(tokens, at, end);
    const part = match ?? { kind: 'word' as const, first: at, end: at + 1 };
    parts.push(part);
    at = part.end;
  }
  return parts;
}

function namesOfRun(
  tokens: readonly Token[],
  first: number,
  end: number,
  surnames: ReadonlySet<string>,
): NameMention[] {
  const parts = partsOf(tokens, first, end, surnames);
  const mentions: NameMention[] = [];
  let at = 0;
  while (at < parts.length) {
    const part = parts[at];
    if (part === undefined) break;
    if (part.kind === 'title' || part.kind === 'honorific') {
      at += 1;
      continue;
    }
    // Words of no table, with what follows them up to the next title, are one name.
    let stop = at + 1;
    if (part.kind === 'word') while (parts[stop]?.kind === 'word') stop += 1;
    else if (part.kind === 'organization' || part.kind === 'place') {
      // "Fox News" + "Digital": an organisation's or a place's name goes on, unless a person begins.
      let tail = stop;
      while (parts[tail]?.kind === 'word') tail += 1;
      if (tail > stop && tail === parts.length && !looksLikePerson(tokens, parts, stop, tail, surnames))
        stop = tail;
    }
    const range = trimConnectors(tokens, part.first, parts[stop - 1]?.end ?? part.end);
    if (range !== null) mentions.push(...mentionsOf(tokens, parts, at, stop, range, surnames));
    at = stop;
  }
  return mentions;
}

function looksLikePerson(
  tokens: readonly Token[],
  parts: readonly Part[],
  at: number,
  stop: number,
  surnames: ReadonlySet<string>,
): boolean {
  const head = parts[at];
  if (head === undefined) return false;
  const first = tokens[head.first];
  const last = tokens[(parts[stop - 1]?.end ?? head.end) - 1];
  if (first === undefined || last === undefined) return false;
  const length = (parts[stop - 1]?.end ?? head.end) - head.first;
  if (siteHeads.has(last.lower) || lexicon().organizations.heads.has(last.lower)) return false;
  const before = parts[at - 1]?.kind;
  if (before === 'title' || before === 'honorific') return true;
  if (surnames.has(lexiconKey(last.word)) && length <= 3) return true;
  const named = lexicon().givenNames.has(lexiconKey(first.word)) || /^\p{Lu}\.$/u.test(first.word);
  return named && length >= 2 && length <= 5;
}

function mentionsOf(
  tokens: readonly Token[],
  parts: readonly Part[],
  at: number,
  stop: number,
  range: readonly [number, number],
  surnames: ReadonlySet<string>,
): NameMention[] {
  const part = parts[at];
  if (part === undefined) return [];
  const [firstToken, endToken] = range;
  const span = spanOf(tokens, firstToken, endToken);
  if (span === null) return [];
  if (part.kind === 'word' && looksLikePerson(tokens, parts, at, stop, surnames)) {
    return [{ ...span, kind: 'person', firstToken, endToken, role: roleBefore(tokens, parts, at) }];
  }
  return [
    {
      ...span,
      kind: part.kind === 'word' ? kindOfWords(tokens, firstToken, endToken) : (part.kind as NameKind),
      firstToken,
      endToken,
      role: null,
    },
  ];
}

function kindOfWords(tokens: readonly Token[], first: number, end: number): NameKind {
  const last = tokens[end - 1];
  if (last === undefined) return 'other';
  if (siteHeads.has(last.lower)) return 'place';
  const { heads, companySuffixes } = lexicon().organizations;
  for (let index = first; index < end; index += 1) {
    if (heads.has(tokens[index]?.lower ?? '') && (index === end - 1 || tokens[index + 1]?.lower === 'of'))
      return 'organization';
  }
  if (companySuffixes.has(last.lower.replaceAll('.', ''))) return 'organization';
  if (end - first === 1 && /^\p{Lu}{2,6}$/u.test(last.word)) return 'organization';
  return 'other';
}

/** Title and affiliation directly before a person's name, lower-case modifiers ("former") included. */
function roleBefore(tokens: readonly Token[], parts: readonly Part[], at: number): Span | null {
  let from = at;
  while (from > 0 && parts[from - 1]?.kind !== 'word') from -= 1;
  // "Mr" alone says nothing of a role.
  const role = parts.slice(from, at).filter((part) => part.kind !== 'honorific');
  let first = parts[at]?.first ?? 0;
  let hasTitle = role.some((part) => part.kind === 'title');
  if (role[0] !== undefined) first = role[0].first;
  const { titles } = lexicon();
  for (let steps = 0; steps < 4; steps += 1) {
    const before = tokens[first - 1];
    if (before === undefined || before.end + 1 < (tokens[first]?.start ?? 0)) break;
    const isTitle = titles.byForm.has(before.lower) || titles.byGeneric.has(before.lower);
    if (!isTitle && !titles.modifiers.has(before.lower) && !(hasTitle && before.word === '-')) break;
    hasTitle ||= isTitle;
    first -= 1;
  }
  const start = tokens[first]?.start;
  const end = tokens[(parts[at]?.first ?? 0) - 1]?.end;
  return hasTitle && start !== undefined && end !== undefined && start < end ? { start, end } : null;
}

/** A range of tokens without connectors at its ends. */
function trimConnectors(
  tokens: readonly Token[],
  first: number,
  end: number,
): readonly [number, number] | null {
  let [from, to] = [first, end];
  while (from < to && (connectors.has(tokens[from]?.word ?? '') || tokens[from]?.lower === 'the')) from += 1;
  while (to > from && (connectors.has(tokens[to - 1]?.word ?? '') || tokens[to - 1]?.lower === 'the'))
    to -= 1;
  return from < to ? [from, to] : null;
}

export function spanOf(tokens: readonly Token[], first: number, end: number): Span | null {
  const start = tokens[first]?.start;
  const stop = tokens[end - 1]?.end;
  return start === undefined || stop === undefined ? null : { start, end: stop };
}
