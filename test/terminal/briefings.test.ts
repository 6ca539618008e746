import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { succeed } from '../../src/model/result.js';
import { briefings } from '../../src/terminal/briefings.js';
import { bridge, fixedApp, fixedCore, harbor, jsonLines, testIo, usualCore } from './fixed-core.js';

async function run(json: boolean, core = usualCore()): Promise<string> {
  const config = readConfig({ BRIEFINGS_DIR: '/notes' }, '/');
  if (!config.ok) throw new Error(config.failure.message);
  const io = testIo();
  expect(await briefings({ command: 'briefings', json, briefings: null }, config.value, core, io)).toEqual(
    succeed(0),
  );
  expect(io.stderr()).toBe('');
  return io.stdout();
}

describe('briefings', () => {
  it('lists what is indexed, every warning, and what was not read', async () => {
    expect(await run(false)).toBe(
      [
        'Id      Title             Origin       Date        Size  Passages',
        '──────  ────────────────  ───────────  ──────────  ────  ────────',
        'harbor  The harbour plan  Port Review  2 May 2031  39 B         1',
        'bridge  The bridge        –            –           42 B         1',
        '',
        'Warnings',
        '- bridge.md: It holds no text.',
        '',
        'Not read',
        '- scan.txt: The file holds binary data, not text. Save its text as UTF-8.',
        '',
      ].join('\n'),
    );
  });

  it('says how origin and date are known where nothing states them, and which titles are names of files', async () => {
    const certainty = { title: 'assumed', origin: 'found', author: null, published: 'assumed' } as const;
    const app = fixedApp([{ ...harbor, title: 'Plan', origin: 'Port', certainty }]);
    expect(await run(false, fixedCore(succeed(app)))).toMatch(
      /Plan \(assumed\) +Port \(found\) +2 May 2031 \(assumed\)/u,
    );
  });

  it('gives sizes a person can read', async () => {
    const large = [999, 1000, 1_234_567].map((bytes) => ({ ...bridge, bytes, warnings: [] }));
    expect(await run(false, fixedCore(succeed(fixedApp(large))))).toMatch(/999 B .*1\.0 kB .*1\.2 MB /su);
  });

  it('says in one line that there are none', async () => {
    expect(await run(false, fixedCore(succeed(fixedApp([]))))).toBe(
      'There are no briefings in /notes: put documents there.\n',
    );
    expect(await run(true, fixedCore(succeed(fixedApp([]))))).toBe('');
  });

  it('prints the contract as JSON', async () => {
    expect(jsonLines(await run(true))).toEqual([
      {
        id: 'harbor',
        status: 'indexed',
        title: 'The harbour plan',
        origin: 'Port Review',
        author: null,
        date: '2031-05-02',
        certainty: { title: 'stated', origin: null, author: null, date: null },
        file: 'harbor.txt',
        size: harbor.bytes,
        passages: 1,
        warnings: [],
      },
      {
        id: 'bridge',
        status: 'indexed',
        title: 'The bridge',
        origin: null,
        author: null,
        date: null,
        certainty: { title: 'stated', origin: null, author: null, date: null },
        file: 'bridge.md',
        size: bridge.bytes,
        passages: 1,
        warnings: [
          {
            code: 'text-missing',
            message: 'It holds no text.',
          },
        ],
      },
      {
        id: null,
        status: 'error',
        file: 'scan.txt',
        error: {
          code: 'file-binary',
          message: 'The file holds binary data, not text. Save its text as UTF-8.',
        },
      },
    ]);
  });
});
