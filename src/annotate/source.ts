import { lexicon, lexiconKey } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { Reference } from '../model/annotation.js';
import { contains, type Span } from '../model/span.js';
import type { Cue } from './cues.js';
import { spanOf } from './parts.js';

/** Who a cue's words belong to. */
export interface Source {
  /** The words that name the speaker, as written. */
  readonly span: Span;
  /** Half-open range of tokens of `span`. */
  readonly first: number;
  readonly end: number;
  /** The person resolved or, for others, the words themselves; null where they name nobody ("he", unresolved; a thing). */
  readonly speaker: string | null;
  readonly resolved: boolean;
  readonly confidence: number;
}

const nominal = new Set<Token['pos']>(['NOUN', 'PROPN', 'NUM']);
const inside = new Set<Token['pos']>(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET']);
const links = new Set(['of', 'for', 'at', 'in', 'from', 'with', 'to', 'on']);

/** Half-open range of tokens. */
type Range = readonly [number, number];

/** The noun phrase that is the subject of the verb at `at`: right before it, or past a parenthesis between commas. */
export function subjectBefore(tokens: readonly Token[], at: number, least: number): Range | null {
  let back = at - 1;
  while (back >= least && isBetween(tokens[back])) back -= 1;
  if (tokens[back]?.word === ',') {
    // "Ruginienė, whose family …, used": back over what stands between two commas.
    const opening = previousComma(tokens, back - 1, Math.max(least, at - 30));
    if (opening === null) return null;
    const range = nounPhraseEndingAt(tokens, opening - 1, least);
    return range !== null && isFree(tokens, range[0], least) ? range : null;
  }
  if (tokens[back]?.word === ')') {
    const opening = findBack(tokens, back, Math.max(least, at - 12), '(');
    if (opening !== null) back = opening - 1;
  }
  const range = nounPhraseEndingAt(tokens, back, least);
  if (range === null) return null;
  const [first, end] = range;
  // "Hegseth, who suggested": the words that "who" stands for.
  if (end - first === 1 && /^(?:who|which)$/u.test(tokens[first]?.lower ?? '')) {
    const before = first - (tokens[first - 1]?.word === ',' ? 2 : 1);
    return nounPhraseEndingAt(tokens, before, least, false);
  }
  return isFree(tokens, first, least) ? range : null;
}

/** Whether a noun phrase hangs on no preposition: "during the interview" is nobody's subject. */
function isFree(tokens: readonly Token[], first: number, least: number): boolean {
  const before = tokens[first - 1];
  if (first <= least || before === undefined) return true;
  return (
    before.pos !== 'ADP' ||
    /^(?:while|after|before|since|as|like|than|until|because|that)$/u.test(before.lower)
  );
}

function isBetween(token: Token | undefined): boolean {
  if (token === undefined || token.lower === "'s") return false;
  return token.pos === 'ADV' || token.pos === 'AUX' || (token.pos === 'PART' && token.lower !== 'to');
}

function previousComma(tokens: readonly Token[], from: number, least: number): number | null {
  return findBack(tokens, from, least, ',');
}

function findBack(tokens: readonly Token[], from: number, least: number, word: string): number | null {
  for (let at = from; at >= least; at -= 1) if (tokens[at]?.word === word) return at;
  return null;
}

/** Longest a source may be, in tokens. */
const longestSource = 25;

/** @param reaches Whether what hangs on "of", "for" and the like counts in. */
function nounPhraseEndingAt(
  tokens: readonly Token[],
  last: number,
  least: number,
  reaches = true,
): Range | null {
  const head = tokens[last];
  if (head === undefined || last < least) return null;
  if (head.pos === 'PRON' || lexicon().grammar.pronouns.blank.has(head.lower)) return [last, last + 1];
  if (!nominal.has(head.pos) && !endsTitle(tokens, last)) return null;
  let from = last;
  while (last - from < longestSource) {
    const before = tokens[from - 1];
    if (from - 1 < least || before === undefined) break;
    const possessive = before.lower === "'s" || (before.word === "'" && before.pos === 'PART');
    const hyphen = before.word === '-' && before.end === tokens[from]?.start;
    const own = before.pos === 'PRON' && /^(?:his|her|its|their|my|our|your)$/u.test(before.lower);
    const pair =
      /^(?:and|&)$/u.test(before.lower) &&
      nominal.has(tokens[from - 2]?.pos ?? 'X') &&
      tokens[from - 2]?.pos === tokens[from]?.pos;
    // "a spokesman for the ministry", "the head of NATO".
    const linked =
      reaches && before.pos === 'ADP' && links.has(before.lower) && nominal.has(tokens[from - 2]?.pos ?? 'X');
    if (linked && from - 2 < least) break;
    if (!inside.has(before.pos) && !possessive && !hyphen && !own && !pair && !linked) break;
    from -= 1;
    if (before.pos === 'DET' && tokens[from - 1]?.pos !== 'ADP') break;
  }
  return [from, last + 1];
}

/** "secretary general", "president-elect": a title whose last word is no noun. */
function endsTitle(tokens: readonly Token[], last: number): boolean {
  const pair = `${tokens[last - 1]?.lower ?? ''} ${tokens[last]?.lower ?? ''}`;
  return lexicon().titles.byForm.has(lexiconKey(pair));
}

/** The noun phrase right behind a verb that comes first ("said Rutte", "said a spokesman for the ministry"), or null. */
export function subjectAfter(tokens: readonly Token[], at: number): Range | null {
  let first = at;
  while (tokens[first]?.pos === 'ADV') first += 1;
  const opening = tokens[first];
  if (opening === undefined) return null;
  if (lexicon().grammar.pronouns.subject.has(opening.lower)) return [first, first + 1];
  const end = nounPhraseFrom(tokens, first);
  const words = tokens.slice(first, end);
  // Only a name or somebody who can speak follows the verb: "said Rutte", not "said European countries have".
  if (!words.some((token) => token.pos === 'PROPN' || canSpeak(token))) return null;
  const after = tokens[end];
  if (after?.pos === 'VERB' && !after.lower.endsWith('ing')) return null;
  return after?.pos === 'AUX' ? null : [first, end];
}

/** End of the noun phrase that starts at a token, with what "of", "for" and "at" hang on it. */
export function nounPhraseFrom(tokens: readonly Token[], first: number): number {
  let end = first;
  while (end < tokens.length && end - first < longestSource) {
    const token = tokens[end];
    if (token === undefined) break;
    const possessive = token.lower === "'s" || (token.word === '-' && token.end === tokens[end + 1]?.start);
    const linked =
      end > first &&
      ['of', 'for', 'at'].includes(token.lower) &&
      inside.has(tokens[end + 1]?.pos ?? 'X') &&
      !/^\d/u.test(tokens[end + 1]?.word ?? '');
    const own = end === first && /^(?:his|her|its|their)$/u.test(token.lower);
    if (!inside.has(token.pos) && !linked && !(possessive && end > first) && !own) break;
    end += 1;
  }
  while (end > first && tokens[end - 1]?.pos === 'DET') end -= 1;
  return end;
}

/** Whether a noun stands for somebody or something that can speak: a title, a body, "sources", "a report". */
export function canSpeak(token: Token): boolean {
  const { titles, organizations, grammar } = lexicon();
  return [lexiconKey(token.word), token.lemma].some(
    (word) =>
      titles.byForm.has(word) ||
      titles.byGeneric.has(word) ||
      titles.gendered.has(word) ||
      organizations.heads.has(word) ||
      grammar.speakers.has(word),
  );
}

/**
 * Names the speaker behind a source's words: the person whose name, role or pronoun heads them; else the words as
 * written where they name an organization or people; else nobody.
 */
export function settle(setting: SourceSetting, range: Range): Source | null {
  const { text, tokens, references } = setting;
  const [first, end] = range;
  const span = spanOf(tokens, first, end);
  if (span === null) return null;
  const headEnd = headEndOf(tokens, first, end);
  const head = tokens[headEnd - 1];
  if (head === undefined) return null;
  const source = { span, first, end };
  // "Rutte's office" is not Rutte, "a spokesman for Trump" not Trump: the person's words must be the head.
  const known = references.get(head.end);
  if (known !== undefined && contains(span, known)) {
    const sure = known.kind === 'pronoun' ? 0.85 : 0.95;
    return { ...source, speaker: known.person, resolved: true, confidence: sure * known.confidence };
  }
  const blank = end - first === 1 && lexicon().grammar.pronouns.blank.has(head.lower);
  if (blank || head.pos === 'PRON' || (head.pos !== 'PROPN' && !canSpeak(head))) {
    return { ...source, speaker: null, resolved: false, confidence: 0.4 };
  }
  return {
    ...source,
    speaker: text.slice(span.start, span.end).replace(/\s+/gu, ' '),
    resolved: false,
    confidence: head.pos === 'PROPN' ? 0.75 : 0.6,
  };
}

/** Where the head of a noun phrase ends: before "of", "for" and the like. */
function headEndOf(tokens: readonly Token[], first: number, end: number): number {
  for (let at = first + 1; at < end; at += 1) {
    const token = tokens[at];
    if (token?.pos === 'ADP' && nominal.has(tokens[at - 1]?.pos ?? 'X')) return at;
  }
  return end;
}

/** What finding a source needs of a sentence. */
export interface SourceSetting {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** References of the sentence by their ends. */
  readonly references: ReadonlyMap<number, Reference>;
  /** The subject of the first finite verb of the sentence, or null. */
  readonly subject: Range | null;
}

/** Reads a sentence once, for all its cues. */
export function sourceSetting(
  text: string,
  tokens: readonly Token[],
  references: readonly Reference[],
): SourceSetting {
  return {
    text,
    tokens,
    references: new Map(references.map((one) => [one.end, one])),
    subject: firstSubject(tokens),
  };
}

/**
 * The source of a cue. A finite verb has its own subject before it; a participle and a joined verb share one: the
 * first of the sentence for ", adding", the nearest for "… and warned".
 * @param earlier Sources of the finite cues before it, in order.
 */
export function sourceOf(setting: SourceSetting, cue: Cue, earlier: readonly Source[]): Source | null {
  const { tokens, subject } = setting;
  if (cue.form === 'passive') {
    const by = tokens[cue.end]?.lower === 'by' ? nounPhraseFrom(tokens, cue.end + 1) : cue.end;
    return by > cue.end + 1 ? settle(setting, [cue.end + 1, by]) : null;
  }
  if (cue.form === 'prepositional') {
    const end = nounPhraseFrom(tokens, cue.end);
    const single = tokens[cue.end]?.pos === 'PRON' && end === cue.end ? cue.end + 1 : end;
    return single > cue.end ? settle(setting, [cue.end, single]) : null;
  }
  if (cue.form === 'finite' && !cue.joined) {
    const range = subjectBefore(tokens, cue.first, 0);
    return range === null ? null : settle(setting, range);
  }
  const shared = cue.joined ? earlier.at(-1) : earlier[0];
  if (shared !== undefined && shared.span.start < (tokens[cue.first]?.start ?? 0)) {
    return { ...shared, confidence: shared.confidence * 0.95 };
  }
  const before = subject !== null && subject[1] <= cue.first ? subject : null;
  const range = before ?? (cue.form === 'participle' ? subjectBehind(tokens, cue) : null);
  const found = range === null ? null : settle(setting, range);
  return found?.speaker === null ? null : found;
}

/** The subject of the first finite verb. */
function firstSubject(tokens: readonly Token[]): Range | null {
  for (const [at, token] of tokens.entries()) {
    if ((token.pos !== 'VERB' && token.pos !== 'AUX') || token.lower.endsWith('ing')) continue;
    const range = subjectBefore(tokens, at, 0);
    if (range !== null) return range;
  }
  return null;
}

/** "Warning that …, Rutte said": the subject of the main clause behind an opening participle. */
function subjectBehind(tokens: readonly Token[], cue: Cue): Range | null {
  if (cue.first !== 0) return null;
  for (let at = cue.end; at < tokens.length; at += 1) {
    if (tokens[at]?.word !== ',') continue;
    const end = nounPhraseFrom(tokens, at + 1);
    const single = tokens[at + 1]?.pos === 'PRON' ? at + 2 : end;
    const verb = tokens[single];
    if (single > at + 1 && (verb?.pos === 'VERB' || verb?.pos === 'AUX')) return [at + 1, single];
  }
  return null;
}
