import type { Certainty } from '../model/briefing.js';

/** A fact with how it is known, where nothing states it outright. */
export function known(value: string | null, certainty: Certainty | null): string {
  if (value === null) return '–';
  return certainty === null || certainty === 'stated' ? value : `${value} (${certainty})`;
}

/** Bytes as a person reads them. */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
