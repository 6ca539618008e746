import { lexicon, lexiconKey } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { NameKind } from '../model/annotation.js';
import { isCapitalised, touches, type KnownPeople, type Part } from './parts.js';

/** A sentence in which a run of words is to be told a name of some kind. */
export interface NameSetting {
  readonly tokens: readonly Token[];
  /** What the tables know of it, each at its first token. */
  readonly parts: readonly (Part | undefined)[];
  readonly known: KnownPeople;
}

/**
 * Whether a run of words of no table is a person's name.
 * @param behindName Whether it goes on from another name: a byline alone then tells nothing.
 */
export function isPerson(setting: NameSetting, first: number, end: number, behindName: boolean): boolean {
  const { tokens, parts, known } = setting;
  const head = tokens[first];
  const last = tokens[end - 1];
  if (head === undefined || last === undefined) return false;
  const { givenNames, organizations, grammar, titles } = lexicon();
  if (grammar.names.sites.has(last.lower) || organizations.heads.has(last.lower)) return false;
  const length = end - first;
  const whole = nameKey(tokens, first, end);
  if (known.names.has(whole)) return true;
  if (known.surnames.has(lexiconKey(last.word)) && length <= 3) return true;
  if (known.surnames.has(whole)) return true;
  const before = tokens[first - 1];
  const beforePart = partEndingAt(parts, first);
  const titled =
    beforePart?.kind === 'honorific' ||
    (beforePart?.kind === 'title' && (length > 1 || isCapitalised(tokens[beforePart.first])));
  if (titled && length <= 4) return true;
  if (before !== undefined && titles.byGeneric.has(before.lower) && length > 1 && length <= 4) return true;
  const named = givenNames.has(lexiconKey(head.word)) || /^\p{Lu}\.$/u.test(head.word);
  if (named && length >= 2 && length <= 5) return true;
  return !behindName && length >= 2 && length <= 4 && isCredit(tokens, first, end);
}

/** "By Dakir Madiha", "Photo by …", "(… / Agency)": who wrote it or took it. */
function isCredit(tokens: readonly Token[], first: number, end: number): boolean {
  let at = first - 1;
  if (tokens[at]?.word === ':') at -= 1;
  const before = tokens[at];
  if (before?.lower === 'by') {
    const source = tokens[at - 1];
    return source === undefined || /^(?:\(|photos?|images?|pictures?|written|reporting)$/u.test(source.lower);
  }
  return before?.word === '(' && tokens[end]?.word === '/';
}

/** The part that ends right before a token, or undefined. Parts are short: a few steps back find it. */
function partEndingAt(parts: readonly (Part | undefined)[], at: number): Part | undefined {
  for (let first = at - 1; first >= Math.max(0, at - 8); first -= 1) {
    const part = parts[first];
    if (part !== undefined) return part.end === at ? part : undefined;
  }
  return undefined;
}

/** The key of a whole name: its words folded, one space between. */
export function nameKey(tokens: readonly Token[], first: number, end: number): string {
  let key = '';
  for (let at = first; at < end; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    key += (at === first || touches(tokens[at - 1], token) ? '' : ' ') + lexiconKey(token.word);
  }
  return key;
}

/** Whether a word only labels the number behind it: "Article 5". */
export function isLabel(tokens: readonly Token[], at: number): boolean {
  const { numbered } = lexicon().grammar;
  return numbered.has(tokens[at]?.lower ?? '') && /^(?:\d|[IVX]+$)/u.test(tokens[at + 1]?.word ?? '');
}

/** The kind of a name of no table and of nobody, by its words. */
export function kindOfWords(tokens: readonly Token[], first: number, end: number): NameKind {
  const last = tokens[end - 1];
  if (last === undefined) return 'other';
  const { heads, companySuffixes } = lexicon().organizations;
  for (let index = first; index < end; index += 1) {
    if (heads.has(tokens[index]?.lower ?? '') && tokens[index + 1]?.lower === 'of' && index + 1 < end)
      return 'organization';
  }
  const { sites, acronyms } = lexicon().grammar.names;
  if (end - first > 1) {
    if (sites.has(last.lower)) return last.lower === 'university' ? 'organization' : 'place';
    if (heads.has(last.lower) || companySuffixes.has(last.lower.replaceAll('.', ''))) return 'organization';
  }
  if (end - first === 1 && /^\p{Lu}{2,6}$/u.test(last.word) && !acronyms.has(last.word))
    return 'organization';
  return 'other';
}
