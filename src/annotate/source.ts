import { lexicon } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { Reference } from '../model/annotation.js';
import { contains, type Span } from '../model/span.js';

/** Who a cue verb's words belong to. */
export interface Source {
  /** The words that name the speaker, as written. */
  readonly span: Span;
  /** The person resolved or, for others, the words themselves; null where they say nothing ("he", unresolved). */
  readonly speaker: string | null;
  readonly resolved: boolean;
  readonly confidence: number;
}

const nominal = new Set<Token['pos']>(['NOUN', 'PROPN', 'NUM']);
const inside = new Set<Token['pos']>(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'PART']);
const blank = new Set([
  'it',
  'they',
  'we',
  'i',
  'you',
  'who',
  'which',
  'that',
  'this',
  'these',
  'those',
  'he',
  'she',
]);

/**
 * The subject of a cue verb: the noun phrase before it, past a parenthesis between commas, or behind it when the verb
 * comes first ("said Rutte"); for a participle or a second verb ("…, noting", "… and warned") the subject of the clause before.
 * @param from First token the source may begin at.
 */
export function sourceOf(
  text: string,
  tokens: readonly Token[],
  cue: number,
  from: number,
  references: readonly Reference[],
): Source | null {
  const before = subjectBefore(tokens, cue, from);
  if (before !== null) return settle(text, tokens, before, references);
  const after = subjectAfter(tokens, cue);
  return after === null ? null : settle(text, tokens, after, references);
}

/** Half-open range of tokens. */
type Range = readonly [number, number];

function subjectBefore(tokens: readonly Token[], cue: number, from: number): Range | null {
  let at = cue - 1;
  const skip = (): void => {
    while (at >= from && ['ADV', 'AUX', 'PART'].includes(tokens[at]?.pos ?? '') && tokens[at]?.lower !== "'s")
      at -= 1;
  };
  skip();
  // "Ruginienė, whose family …, used": back over what stands between two commas.
  if (tokens[at]?.word === ',') {
    const opening = previousComma(tokens, at - 1, from);
    if (opening !== null && nominalBefore(tokens, opening, from) && cue - opening < 30) at = opening - 1;
    else at = from - 1;
  }
  const direct = at >= from ? nounPhraseEndingAt(tokens, at, from) : null;
  if (direct !== null) return direct;
  // A participle or a coordinated verb shares the subject of the first finite verb.
  const verb = tokens.findIndex(
    (token, index) =>
      index >= from &&
      index < cue &&
      (token.pos === 'VERB' || token.pos === 'AUX') &&
      !token.lower.endsWith("ing"),
  );
  if (verb < 0) {
    // "Speaking alongside X, he said": the cue is the first verb, its subject stands right before it or nowhere.
    return null;
  }
  let back = verb - 1;
  while (back >= from && ['ADV', 'AUX', 'PART'].includes(tokens[back]?.pos ?? '')) back -= 1;
  if (tokens[back]?.word === ',') {
    const opening = previousComma(tokens, back - 1, from);
    if (opening !== null) back = opening - 1;
  }
  return back >= from ? nounPhraseEndingAt(tokens, back, from) : null;
}

function subjectAfter(tokens: readonly Token[], cue: number): Range | null {
  let at = cue + 1;
  while (tokens[at]?.pos === 'ADV') at += 1;
  const first = tokens[at];
  if (first === undefined) return null;
  if (first.pos === 'PRON' && !blank.has(first.lower)) return null;
  if (first.lower === 'he' || first.lower === 'she') return [at, at + 1];
  let end = at;
  while (end < tokens.length && inside.has(tokens[end]?.pos ?? 'X')) end += 1;
  // Only a name may follow its verb: "said Rutte", not "said European countries have".
  const named = tokens.slice(at, end).some((token) => token.pos === 'PROPN');
  const clauseGoesOn = ['VERB', 'AUX', 'ADP', 'CCONJ'].includes(tokens[end]?.pos ?? '');
  return end > at && named && !clauseGoesOn ? [at, end] : null;
}

function previousComma(tokens: readonly Token[], from: number, least: number): number | null {
  for (let at = from; at >= least; at -= 1) if (tokens[at]?.word === ',') return at;
  return null;
}

function nominalBefore(tokens: readonly Token[], at: number, least: number): boolean {
  const token = tokens[at - 1];
  return at - 1 >= least && token !== undefined && (nominal.has(token.pos) || token.pos === 'PRON');
}

function nounPhraseEndingAt(tokens: readonly Token[], end: number, least: number): Range | null {
  const head = tokens[end];
  if (head === undefined) return null;
  if (head.pos === 'PRON') return [end, end + 1];
  if (!nominal.has(head.pos)) return null;
  let from = end;
  for (;;) {
    const before = tokens[from - 1];
    if (from - 1 < least || before === undefined) break;
    if (inside.has(before.pos) || before.word === '-') {
      from -= 1;
      continue;
    }
    // "a spokesman for the ministry", "the head of NATO".
    if (
      before.pos === 'ADP' &&
      ['of', 'for', 'at', 'in', 'from'].includes(before.lower) &&
      nominal.has(tokens[from - 2]?.pos ?? 'X') &&
      from - 2 >= least
    ) {
      from -= 2;
      continue;
    }
    break;
  }
  return [from, end + 1];
}

function settle(
  text: string,
  tokens: readonly Token[],
  range: Range,
  references: readonly Reference[],
): Source | null {
  const first = tokens[range[0]];
  const last = tokens[range[1] - 1];
  if (first === undefined || last === undefined) return null;
  const span = { start: first.start, end: last.end };
  const known = references.findLast((reference) => contains(span, reference));
  if (known !== undefined) {
    return {
      span,
      speaker: known.person,
      resolved: true,
      confidence: known.kind === 'pronoun' ? 0.85 * known.confidence : 0.95 * known.confidence,
    };
  }
  if (range[1] - range[0] === 1 && blank.has(first.lower))
    return { span, speaker: null, resolved: false, confidence: 0.5 };
  const words = tokens.slice(range[0], range[1]);
  const things =
    words.every((token) => token.pos !== 'PROPN') && lexicon().titles.byForm.get(last.lemma) === undefined;
  return {
    span,
    speaker: text.slice(span.start, span.end),
    resolved: false,
    confidence: things ? 0.55 : 0.75,
  };
}
