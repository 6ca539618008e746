import { lexicon } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { Span } from '../model/span.js';
import { isCapitalised, isWord, spanOf, type Part } from './parts.js';

type Parts = readonly (Part | undefined)[];

/** Most tokens a role may hold. */
const longestRole = 14;

/**
 * The roles given to a person where the name stands: before it ("Russia's President", "the President of Russia,"),
 * and behind it in apposition (", a former Fox News co-host,") or after a copula ("is a writer at Fox News").
 */
export function rolesOf(tokens: readonly Token[], parts: Parts, first: number, end: number): Span[] {
  const roles = [
    roleBefore(tokens, parts, first),
    roleBeforeComma(tokens, parts, first, end),
    roleBehind(tokens, parts, end),
  ];
  return roles.filter((role) => role !== null);
}

const articles = new Set(['a', 'an', 'the', 'its', 'their', 'our']);

function titleHolds(tokens: readonly Token[], parts: Parts, from: number, to: number): boolean {
  const { titles } = lexicon();
  for (let at = from; at < to; at += 1) {
    const part = parts[at];
    if (part?.kind === 'title' && part.end <= to) return true;
    // "co-host", "ex-minister": the title behind the hyphen.
    const word = tokens[at]?.lower ?? '';
    const tail = word.slice(word.lastIndexOf('-') + 1);
    if (titles.byGeneric.has(word) || (tail !== word && titles.byForm.has(tail))) return true;
  }
  return false;
}

/** Index of the first token of the part that ends before `at`, or null. */
function partStartBefore(parts: Parts, at: number): number | null {
  for (let first = at - 1; first >= Math.max(0, at - 8); first -= 1) {
    const part = parts[first];
    if (part !== undefined) return part.end === at ? first : null;
  }
  return null;
}

/** Back over titles, affiliations and modifiers: "former U.S. Secretary of Defense". */
function stretchBack(tokens: readonly Token[], parts: Parts, from: number): number {
  const { titles } = lexicon();
  let at = from;
  while (at > 0 && from - at < longestRole) {
    const part = partStartBefore(parts, at);
    if (part !== null) {
      at = part;
      continue;
    }
    const token = tokens[at - 1];
    if (token === undefined) break;
    const owner = token.lower === "'s" && partStartBefore(parts, at - 1) !== null && at - 1 > 0;
    const joined =
      token.word === '-' && token.end === tokens[at]?.start && tokens[at - 2]?.end === token.start;
    const compound = token.pos === 'ADJ' || (token.pos === 'NOUN' && !isCapitalised(token));
    const ofPlace = token.lower === 'of' && partStartBefore(parts, at - 1) !== null && at < from;
    const isModifier = titles.modifiers.has(token.lower) || titles.byGeneric.has(token.lower);
    const capital = isCapitalised(token) && token.pos === 'PROPN' && isWord(token);
    if (!(owner || joined || isModifier || ofPlace || capital || (compound && at < from))) break;
    at -= 1;
  }
  return at;
}

function roleBefore(tokens: readonly Token[], parts: Parts, first: number): Span | null {
  let from = stretchBack(tokens, parts, first);
  while (from < first && tokens[from]?.pos === 'PUNCT') from += 1;
  // "Mr" alone says nothing of a role.
  while (from < first && parts[from]?.kind === 'honorific') from = parts[from]?.end ?? first;
  let to = first;
  const last = partStartBefore(parts, first);
  if (last !== null && parts[last]?.kind === 'honorific') to = last;
  return titleHolds(tokens, parts, from, to) ? spanOf(tokens, from, to) : null;
}

/** "The President of Russia, Vladimir Putin," */
function roleBeforeComma(tokens: readonly Token[], parts: Parts, first: number, end: number): Span | null {
  if (tokens[first - 1]?.word !== ',') return null;
  const after = tokens[end];
  // A list of people names none of them by another's title.
  if (after !== undefined && !/^[,.)]$/u.test(after.word) && after.pos !== 'VERB' && after.pos !== 'AUX')
    return null;
  const stop = first - 1;
  let from = stop;
  while (from > 0 && stop - from < longestRole) {
    const token = tokens[from - 1];
    if (token === undefined || ['VERB', 'AUX', 'PRON'].includes(token.pos)) break;
    if (token.pos === 'PUNCT' && token.word !== '-') break;
    // The article of "of the Netherlands" is not the phrase's own.
    if (articles.has(token.lower) && tokens[from - 2]?.pos !== 'ADP') break;
    from -= 1;
  }
  const opens = articles.has(tokens[from - 1]?.lower ?? '') || tokens[from + 1]?.lower === "'s";
  return opens && titleHolds(tokens, parts, from, stop) ? spanOf(tokens, from, stop) : null;
}

/** ", a former Fox News co-host," or " is a writer at Fox News Digital" behind the name. */
function roleBehind(tokens: readonly Token[], parts: Parts, end: number): Span | null {
  const link = tokens[end];
  if (link === undefined) return null;
  const copula = /^(?:is|was|became|remains)$/u.test(link.lower);
  if (link.word !== ',' && !copula) return null;
  let from = end + 1;
  const article = articles.has(tokens[from]?.lower ?? '');
  if (article) from += 1;
  else if (copula) return null;
  const nounEnd = nounPhraseEnd(tokens, from);
  if (!titleHolds(tokens, parts, from, nounEnd)) return null;
  // Without an article only a title right behind the comma counts: "Mark Rutte, secretary general of NATO,".
  if (!article && parts[from]?.kind !== 'title' && !lexicon().titles.modifiers.has(tokens[from]?.lower ?? ''))
    return null;
  let stop = nounEnd;
  while (
    ['of', 'at', 'for', 'to', 'with', 'from', 'in'].includes(tokens[stop]?.lower ?? '') &&
    stop - from < longestRole
  ) {
    let next = stop + 1;
    if (tokens[next]?.pos === 'DET') next += 1;
    const close = nounPhraseEnd(tokens, next);
    if (close === next) break;
    stop = close;
  }
  return spanOf(tokens, from, stop);
}

function nounPhraseEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + longestRole) {
    const token = tokens[at];
    if (token === undefined) break;
    const inside = ['ADJ', 'NOUN', 'PROPN', 'NUM'].includes(token.pos) || token.lower === "'s";
    const joined = token.word === '-' && token.end === tokens[at + 1]?.start;
    const co = token.lower === 'co' || token.lower === 'vice' || token.lower === 'ex';
    if (!inside && !joined && !co) break;
    at += 1;
  }
  return at;
}
