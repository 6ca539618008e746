import { editDistance } from '../retrieval/edit-distance.js';

/** The name that was probably meant: the nearest one when no more than a third of its letters differ, or null. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const asked = typed.toLowerCase();
  let best: string | null = null;
  let least = Infinity;
  for (const name of names) {
    const allowed = Math.max(1, Math.floor(name.length / 3));
    const distance = editDistance(asked, name.toLowerCase(), allowed);
    if (distance <= allowed && distance < least) {
      best = name;
      least = distance;
    }
  }
  return best;
}
