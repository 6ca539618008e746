import { lexicon } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';
import { complementBehind, type Complement } from './complements.js';
import { negationsIn } from './negations.js';

/** What a sentence says of a clause inside it: that it is not so; nothing; that it is, as who "does not deny" it says. */
export type Standing = 'denied' | 'open' | 'granted';

/** A clause that hangs on what denies it, doubts it or leaves it open. Places are indexes of tokens, ranges half-open. */
export interface Embedded {
  /** What the clause hangs on: "denied", "believes" of "nobody believes that". */
  readonly head: { readonly first: number; readonly end: number };
  readonly first: number;
  readonly end: number;
  readonly standing: Standing;
}

/** What becomes of a clause behind a word; null where it is left as it is. */
interface Head {
  readonly plain: Standing | null;
  readonly negated: Standing | null;
  readonly takes: readonly Complement[];
}

const clauses: readonly Complement[] = ['that', 'bare'];
const denier: Head = {
  plain: 'denied',
  negated: 'granted',
  takes: ['that', 'bare', 'report', 'deed', 'from'],
};

/** Heads by their dictionary forms. Verbs of knowing and admitting are none: what nobody knew is so. */
const heads: ReadonlyMap<string, Head> = new Map(
  (
    [
      [
        'believe think expect suppose imagine assume presume guess suspect consider feel reckon anticipate foresee predict accept agree trust',
        { plain: null, negated: 'denied', takes: clauses },
      ],
      [
        'say claim allege assert maintain contend argue insist suggest state confirm prove show mean imply indicate demonstrate',
        { plain: null, negated: 'open', takes: clauses },
      ],
      [
        'true correct right accurate likely probable possible plausible conceivable case fact',
        { plain: null, negated: 'denied', takes: ['that'] },
      ],
      [
        'sure certain clear convinced persuaded confident evident proven established',
        { plain: null, negated: 'open', takes: clauses },
      ],
      [
        'false untrue incorrect impossible unlikely improbable inconceivable unthinkable',
        { plain: 'denied', negated: 'granted', takes: ['that'] },
      ],
      ['unclear uncertain doubtful unproven unsure', { plain: 'open', negated: 'granted', takes: clauses }],
      [
        'evidence proof sign indication hint suggestion basis reason',
        { plain: null, negated: 'open', takes: ['that', 'deed of'] },
      ],
      [
        'chance possibility likelihood prospect way truth',
        { plain: null, negated: 'denied', takes: ['that', 'deed of'] },
      ],
      ['question secret denying', { plain: null, negated: 'granted', takes: ['that'] }],
    ] satisfies [string, Head][]
  ).flatMap(([words, head]) => words.split(' ').map((word) => [word, head] as const)),
);

/** Deny what they are "to" do; others do something "to" an end: "stopped to help". */
const refusing = new Set(['refuse', 'decline', 'fail', 'neglect']);

/** The clauses of a sentence that it does not simply assert, in order. */
export function embeddedIn(tokens: readonly Token[]): Embedded[] {
  const found: Embedded[] = [];
  const denials = negationsIn(tokens).filter(({ governs }) => governs);
  for (let at = 0; at < tokens.length; at += 1) {
    const denial = denials.find(({ first }) => first === at);
    const token = tokens[at];
    if (token === undefined) break;
    const head = denial === undefined ? headOf(token) : denier;
    if (head === null) continue;
    const place = { first: at, end: denial?.end ?? at + 1 };
    const isNoun = denial === undefined && token.pos === 'NOUN';
    const standing = isNegated(tokens, at, isNoun) ? head.negated : head.plain;
    if (standing === null) continue;
    const takes = refusing.has(token.lemma) ? ([...head.takes, 'to'] as const) : head.takes;
    const clause = complementBehind(tokens, place.end, takes);
    if (clause !== null) found.push({ head: place, ...clause, standing });
  }
  const undone = undoneIn(tokens);
  return undone === null ? found : [...found, undone];
}

function headOf({ lower, lemma, pos }: Token): Head | null {
  return pos === 'PROPN' || pos === 'ADP' ? null : (heads.get(lower) ?? heads.get(lemma) ?? null);
}

/** What makes less of a negation than it is: "not only", "not long ago", "no fewer than", "no wonder". */
const lessening = new Set('only just merely simply solely long until till fewer less wonder'.split(' '));
/** What else may stand between a negation and what it denies: "not at all clear", "not the case". */
const passed = new Set('at all the a yet any really'.split(' '));
const inGroup = new Set<Token['pos']>(['AUX', 'ADV', 'PART']);

/** Whether what stands at an index is denied: "did not say", "no evidence", "nobody believes". */
function isNegated(tokens: readonly Token[], at: number, isNoun: boolean): boolean {
  const { particles, weak } = lexicon().negators;
  for (let before = at - 1; before >= 0; before -= 1) {
    const token = tokens[before];
    if (token === undefined || lessening.has(token.lower)) return false;
    if (particles.has(token.lower) || weak.has(token.lower)) return true;
    const isPassed = inGroup.has(token.pos) || (isNoun && ['ADJ', 'NOUN'].includes(token.pos));
    if (!isPassed && !passed.has(token.lower)) break;
  }
  return isSubjectNegative(tokens, at);
}

/** Who does nothing; "a few" and "the few" do. */
const nobodies = new Set(['nobody', 'none', 'neither', 'no', 'nothing', 'few']);
const clauseStarts = new Set(
  ', ; : ( ) — – " “ ” and but or because although though while whereas if that as'.split(' '),
);
const relatives = new Set(['who', 'which', 'whom']);

/** Whether who does it is nobody: "No member of the council believes". */
function isSubjectNegative(tokens: readonly Token[], at: number): boolean {
  let sawVerb = false;
  for (let before = at - 1; before >= 0; before -= 1) {
    const token = tokens[before];
    if (token === undefined || clauseStarts.has(token.lower)) return false;
    if (relatives.has(token.lower)) sawVerb = false;
    else if (token.pos === 'VERB') sawVerb = true;
    else if (nobodies.has(token.lower) || isNotOne(tokens, before))
      return (
        !sawVerb &&
        !['ADP', 'DET'].includes(tokens[before - 1]?.pos ?? '') &&
        !lessening.has(tokens[before + 1]?.lower ?? '')
      );
  }
  return false;
}

/** "Not one of them", "not a single member"; "not a few" are many. */
function isNotOne(tokens: readonly Token[], at: number): boolean {
  const [not, one, single] = tokens.slice(at, at + 3).map(({ lower }) => lower);
  return not === 'not' && (one === 'one' || (one === 'a' && single === 'single'));
}

const turns = new Set(['but', 'yet', 'though', 'although', 'and']);
const modals = new Set(['would', 'could', 'should', 'will']);
/** A negation without its verb, up to the end of its clause. */
const withoutDeed =
  /^(?:(?:he|she|it|they|we|i|you) )?(?:(?:(?:do|does|did|has|have|had|was|were|is|are|would|could|will|wo|ca) ?)?(?:not|n't|never)(?: (?:do|does|did|has|have|had))?(?: (?:so|it|that|to|yet))*|failed to|failed to do (?:so|it)|did no such thing)(?= [.,;:!?]|$)/u;
const mostWithoutDeed = 8;

/** What was to be done and, as is said behind it, was not: "was to sell it, but never did". */
function undoneIn(tokens: readonly Token[]): Embedded | null {
  for (const [at, { lower }] of tokens.entries()) {
    if (!turns.has(lower)) continue;
    const rest = tokens.slice(at + 1, at + 1 + mostWithoutDeed).map((token) => token.lower);
    if (!withoutDeed.test(rest.join(' '))) continue;
    const first = tokens.findIndex(
      (token, index) =>
        index < at &&
        (modals.has(token.lower) ||
          (token.lower === 'to' && tokens[index + 1]?.pos === 'VERB' && tokens[index - 1]?.lower !== 'used')),
    );
    if (first < 0) continue;
    const end = tokens[at - 1]?.lower === ',' ? at - 1 : at;
    return { head: { first: at, end: at + 1 }, first, end, standing: 'denied' };
  }
  return null;
}
