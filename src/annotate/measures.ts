import type { Token } from '../language/tokens.js';
import type { Figure, MeasuredFigure } from '../model/annotation.js';
import type { Span } from '../model/span.js';
import { findFigures } from './figures.js';
import { spanOf } from './parts.js';

type Tokens = readonly Token[];

/** Half-open range of tokens. */
type Range = readonly [number, number];

/** Nouns for a change of something: "a 400% increase in air defenses". */
const changes = new Set(
  'increase rise growth jump surge gain boost expansion hike decrease decline drop fall cut reduction loss change slump plunge shortfall shortage deficit surplus improvement'.split(
    ' ',
  ),
);
/** Verbs that set what stands before them equal to a figure, or move it there. */
const equals = new Set(
  'be total reach hit exceed average number cover equal measure weigh cost stand amount rise grow increase jump surge climb soar fall drop decline decrease shrink plunge slump slip gain lose double come run range remain stay fall reach expand'.split(
    ' ',
  ),
);
/** Verbs that name what a sum went on behind it: "spend $5bn on tanks". */
const gives = new Set(
  'spend invest allocate earmark contribute pledge donate provide commit pay raise approve request seek offer give send budget devote set'.split(
    ' ',
  ),
);

/** The figures of a sentence that a test lets through, in order, each with the words that name what it measures. */
export function measuredFigures(tokens: Tokens, isWanted: (figure: Figure) => boolean): MeasuredFigure[] {
  let first = 0;
  return findFigures(tokens)
    .filter(isWanted)
    .map((figure) => {
      while ((tokens[first]?.start ?? Infinity) < figure.start) first += 1;
      return { ...figure, measure: measureOf(tokens, first, figure) };
    });
}

/**
 * The words of a figure's own sentence that name what it measures: "air defenses" for "a 400% increase in air defenses",
 * "Defence spending" for "Defence spending rose to 2.5%". Null where the sentence does not say; what is counted ("130
 * ethnic groups") is the figure's unit.
 * @param tokens The sentence's.
 * @param first Index of the figure's first token.
 */
function measureOf(tokens: Tokens, first: number, figure: Figure): Span | null {
  if (figure.kind === 'ordinal') return null;
  let behind = first;
  while ((tokens[behind]?.start ?? Infinity) < figure.end) behind += 1;
  const opening = beforeQualifier(tokens, first);
  const range =
    changed(tokens, behind) ??
    shared(tokens, behind, figure) ??
    spentOn(tokens, opening, behind) ??
    headedBy(tokens, opening) ??
    subjectOf(tokens, opening);
  return range === null ? null : spanOf(tokens, ...range);
}

/** Back over "about", "more than", "an estimated", "a". */
function beforeQualifier(tokens: Tokens, first: number): number {
  let at = first;
  while (
    at > 0 &&
    first - at < 5 &&
    (['ADV', 'DET'].includes(tokens[at - 1]?.pos ?? '') ||
      /^(?:about|around|over|under|more|less|than|nearly|almost|some|up|least|most|at|estimated|roughly|only|just|to)$/u.test(
        tokens[at - 1]?.lower ?? '',
      )) &&
    !isMoved(tokens, at - 1)
  )
    at -= 1;
  return at;
}

/** "rose to 2 %": this "to" belongs to its verb. */
function isMoved(tokens: Tokens, at: number): boolean {
  return /^(?:to|at|by|over|around)$/u.test(tokens[at]?.lower ?? '') && isEqual(tokens[at - 1]);
}

function isEqual(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'VERB' || token.pos === 'AUX') && equals.has(token.lemma);
}

/** "… increase in air and missile defenses". */
function changed(tokens: Tokens, behind: number): Range | null {
  let noun = behind;
  while (noun < behind + 3 && ['ADJ', 'NOUN'].includes(tokens[noun]?.pos ?? '')) {
    if (changes.has(tokens[noun]?.lemma ?? '')) {
      const link = tokens[noun + 1]?.lower ?? '';
      return link === 'in' || link === 'of' || link === 'to' ? phraseFrom(tokens, noun + 2) : null;
    }
    noun += 1;
  }
  return null;
}

/** "50 percent of voters", "$5 billion in military aid", "$5 billion worth of arms", "€80 billion for defence". */
function shared(tokens: Tokens, behind: number, { kind }: Figure): Range | null {
  if (kind !== 'percentage' && kind !== 'money') return null;
  const at = tokens[behind]?.lower === 'worth' ? behind + 1 : behind;
  const link = tokens[at]?.lower ?? '';
  const links = kind === 'percentage' ? ['of'] : ['of', 'in', 'for'];
  if (!links.includes(link)) return null;
  const phrase = phraseFrom(tokens, at + 1);
  // "in 2024", "for years", "of GDP": a time is no thing, and a share of GDP tells what it is measured by, not what.
  if (phrase === null || /^\d/u.test(tokens[phrase[0]]?.word ?? '')) return null;
  return /^(?:gdp|gross|total|income|output)$/u.test(tokens[phrase[0]]?.lower ?? '') ? null : phrase;
}

/** "spend 5 % of GDP on defence", "allocated $3 billion for tanks". */
function spentOn(tokens: Tokens, opening: number, behind: number): Range | null {
  const verb = tokens[opening - 1];
  if (verb?.pos !== 'VERB' || !gives.has(verb.lemma)) return null;
  for (let at = behind; at < Math.min(tokens.length, behind + 6); at += 1) {
    const token = tokens[at];
    if (token?.lower === 'on' || token?.lower === 'for' || (token?.lower === 'in' && at === behind))
      return phraseFrom(tokens, at + 1);
    if (token?.pos === 'PUNCT' || token?.pos === 'VERB') return null;
  }
  return null;
}

/** "a budget of $5 billion", "a target of 5 %": the noun phrase that "of" hangs the figure on. */
function headedBy(tokens: Tokens, opening: number): Range | null {
  if (tokens[opening - 1]?.lower !== 'of') return null;
  const phrase = phraseBefore(tokens, opening - 1);
  return phrase !== null && tokens[phrase[1] - 1]?.pos === 'NOUN' ? phrase : null;
}

/** "Defence spending rose to …", "The population is …". */
function subjectOf(tokens: Tokens, opening: number): Range | null {
  let at = opening;
  if (/^(?:to|at|by|from|over|around)$/u.test(tokens[at - 1]?.lower ?? '')) at -= 1;
  if (!isEqual(tokens[at - 1])) return null;
  at -= 1;
  while (at > 0 && ['AUX', 'ADV', 'PART'].includes(tokens[at - 1]?.pos ?? '')) at -= 1;
  const phrase = phraseBefore(tokens, at);
  return phrase !== null && tokens[phrase[1] - 1]?.pos === 'NOUN' ? phrase : null;
}

const inside = new Set<Token['pos']>(['NOUN', 'PROPN', 'ADJ', 'NUM']);
/** Longest a measure may be, in tokens. */
const longest = 12;

function isJoin(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  const [left, right] = [tokens[at - 1], tokens[at + 1]];
  if (token === undefined || left === undefined || right === undefined) return false;
  if (token.word === '-') return left.end === token.start && token.end === right.start;
  return token.lower === "'s" || (token.lower === 'and' && inside.has(left.pos) && inside.has(right.pos));
}

/** The noun phrase that begins at a token, without its article. */
function phraseFrom(tokens: Tokens, from: number): Range | null {
  let first = from;
  while (tokens[first]?.pos === 'DET' || tokens[first]?.pos === 'PRON') first += 1;
  if (first - from > 2) return null;
  let end = first;
  while (
    end < first + longest &&
    (inside.has(tokens[end]?.pos ?? 'X') || (end > first && isJoin(tokens, end)))
  )
    end += 1;
  while (end > first && !['NOUN', 'PROPN'].includes(tokens[end - 1]?.pos ?? '')) end -= 1;
  return end > first ? [first, end] : null;
}

/** The noun phrase that ends before a token, with one "of" phrase, without its article. */
function phraseBefore(tokens: Tokens, end: number): Range | null {
  let first = end;
  while (
    first > 0 &&
    end - first < longest &&
    (inside.has(tokens[first - 1]?.pos ?? 'X') ||
      (first < end && isJoin(tokens, first - 1)) ||
      (first < end &&
        /^(?:of|on|for)$/u.test(tokens[first - 1]?.lower ?? '') &&
        ['NOUN', 'PROPN'].includes(tokens[first - 2]?.pos ?? '')))
  )
    first -= 1;
  return first < end ? [first, end] : null;
}
