import type { Visibility } from '../src/interface/command.js';
import type { Request } from '../src/interface/request.js';

/** Who reads a reply: whom the asker wants, or else whom the server's settings say. */
export function visibilityOf(isPrivate: boolean | undefined, { settings }: Request): Visibility {
  return (isPrivate ?? settings.isPrivate) ? 'private' : 'public';
}
