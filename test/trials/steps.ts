import { createHash } from 'node:crypto';
import type { KeptBriefing } from '../../src/model/kept-briefing.js';

/** A text of the trial, told by its number and about how many characters it has. */
export interface Text {
  readonly number: number;
  readonly size: number;
}

/** One change, as it is announced before it begins. Briefings go by the name that their first file had. */
export type Step =
  | { readonly kind: 'add'; readonly files: readonly Text[] }
  | { readonly kind: 'replace'; readonly name: string; readonly file: Text }
  | { readonly kind: 'edit'; readonly name: string; readonly title: string }
  | { readonly kind: 'remove'; readonly names: readonly string[] };

/** What a briefing is known by from outside: the hashes of its versions, and its title. */
export interface Known {
  readonly versions: readonly string[];
  readonly title: string;
}

export type State = ReadonlyMap<string, Known>;

export const nameOf = ({ number }: Text): string => `file-${number}.txt`;

export function bytesOf({ number, size }: Text): Uint8Array {
  const line = `Number ${number} is about the matter of ${number * 7919}, and about nothing else.\n\n`;
  return Buffer.from(line.repeat(Math.max(1, Math.round(size / line.length))));
}

const hashOf = (text: Text): string => createHash('sha256').update(bytesOf(text)).digest('hex');

/** What there is after a step. */
export function after(state: State, step: Step): State {
  const next = new Map(state);
  switch (step.kind) {
    case 'add':
      for (const file of step.files) {
        next.set(nameOf(file), { versions: [hashOf(file)], title: `file-${file.number}` });
      }
      break;
    case 'replace': {
      const before = next.get(step.name);
      if (before !== undefined) {
        const isCorrected = !before.title.startsWith('file-');
        const title = isCorrected ? before.title : `file-${step.file.number}`;
        next.set(step.name, { versions: [...before.versions, hashOf(step.file)], title });
      }
      break;
    }
    case 'edit': {
      const before = next.get(step.name);
      if (before !== undefined) next.set(step.name, { ...before, title: step.title });
      break;
    }
    case 'remove':
      for (const name of step.names) next.delete(name);
  }
  return next;
}

/** What a list of briefings shows. */
export function stateOf(briefings: readonly KeptBriefing[]): State {
  return new Map(
    briefings.map(({ versions, title }) => [
      versions[0]?.file ?? '',
      { versions: versions.map(({ document }) => document), title },
    ]),
  );
}

/** The same state is the same words. */
export function wordsOf(state: State): string {
  return JSON.stringify([...state].sort(([a], [b]) => (a < b ? -1 : 1)));
}
