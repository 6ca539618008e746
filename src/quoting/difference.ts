import { diffArrays } from 'diff';
import type { AskedWord } from './asked.js';
import { idsOf } from './find.js';
import type { Searched } from './places.js';

/** A stretch of the way from a briefing's words to the asked ones. */
export interface Change {
  readonly kind: 'same' | 'removed' | 'added';
  /** Positions of the briefing's words, in order; empty for `added`. */
  readonly positions: readonly number[];
  /** The asked words; empty for `removed`. */
  readonly words: readonly AskedWord[];
  /** Whether an ellipsis sign, or a leap to the speaker's next words, stands for what was removed. */
  readonly leftOut: boolean;
}

/** How many words may be put in or left out before there is nothing to compare: more than a kept match ever has. */
function mostEdits(words: number): number {
  return 4 + Math.ceil(1.5 * words);
}

/** The word-level difference of one fragment; null where nearly nothing agrees. */
export function difference(
  searched: Searched,
  part: Int32Array,
  words: readonly AskedWord[],
): Change[] | null {
  const { index } = searched;
  // A word that no briefing holds gets a number of its own, so that it agrees with nothing.
  const ids = Array.from(idsOf(index, words), (id, at) => (id < 0 ? -1 - at : id));
  const theirs = Array.from(part, (position) => index.ids[position] ?? 0);
  if (theirs.length === ids.length && theirs.every((id, at) => id === ids[at])) {
    return [{ kind: 'same', positions: theirs.map((_, at) => part[at] ?? 0), words, leftOut: false }];
  }
  const steps = diffArrays(theirs, ids, { maxEditLength: mostEdits(ids.length) });
  if (steps === undefined) return null;
  const changes: Change[] = [];
  let [position, word] = [0, 0];
  const isSic = (own: readonly AskedWord[]): boolean =>
    own.every(({ key, inserted }) => inserted && key === 'sic');
  for (const { added, removed, count } of steps) {
    const positions = added ? [] : Array.from(part.subarray(position, position + count));
    const own = removed ? [] : words.slice(word, word + count);
    position += positions.length;
    word += own.length;
    // "[sic]" is a remark on the words, not one of them.
    if (added && isSic(own)) continue;
    changes.push({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      positions,
      words: own,
      leftOut: false,
    });
  }
  return atEdges(searched, joined(searched, withRest(searched, changes)));
}

/** "air defence" and "airdefence", "don’t" and "dont": what agrees letter by letter is the same words. */
function joined({ index }: Searched, changes: readonly Change[]): Change[] {
  const result: Change[] = [];
  for (const change of changes) {
    const before = result.at(-1);
    if (before?.kind === 'removed' && change.kind === 'added') {
      const theirs = before.positions.map((one) => index.keyOf(index.ids[one] ?? -1)).join('');
      const own = change.words.map(({ key }) => key).join('');
      if (theirs === own || isApostropheAlone(theirs, own)) {
        result[result.length - 1] = { ...before, kind: 'same', words: change.words };
        continue;
      }
    }
    result.push(change);
  }
  return result;
}

/** Most words that one word may be written as. */
const mostParts = 3;

/** "seawall" at the very end for "sea wall": the alignment stops short of "wall", which belongs to it. */
function withRest({ index }: Searched, changes: readonly Change[]): readonly Change[] {
  const [change, added] = changes.slice(-2);
  const last = change?.positions.at(-1);
  if (change?.kind !== 'removed' || added?.kind !== 'added' || last === undefined) return changes;
  const own = added.words.map(({ key }) => key).join('');
  const positions = [...change.positions];
  const end = index.firsts[index.briefingAt(last) + 1] ?? 0;
  for (let next = last + 1; next < Math.min(end, last + mostParts); next += 1) {
    positions.push(next);
    const theirs = positions.map((one) => index.keyOf(index.ids[one] ?? -1)).join('');
    if (theirs === own) return [...changes.slice(0, -2), { ...change, positions }, added];
  }
  return changes;
}

/** What some contractions are without their apostrophe: words of another sense. */
const otherWords = new Set(['were', 'well', 'hell', 'shell', 'ill', 'id', 'wed', 'shed']);

/** Whether an apostrophe is all that two words differ by. */
function isApostropheAlone(theirs: string, own: string): boolean {
  return (
    theirs.replaceAll("'", '') === own.replaceAll("'", '') && !otherWords.has(theirs) && !otherWords.has(own)
  );
}

/** Words at either end that were only taken along: they belong to another sentence or another speaker. */
function atEdges(searched: Searched, changes: readonly Change[]): Change[] {
  const first = changes.findIndex(({ kind }) => kind === 'same');
  const last = changes.findLastIndex(({ kind }) => kind === 'same');
  return changes.flatMap((change, at) => {
    if (change.kind !== 'removed' || (at > first && at < last)) return [change];
    const { positions } = change;
    const kept = [...positions];
    if (at < first) {
      let next = changes[first]?.positions[0] ?? 0;
      const from = positions.findLastIndex((one) => {
        const apart = isApart(searched, one, next);
        next = one;
        return apart;
      });
      kept.splice(0, from + 1);
    } else {
      let before = changes[last]?.positions.at(-1) ?? 0;
      const to = positions.findIndex((one) => {
        const apart = isApart(searched, before, one);
        before = one;
        return apart;
      });
      if (to >= 0) kept.splice(to);
    }
    return kept.length === 0 ? [] : [{ ...change, positions: kept }];
  });
}

function isApart({ index }: Searched, left: number, right: number): boolean {
  const text = index.briefings[index.briefingAt(left)]?.briefing.text ?? '';
  return right !== left + 1 || /[.!?"“”„«»:;\n]/u.test(text.slice(index.ends[left], index.starts[right]));
}
