import { KeptBriefings } from '../../src/keeping/kept-briefings.js';
import { RecordsError } from '../../src/model/records.js';
import { FileStore } from '../../src/stores/file-store.js';

/*
 * Adds a small document and a large one to a folder, and prints as JSON what became of each and what is there at the end:
 * for a test that has the system refuse something of it.
 */

const [folder = '', guild = ''] = process.argv.slice(2);
const limits = { briefings: 100, bytes: 10_000_000 };
const store = new FileStore(folder);
const own = new KeptBriefings(store, limits, () => undefined).of(guild);

async function added(name: string, size: number): Promise<string> {
  const bytes = Buffer.from(`${name} is about one thing alone.\n\n`.repeat(Math.ceil(size / 30)));
  try {
    const done = await own.add([{ name, bytes }], { by: null, apart: true });
    return done.ok ? (done.value.files[0]?.kind ?? '') : done.failure.code;
  } catch (error) {
    if (error instanceof RecordsError) return error.message;
    throw error;
  }
}

const outcomes = [
  await added('small.txt', 100),
  await added('large.txt', 400_000),
  await added('last.txt', 200),
];
const files = (await own.list()).map(({ file }) => file);
const documents = (await store.documents(guild)).length;
process.stdout.write(JSON.stringify({ outcomes, files, documents }));
