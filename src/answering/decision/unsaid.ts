import { lexicon } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';
import { contains, type Span } from '../../model/span.js';
import type { Analysis } from '../question/analyse.js';
import type { Evidence } from '../evidence/evidence.js';
import { denies, negationsIn } from './negations.js';

type AskedFor = 'person' | 'thing' | 'time' | 'place' | 'reason' | 'manner';

/** What question words ask for. */
const asking: ReadonlyMap<string, AskedFor> = new Map([
  ['who', 'person'],
  ['whom', 'person'],
  ['whose', 'person'],
  ['what', 'thing'],
  ['which', 'thing'],
  ['when', 'time'],
  ['where', 'place'],
  ['why', 'reason'],
  ['how', 'manner'],
]);

/** An indirect question that a sentence leaves open, in UTF-16 offsets of the text. */
export interface Unsaid extends Span {
  readonly asks: AskedFor;
}

/** Say by themselves that something is not known. */
const unknown = new Set(['unclear', 'unknown', 'uncertain', 'undisclosed', 'unspecified', 'unexplained']);
/** Say so behind a negation, as verbs of saying and knowing do: "it is not clear who". */
const known = new Set(['clear', 'certain', 'sure', 'known', 'apparent']);

/** How far before a question word stands the verb that it hangs on, in tokens: "did not tell the House when". */
const reach = 3;

const clauseEnds = new Set([',', ';', ':', '(', ')', '—', '–', '"', '”', '.', '!', '?', 'but']);

/**
 * What a sentence says is not known or not told, in its order: the indirect questions behind "does not say", "declined to
 * explain", "it is unclear", from the question word to the end of the clause.
 */
export function unsaidIn(tokens: readonly Token[]): Unsaid[] {
  const open = tokens.flatMap(({ lower }, at) => (asking.has(lower) ? [at] : []));
  if (open.length === 0) return [];
  const { verbs } = lexicon().cues;
  const denials = negationsIn(tokens);
  const isDenied = (at: number): boolean => denials.some((one) => denies(one, tokens, at));
  const hangsOnUnknown = (at: number): boolean => {
    for (let before = at - 1; before >= Math.max(0, at - reach); before -= 1) {
      const lower = tokens[before]?.lower ?? '';
      if (clauseEnds.has(lower)) return false;
      if (unknown.has(lower)) return true;
      if (verbs.has(lower) || known.has(lower)) return isDenied(before);
    }
    return false;
  };
  /** Behind the last clause that is left open; -1 before the first. */
  let ended = -1;
  return open.flatMap((at) => {
    const isJoined = ended >= 0 && tokens.slice(ended, at).every(joins);
    if (!isJoined && !hangsOnUnknown(at)) return [];
    const ends = tokens.findIndex(({ lower }, index) => index > at && clauseEnds.has(lower));
    ended = ends < 0 ? tokens.length : ends;
    const [first, last] = [tokens[at], tokens[ended - 1]];
    const asks = asking.get(first?.lower ?? '');
    if (first === undefined || last === undefined || asks === undefined) return [];
    return [{ start: first.start, end: last.end, asks }];
  });
}

/** Whether a token may stand between one open question and the next: "who asked, when, or for which paper". */
function joins({ lower, pos }: Token): boolean {
  return lower === ',' || pos === 'CCONJ' || pos === 'ADP';
}

/** Whether a sentence says of what a question asks, or of a candidate, that it is not known or not told. */
export function isUnsaid(
  { tokens }: Analysis,
  { sentence, matches }: Evidence,
  candidate: Span | null = null,
): boolean {
  const asks = new Set(tokens.map(({ lower }) => asking.get(lower)));
  const asked = matches.flatMap(({ word, span }) => (word.kind === 'name' || span === null ? [] : [span]));
  return unsaidIn([...sentence.tokens]).some((open) => {
    // "When, or for which paper" tells nothing, whatever is asked.
    if (candidate?.start === open.start) return true;
    const [isAsked, isAnswer] = [asked.some((one) => contains(open, one)), beginsIn(candidate, open)];
    return asks.has(open.asks) && (isAsked || isAnswer);
  });
}

function beginsIn(candidate: Span | null, { start, end }: Span): boolean {
  return candidate !== null && candidate.start >= start && candidate.start < end;
}
