import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../model/package-root.js';

/** The parts of a text, by what heads each of them behind "# ". */
export function partsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(/^# /mu).map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end + 1)] as const;
    }),
  );
}

/**
 * The models that a file under `data/weights` holds, read once, when they are first asked for. What is returned throws
 * when the file is missing or wrong.
 */
export function shippedModels<Models>(file: string, modelsOf: (text: string) => Models): () => Models {
  let loaded: Models | undefined;
  return () => {
    if (loaded !== undefined) return loaded;
    const path = join(packageRoot, 'data', 'weights', file);
    try {
      return (loaded = modelsOf(readFileSync(path, 'utf8')));
    } catch (cause) {
      throw new Error(`${path}: not a table of weights. Restore the file.`, { cause });
    }
  };
}
