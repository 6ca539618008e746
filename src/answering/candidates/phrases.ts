import type { Token } from '../../language/tokens.js';

/** Half-open range of token indexes. */
export type TokenRange = readonly [number, number];

export interface Phrase {
  readonly kind:
    | 'noun-phrase'
    | 'long-phrase'
    | 'list'
    | 'preposition'
    | 'verb-phrase'
    | 'purpose'
    | 'means'
    | 'cause'
    | 'time'
    | 'clause';
  readonly range: TokenRange;
}

const possessives = new Set(['its', 'his', 'her', 'their', 'our', 'my', 'your']);
const causes = new Set([
  'because',
  'as',
  'due',
  'owing',
  'amid',
  'following',
  'given',
  'thanks',
  'so',
  'for',
  'arguing',
  'citing',
  'pointing',
  'explaining',
  'warning',
]);
const clauseStarts = new Set([
  'that',
  'whether',
  'which',
  'who',
  'where',
  'when',
  'while',
  'if',
  'how',
  'what',
  'why',
  'because',
  'although',
]);

/** Words that begin a clause or phrase that says when. */
const times = new Set([
  'when',
  'before',
  'after',
  'since',
  'until',
  'till',
  'while',
  'during',
  'shortly',
  'just',
]);

/**
 * Noun phrases by part of speech: the base phrase without its article, its shorter endings, the phrase with one or two
 * prepositional phrases behind it, and lists.
 */
export function nounPhrases(tokens: readonly Token[]): Phrase[] {
  const base = baseNounPhrases(tokens);
  const phrases: Phrase[] = [];
  for (const [index, [first, end]] of base.entries()) {
    phrases.push({ kind: 'noun-phrase', range: [first, end] });
    for (let from = first + 1; from < end && from <= first + 3; from += 1) {
      const before = tokens[from - 1];
      if (before?.word === '-' || tokens[from]?.word === '-') continue;
      phrases.push({ kind: 'noun-phrase', range: [from, end] });
    }
    // Attach what follows: "the third-largest provider of support", "funding for the war in Ukraine".
    let reach = end;
    let next = index + 1;
    for (let attached = 0; attached < 3; attached += 1, next += 1) {
      const follower = base[next];
      if (follower === undefined) break;
      const between = tokens.slice(reach, follower[0]).filter((token) => token.pos !== 'DET');
      if (between.length === 0 || between.length > 2 || !between.every((token) => token.pos === 'ADP')) break;
      reach = follower[1];
      phrases.push({ kind: 'long-phrase', range: [first, namesEnd(tokens, base, next)] });
    }
    const list = listEnd(tokens, base, index);
    if (list !== null) phrases.push({ kind: 'list', range: [first, list] });
    const preposition = prepositionBefore(tokens, first);
    if (preposition !== null) phrases.push({ kind: 'preposition', range: [preposition, end] });
  }
  return phrases;
}

function baseNounPhrases(tokens: readonly Token[]): TokenRange[] {
  const ranges: TokenRange[] = [];
  let at = 0;
  while (at < tokens.length) {
    let end = at;
    while (end < tokens.length && insidePhrase(tokens, end, at)) end += 1;
    let stop = end;
    while (stop > at && !['NOUN', 'PROPN', 'NUM', 'SYM'].includes(tokens[stop - 1]?.pos ?? '')) stop -= 1;
    let first = at;
    while (first < stop && tokens[first]?.pos === 'DET') first += 1;
    if (stop > first) {
      ranges.push([first, stop]);
      at = Math.max(stop, at + 1);
    } else at = Math.max(end, at + 1);
  }
  return ranges;
}

function insidePhrase(tokens: readonly Token[], at: number, start: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (['ADJ', 'NOUN', 'PROPN', 'NUM', 'SYM'].includes(token.pos)) return true;
  const next = tokens[at + 1];
  if (token.pos === 'DET') return at === start;
  if (token.pos === 'PRON') return at === start && possessives.has(token.lower);
  if (token.lower === "'s" || token.lower === "'") return at > start && token.pos === 'PART';
  if (token.word === '-')
    return at > start && next?.start === token.end && tokens[at - 1]?.end === token.start;
  if (token.pos === 'VERB') {
    // "leading role", "annexed territory": a participle before its noun.
    return (
      /(?:ing|ed|en)$/u.test(token.lower) &&
      (next?.pos === 'NOUN' || next?.pos === 'ADJ') &&
      (at === start ? false : tokens[at - 1]?.pos !== 'NOUN')
    );
  }
  return token.pos === 'ADV' && next?.pos === 'ADJ' && at >= start;
}

/** Whether a determiner stands before a member of a list; one that asks begins a clause: "NATO, and what prospect there is". */
function isArticle({ pos, lower }: Token): boolean {
  return pos === 'DET' && !clauseStarts.has(lower);
}

/** End of a list "A, B and C" that starts with a base phrase; null if none does. */
function listEnd(tokens: readonly Token[], base: readonly TokenRange[], index: number): number | null {
  let end: number | null = null;
  let reach = base[index]?.[1] ?? 0;
  for (let next = index + 1; next < base.length; next += 1) {
    const follower = base[next];
    if (follower === undefined) break;
    const between = tokens.slice(reach, follower[0]).filter((token) => !isArticle(token));
    const joins =
      between.length > 0 &&
      between.length <= 2 &&
      between.every((token) => token.word === ',' || token.pos === 'CCONJ');
    if (!joins) break;
    reach = follower[1];
    if (between.some((token) => token.pos === 'CCONJ')) end = reach;
  }
  return end;
}

/**
 * End of a base phrase with the names that "and" or "or" join to the name it ends with: "security in Europe and North
 * America" is of both, and to stop behind the first would say something else. Before a verb "and" joins clauses.
 */
function namesEnd(tokens: readonly Token[], base: readonly TokenRange[], index: number): number {
  const isName = (end: number): boolean => tokens[end - 1]?.pos === 'PROPN';
  const isVerb = (at: number): boolean => ['VERB', 'AUX'].includes(tokens[at]?.pos ?? '');
  let reach = base[index]?.[1] ?? 0;
  for (let next = index + 1; next < base.length; next += 1) {
    const [first, end] = base[next] ?? [0, 0];
    const between = tokens.slice(reach, first).filter((token) => !isArticle(token));
    const joins = between.length === 1 && between[0]?.pos === 'CCONJ';
    if (!joins || !isName(reach) || !isName(end) || isVerb(end)) break;
    reach = end;
  }
  return reach;
}

function prepositionBefore(tokens: readonly Token[], first: number): number | null {
  let at = first - 1;
  if (tokens[at]?.pos === 'DET') at -= 1;
  return tokens[at]?.pos === 'ADP' ? at : null;
}

/** Verb phrases, clauses, and the phrases that say why, how and what for. */
export function clausePhrases(tokens: readonly Token[]): Phrase[] {
  const phrases: Phrase[] = [];
  const ends = (from: number): number[] => clauseEnds(tokens, from);
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (token.lower === 'to' && (next?.pos === 'VERB' || next?.pos === 'AUX' || next?.pos === 'ADV')) {
      for (const end of ends(at + 1)) phrases.push({ kind: 'purpose', range: [at, end] });
    }
    if ((token.lower === 'by' || token.lower === 'through') && (next?.lower ?? '').endsWith('ing')) {
      for (const end of ends(at + 1)) phrases.push({ kind: 'means', range: [at, end] });
    }
    if (
      causes.has(token.lower) &&
      tokens[at - 1]?.lower !== 'such' &&
      !(token.lower === 'so' && next?.lower !== 'that')
    ) {
      for (const end of ends(at + 1)) phrases.push({ kind: 'cause', range: [at, end] });
    }
    // "During" in quotation marks is no time.
    if (times.has(token.lower) && next?.pos !== 'PUNCT')
      for (const end of ends(at + 1)) phrases.push({ kind: 'time', range: [at, end] });
    if (
      token.lower === 'in' &&
      ['light', 'response', 'order', 'view', 'wake'].includes(
        tokens[at + 1]?.lower ?? tokens[at + 2]?.lower ?? '',
      )
    ) {
      for (const end of ends(at + 1)) phrases.push({ kind: 'cause', range: [at, end] });
    }
    if (clauseStarts.has(token.lower) || (['SCONJ'].includes(token.pos) && !causes.has(token.lower))) {
      const first = next?.word === ',' ? at + 2 : at + 1;
      for (const end of ends(first)) phrases.push({ kind: 'clause', range: [first, end] });
    }
    if (token.pos === 'VERB')
      for (const end of ends(at + 1)) phrases.push({ kind: 'verb-phrase', range: [at, end] });
  }
  let from = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    const word = tokens[at]?.word;
    if (
      at < tokens.length &&
      word !== ',' &&
      word !== ';' &&
      word !== ':' &&
      word !== '.' &&
      word !== '?' &&
      word !== '!'
    )
      continue;
    if (at - from > 2) phrases.push({ kind: 'clause', range: [from, at] });
    from = at + 1;
  }
  return phrases.filter((phrase) => phrase.range[1] > phrase.range[0]);
}

/** Where a clause that goes on at a token may end: at the next comma or conjunction, and at the sentence's end. */
function clauseEnds(tokens: readonly Token[], from: number): number[] {
  const ends = new Set<number>();
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const closes = [',', ';', ':', '"', ')'].includes(token.word);
    if (closes && at > from) ends.add(at);
    if ((token.pos === 'CCONJ' || token.pos === 'SCONJ') && at > from + 1 && ends.size === 0) ends.add(at);
    if (ends.size >= 3) break;
  }
  let end = tokens.length;
  while (end > from && !/[\p{L}\p{N}%]/u.test(tokens[end - 1]?.word ?? '')) end -= 1;
  if (end > from) ends.add(end);
  return [...ends];
}
