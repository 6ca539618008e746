import type { Briefing, Rejection } from '../model/briefing.js';
import type { Kept } from '../model/kept.js';
import { ScribeHere } from './scribe.js';
import { Shelf } from './shelf.js';

/** A shelf with these briefings on it. */
export function shelfOf(
  briefings: readonly Briefing[],
  rejections: readonly Rejection[] = [],
  kept?: Kept,
): Shelf {
  const scribe = new ScribeHere(kept);
  const shelf = new Shelf(null, scribe);
  shelf.fill(briefings, rejections, scribe);
  return shelf;
}
