import type { Move, ParserState } from '../../../src/annotate/syntax/state.js';

/** The head of a word that is not known: nothing is learned of it. */
export const unknown = -2;

/**
 * How many of the tree's arcs can no longer be had once a move is made: the dynamic oracle of Goldberg and Nivre,
 * "Training deterministic parsers with non-deterministic oracles" (TACL 1, 2013), for the arc-hybrid system.
 */
export function costOf(state: ParserState, heads: Int32Array, move: Move): number {
  const { next } = state;
  let lost = 0;
  if (move === 'shift') {
    for (let steps = 0; steps < state.depth; steps += 1) {
      const word = state.under(steps);
      if (heads[word] === next) lost += 1;
      if (steps > 0 && heads[next] === word) lost += 1;
    }
    return lost;
  }
  const top = state.under(0);
  const head = heads[top] ?? unknown;
  if (move === 'left' && (head === state.under(1) || head > next)) lost += head === -1 ? 0 : 1;
  if (head === -1) lost += 1;
  if (move === 'right' && head >= next) lost += 1;
  for (let word = next; word < heads.length; word += 1) if (heads[word] === top) lost += 1;
  return lost;
}
