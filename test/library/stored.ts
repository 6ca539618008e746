import type { StoredBriefing } from '../../src/library/stored-briefing.js';
import { ownIdPrefix } from '../../src/model/kept-briefing.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import { notice } from '../../src/model/notice.js';
import { fail, succeed } from '../../src/model/result.js';

/** A stored briefing of these words, a guild's own if its id says so; without words it cannot be read. */
export function stored(
  id: string,
  text: string | null,
  label: { readonly audience?: readonly string[]; readonly embargo?: string } = {},
): StoredBriefing {
  return {
    id,
    file: `${id}.txt`,
    audience: label.audience ?? [],
    embargo: label.embargo === undefined ? null : new Date(label.embargo),
    read: () =>
      Promise.resolve(
        text === null ? fail('file-empty', notice('read.empty')) : succeed(toBriefing({ id, text })),
      ),
  };
}

export function ownId(name: string): string {
  return `${ownIdPrefix}${name}`;
}
