import type { Collection } from '../answering/evidence/collection.js';
import type { Briefing } from '../model/briefing.js';
import { shelfOf } from './shelf-of.js';
import { View } from './view.js';

/** Everything that answering reads of these briefings, in the order of their ids. */
export function collect(briefings: readonly Briefing[]): Collection {
  return new View([shelfOf(briefings)]).collection;
}
