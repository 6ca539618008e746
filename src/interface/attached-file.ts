import type { Words } from '../messages/phrase.js';
import type { Result } from '../model/result.js';

/** A file that someone attached to a command. Nothing that its sender says of it is to be relied on. */
export interface AttachedFile {
  readonly name: string;
  /** Its bytes; fails with a code and a message for a person where it has more than `most` or cannot be had. */
  readonly read: (most: number) => Promise<Result<Uint8Array, Words>>;
}

/** Whether a command's raw option is a file, as the front end hands it over. */
export function isAttachedFile(value: unknown): value is AttachedFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'read' in value &&
    typeof value.read === 'function'
  );
}
