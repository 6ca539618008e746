import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { toBriefing } from '../../src/ingest/briefing.js';
import { ScribeThread } from '../../src/library/scribe-thread.js';
import { KeptFiles } from '../../src/stores/kept-files.js';
import { shelfOf } from '../../src/shelves/shelf-of.js';
import { Shelf } from '../../src/shelves/shelf.js';
import { View } from '../../src/shelves/view.js';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'rapporteur-scribe-'));
});
afterEach(() => {
  rmSync(cache, { recursive: true, force: true });
});

const briefings = [
  'Prime Minister Mary Rowan spoke in Lorne. “The bridge will be open in May,” she said.',
  'Rowan said that the ferry would go on until 2027. Her critics want $4 million for it.',
  // No thread is started for short ones.
].map((text, at) => toBriefing({ id: String(at), text: `${text} `.repeat(50) }));

/** All that a view shows, as plain data. */
function shown(shelf: Shelf): unknown {
  const { collection } = new View([shelf]);
  return {
    people: collection.people,
    briefings: collection.briefings.map(({ sentences, quotations }) => ({
      quotations,
      sentences: sentences.map(({ tokens, names, references }) => ({ tokens, names, references })),
    })),
    hits: collection.search('Who wants the bridge and the ferry?', 10),
  };
}

it('annotates in its thread as it would be done here, and keeps it for the next start', async () => {
  for (const start of ['first', 'second']) {
    const thread = new ScribeThread(new KeptFiles(cache));
    const shelf = new Shelf(null, thread.scribe);
    for (const briefing of briefings) await shelf.put([briefing]);
    expect(shown(shelf), start).toEqual(shown(shelfOf(briefings)));
    thread.close();
    expect(readdirSync(cache, { recursive: true }).length).toBeGreaterThan(0);
  }
});
