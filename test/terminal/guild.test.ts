import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig, type Config } from '../../src/config.js';
import { KeptBriefings } from '../../src/keeping/kept-briefings.js';
import { noLabel } from '../../src/model/kept-briefing.js';
import { FileStore } from '../../src/stores/file-store.js';
import { parseCall } from '../../src/terminal/arguments.js';
import { ask } from '../../src/terminal/ask.js';
import type { Core } from '../../src/terminal/core.js';
import { openGuild } from '../../src/terminal/guild.js';
import { quote } from '../../src/terminal/quote.js';
import { file } from '../keeping/files.js';
import { fixedCore, testIo } from './fixed-core.js';

const guild = '100000000000000001';
const pool = (month: string): string =>
  `The council said on Monday that the pool will open in ${month}, after years of delay and of repairs.`;

let folder: string;
let config: Config;
let added: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-terminal-'));
  const shared = join(folder, 'shared');
  mkdirSync(shared);
  writeFileSync(join(shared, 'quay.txt'), 'The quay will cost 82 million euros, the harbour master said.');
  const read = readConfig({ STATE_DIR: folder, BRIEFINGS_DIR: shared }, '/');
  if (!read.ok) throw new Error(read.failure.message);
  config = read.value;

  const store = new FileStore(join(folder, 'records'));
  const kept = new KeptBriefings(store, config.guildLimits, (error) => {
    throw error;
  });
  const own = kept.of(guild);
  // Whoever sits at the store may read it anyhow: roles keep nothing from the terminal.
  const label = { roles: ['200000000000000001'], embargo: null };
  const taken = await own.add([file('pool.txt', pool('May'))], { by: null, title: 'The pool', label });
  const [outcome] = taken.ok ? taken.value.files : [];
  if (outcome?.kind !== 'added') throw new Error(JSON.stringify(taken));
  added = outcome.briefing.id;
  await own.replace(added, file('pool.txt', pool('June')), { by: null });
  const later = { ...noLabel, embargo: '2099-01-01T00:00:00.000Z' };
  await own.add([file('pier.txt', 'The pier will be sold in July, the mayor said.')], {
    by: null,
    label: later,
  });
  kept.close();
  await store.close();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The terminal over the real store; the folder alone is never opened. */
const core: Core = {
  ...fixedCore({ ok: false, failure: { code: 'unused', message: { key: 'read.failed', params: {} } } }),
  openGuild: (id, given) => openGuild(id, given, undefined),
};

async function run(words: readonly string[]): Promise<string> {
  const call = parseCall(words);
  if (!call.ok) throw new Error(call.failure.message);
  const io = testIo();
  const { value } = call;
  const done =
    value.command === 'quote'
      ? await quote(value, config, core, io)
      : value.command === 'ask'
        ? await ask(value, config, core, io)
        : null;
  expect(done).toEqual({ ok: true, value: 0 });
  return io.stdout();
}

describe('what a server sees, in the terminal', () => {
  it('is asked beside the folder, but nothing under an embargo', async () => {
    const when = ['--guild', guild, 'When will the pool open?'];
    expect(await run(['ask', ...when])).toContain('Answer: June');
    expect(JSON.parse(await run(['ask', '--json', ...when]))).toMatchObject({
      answer: 'June',
      versionAsked: null,
      citations: [{ briefing: added, title: 'The pool' }],
    });
    expect(await run(['ask', '--guild', guild, 'How much will the quay cost?'])).toContain(
      '82 million euros',
    );
    expect(await run(['ask', '--guild', guild, 'When will the pier be sold?'])).not.toContain('July');
    const other = ['ask', '--guild', '100000000000000002', 'When will the pool open?'];
    expect(await run(other)).not.toContain('June');
  });

  it('says what an earlier version had of the words', async () => {
    const asked = await run(['ask', '--guild', guild, 'When did the pool open in the earlier version?']);
    expect(asked).toContain('This asks about an earlier version.');
    expect(asked.replace(/\s+/gu, ' ')).toMatch(
      /“The pool” is cited in version 2, of [^.]+\. Version 1, of [^.]+, did not say it in these words\./u,
    );
    const words = 'the pool will open in May, after years of delay';
    expect(await run(['quote', '--guild', guild, words])).toContain(
      'These words stood in version 1 of “The pool”',
    );
    expect(JSON.parse(await run(['quote', '--json', '--guild', guild, words]))).toMatchObject({
      verdict: 'differs',
      older: [{ briefing: added, title: 'The pool', version: 1 }],
    });
  });

  it('needs a server’s id', () => {
    for (const command of ['ask', 'quote'])
      expect(parseCall([command, '--guild', 'ours', 'x y z'])).toMatchObject({
        failure: { code: 'wrong-call', message: "--guild ours: give the server's id, 17 to 20 digits." },
      });
  });
});
