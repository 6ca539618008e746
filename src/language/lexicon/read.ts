import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';

/** How a table of a folder is read. Throws, naming the file, when it cannot be. */
export type ReadTable = <Schema extends z.ZodType>(
  folder: string,
  file: string,
  schema: Schema,
) => z.output<Schema>;

/**
 * Reads one table of the lexicon. Throws, naming the file and each wrong field: the tables ship with the bot, so a
 * bad one is a fault of the installation and not of anybody's input.
 */
export function readTable<Schema extends z.ZodType>(
  folder: string,
  file: string,
  schema: Schema,
): z.output<Schema> {
  const path = join(folder, file);
  const parsed = schema.safeParse(parse(path));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(
    (issue) => `${issue.path.join('.') || 'the whole'}: ${issue.message}`,
  );
  throw new Error(`${path}: ${faults.join('; ')}. Mend or restore the file.`, { cause: parsed.error });
}

/**
 * Reads one table as what its schema says it is. For the tables that ship with the bot: a test reads each through its
 * schema, which at every start would take longer than to read them.
 */
export function readShippedTable<Schema extends z.ZodType>(
  folder: string,
  file: string,
  _schema: Schema,
): z.output<Schema> {
  return parse(join(folder, file)) as z.output<Schema>;
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${path}: cannot be read as JSON (${why}). Restore the file.`, { cause: error });
  }
}
