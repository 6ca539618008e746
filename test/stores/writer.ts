import { FileStore } from '../../src/stores/file-store.js';

/* Writes to the folder it is given until it is killed, and prints the number of each round that was acknowledged. */

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('give the folder to write to');
const store = new FileStore(folder);
for (let n = 1; ; n += 1) {
  const value = { n, text: String(n).repeat(2000) };
  await store.append('a', 'log', value);
  await store.write('a', 'things', 'x', value);
  process.stdout.write(`${n}\n`);
}
