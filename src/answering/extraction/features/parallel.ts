import type { Shape, Slot } from '../../../annotate/syntax/shape.js';
import type { Analysis } from '../../question/analyse.js';
import { rolesAt, type ClauseRole } from '../../candidates/clause-roles.js';
import type { Evidence } from '../../evidence/evidence.js';
import { isPassive, type Gap } from '../../question/gap.js';
import { askedShapeOf, shapeOf } from '../../candidates/shapes.js';
import type { PlacedMatch } from './placed-match.js';

/** What something is to the verb or noun above it, whichever way round the sentence puts it. */
type Part = ClauseRole | 'is' | 'at' | Exclude<Slot['name'], 'subject' | 'object' | `at ${string}`>;

/** The place in a question's tree of what it asks for. */
export interface AskedPlace {
  readonly slot: Slot;
  readonly part: Part;
  /** Token of the word asked for: the noun behind "which", or the question word itself. */
  readonly head: number;
  /** Who does what the verb above it says, and whom or what it is done to, by their tokens. */
  readonly roles: ReadonlyMap<number, ClauseRole>;
}

/** Words that a question word may describe: "which country", "how many people", "how far". */
const described = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'ADV']);

/** Null where a question has no question word. */
export function askedPlaceOf(analysis: Analysis, gap: Gap | null): AskedPlace | null {
  const { whAt } = analysis.asked;
  if (whAt < 0) return null;
  const shape = askedShapeOf(analysis);
  let head = whAt;
  for (let above = shape.headOf(head); above > head; above = shape.headOf(head)) {
    if (shape.labelOf(head) !== 'modifier' || !described.has(shape.tokens[above]?.pos ?? '')) break;
    head = above;
  }
  const slot = gapSlot(gap) ?? shape.slotOf(head);
  const isVerb = shape.tokens[slot.governor]?.pos === 'VERB';
  const roles = isVerb ? rolesAt(shape.tokens, shape.tree, slot.governor) : new Map<number, ClauseRole>();
  return {
    slot,
    part: partOf(shape, slot),
    head,
    roles: slot.name === 'object' ? new Map(roles).set(head, 'undergoer') : roles,
  };
}

/** Where the gap is: a question's order tells that more surely than its tree. Null where the order does not tell. */
function gapSlot(gap: Gap | null): Slot | null {
  if (gap === null || gap.verb < 0) return null;
  return { name: gap.preposition === null ? 'object' : `at ${gap.preposition}`, governor: gap.verb };
}

/** What a word in a slot is to what is above it, the passive turned round. */
export function partOf({ tokens }: Shape, { name, governor }: Slot): Part {
  const above = tokens[governor];
  if (name === 'object') return 'undergoer';
  if (name === 'subject') {
    if (above?.lemma === 'be') return 'is';
    return isPassive(tokens, governor) ? 'undergoer' : 'doer';
  }
  if (name === 'at by' && above?.pos === 'VERB') return 'doer';
  return isLed(name) ? 'at' : name;
}

/** Whether a preposition leads what is in a slot. */
export const isLed = (name: Slot['name']): name is `at ${string}` => name.startsWith('at ');

/** How somebody's role in a sentence stands to that in the question. */
type Standing = 'same' | 'other';

/** A sentence's tree beside the question's. */
export interface Parallel {
  readonly asked: AskedPlace;
  readonly shape: Shape;
  /** Whether the question's own words have their roles here; null where its verb does not stand here. */
  readonly others: Standing | 'unknown' | null;
  /** By token of the sentence, whether it has the role asked for in the deed asked about. */
  readonly standings: ReadonlyMap<number, Standing>;
}

/** Null where the question has no question word. */
export function parallelOf(
  analysis: Analysis,
  asked: AskedPlace | null,
  evidence: Evidence,
  placed: readonly PlacedMatch[],
): Parallel | null {
  if (asked === null) return null;
  const shape = shapeOf(evidence);
  /** Tokens here of a question's token. */
  const placesOf = (token: number): number[] => {
    const word = analysis.tokens[token];
    if (word === undefined) return [];
    return placed
      .filter(({ match }) => match.word.start < word.end && word.start < match.word.end)
      .flatMap(({ first, end }) => Array.from({ length: end - first }, (_, step) => first + step));
  };
  const wanted = asked.roles.get(asked.head);
  const standings = new Map<number, Standing>();
  let others: Parallel['others'] = null;
  if (asked.roles.size > 0)
    for (const verb of placesOf(asked.slot.governor)) {
      if (shape.tokens[verb]?.pos !== 'VERB') continue;
      others ??= 'unknown';
      const roles = rolesAt(shape.tokens, shape.tree, verb);
      for (const [token, role] of asked.roles) {
        if (token === asked.head) continue;
        for (const at of placesOf(token)) {
          const here = roles.get(at);
          if (here === role) others = 'same';
          else if (here !== undefined && others !== 'same') others = 'other';
        }
      }
      if (wanted === undefined) continue;
      for (const [at, role] of roles)
        if (role !== wanted) standings.set(at, 'other');
        else if (!standings.has(at)) standings.set(at, 'same');
    }
  return { asked, shape, others, standings };
}
