import type { Candidate } from '../../candidates/candidates.js';
import { isLed, partOf } from './parallel.js';
import type { Put, Setting } from './setting.js';

/** What a candidate is in its sentence's tree, beside what is asked for in the question's. */
export function placeFeatures(
  { parallel, questionClass, coarseClass, role }: Setting,
  { firstToken, endToken }: Candidate,
  put: Put,
): void {
  if (parallel === null) return;
  const { asked, shape, others, standings } = parallel;
  const top = shape.topOf(firstToken, endToken);
  if (top < 0) return;
  const slot = shape.slotOf(top);
  const part = partOf(shape, slot);
  put(1, 'slot', questionClass, slot.name);
  put(1, 'part', coarseClass, asked.part, part);
  put(1, 'part-of', role, part);
  if (isLed(asked.slot.name)) put(1, 'led-by', asked.slot.name === slot.name ? 'same' : 'other');
  const standing = standings.get(top) ?? 'none';
  if (others !== null) put(1, 'deed', others, standing);
  put(1, 'deed-for', coarseClass, others === null ? 'unmet' : standing);
}
