import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describePostgres, TestDatabase } from '../stores/databases.js';
import { commands, messageCommands } from '../../commands/index.js';
import { notice } from '../../src/model/notice.js';
import { fail, succeed } from '../../src/model/result.js';
import { checkNode } from '../../src/terminal/doctor/checks.js';
import { doctor } from '../../src/terminal/doctor/doctor.js';
import { fixedApp, fixedCore, harbor, testIo, usualCore } from './fixed-core.js';

const token = 'a.secret.token';
const guild = '123456789012345678';

type Answers = Readonly<Record<string, readonly [status: number, body: unknown]>>;

let folder: string;
let server: Server | null = null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-doctor-'));
});
afterEach(() => {
  server?.close();
  server = null;
  rmSync(folder, { recursive: true });
});

/** An API on loopback that knows these paths and the token; everything else is refused. */
async function api(answers: Answers): Promise<string> {
  const started = createServer((request, response) => {
    const known = request.headers.authorization === `Bot ${token}` ? answers[request.url ?? ''] : undefined;
    const [status, body] = known ?? [401, { message: '401: Unauthorized' }];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}/api`;
}

async function run(environment: Readonly<Record<string, string>>, core = usualCore()) {
  const io = testIo({ environment: { STATE_DIR: folder, ...environment } });
  const code = await doctor(core, folder, io);
  return { code, stdout: io.stdout(), flat: io.stdout().replace(/\s+/gu, ' ') };
}

const self = { '/api/v10/applications/@me': [200, { id: '42', name: 'Scribe', more: true }] } as const;
const registered = [
  ...[...commands, ...messageCommands].map(({ data: { name, type } }) => ({ name, type })),
  { name: 'old' },
];
/** The commands as a person knows them. */
const names = [
  ...commands.map(({ data }) => `/${data.name}`),
  ...messageCommands.map(({ data }) => data.name),
];

describe('doctor', () => {
  it('finds nothing broken without a token, and says what that means', async () => {
    const { code, stdout, flat } = await run({});
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ok {4}Node {8}\d+\./mu);
    expect(flat).toContain('ok Settings from the environment; there is no');
    expect(flat).toContain('warn Token DISCORD_TOKEN is not set');
    expect(flat).toContain('ask does not');
    expect(stdout).toMatch(/^ok {4}Briefings {3}2 in /mu);
    expect(flat).toContain('warn Briefings bridge.md: It holds no text.');
    expect(flat).toContain(
      'warn Briefings scan.txt not read: The file holds binary data, not text. Save its text as UTF-8.',
    );
    expect(stdout).toMatch(/^ok {4}State /mu);
    expect(flat).toContain('Nothing is broken; 3 to know of.');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says all is well when it is', async () => {
    writeFileSync(join(folder, '.env'), `DISCORD_TOKEN=${token}\n`);
    const answers = { ...self, '/api/v10/applications/42/commands': [200, registered] } as const;
    const url = await api(answers);
    const { code, flat } = await run({ DISCORD_API_URL: url }, fixedCore(succeed(fixedApp([harbor]))));
    expect(flat).toContain(`Settings from the environment and ${join(folder, '.env')}`);
    expect(flat).toContain('ok Token works; the application is Scribe (42)');
    expect(flat).toContain(`ok Commands ${names.join(', ')} are registered everywhere`);
    expect(flat).toContain('All is well.');
    expect(code).toBe(0);
  });

  const discord: [
    name: string,
    answers: Answers,
    environment: Record<string, string>,
    words: string,
    code: number,
  ][] = [
    ['a refused token', {}, {}, 'fail Token Discord refuses DISCORD_TOKEN', 1],
    [
      'trouble at Discord',
      { '/api/v10/applications/@me': [503, {}] },
      {},
      'fail Token Discord answered 503',
      1,
    ],
    ['something else that answers', { '/api/v10/applications/@me': [200, ['x']] }, {}, 'is not Discord', 1],
    [
      'commands that are not registered',
      { ...self, '/api/v10/applications/42/commands': [200, [{ name: 'ask' }, { name: 'help', type: 3 }]] },
      {},
      `warn Commands ${names.filter((name) => name !== '/ask').join(', ')} not registered everywhere: run rapporteur register.`,
      0,
    ],
    [
      'a server that the bot may not enter',
      { ...self, [`/api/v10/applications/42/guilds/${guild}/commands`]: [403, { code: 50001 }] },
      { DISCORD_GUILD_ID: guild },
      `fail Permission the bot may not have commands in server ${guild}`,
      1,
    ],
    [
      'a server with the commands',
      { ...self, [`/api/v10/applications/42/guilds/${guild}/commands`]: [200, registered] },
      { DISCORD_GUILD_ID: guild },
      `registered in server ${guild}`,
      0,
    ],
  ];
  it.each(discord)('tells of %s', async (_name, answers, environment, words, code) => {
    const found = await run({ DISCORD_TOKEN: token, DISCORD_API_URL: await api(answers), ...environment });
    expect(found.flat).toContain(words);
    expect(found.flat).not.toContain(token);
    expect(found.code).toBe(code);
  });

  it('tells of an API that is not there', async () => {
    const url = await api({});
    await new Promise((resolve) => server?.close(resolve));
    server = null;
    const { code, flat } = await run({ DISCORD_TOKEN: token, DISCORD_API_URL: url });
    expect(flat).toContain('was not reached');
    expect(flat).toContain('check the network and DISCORD_API_URL');
    expect(code).toBe(1);
  });

  it('names each wrong setting and checks the rest', async () => {
    const { code, flat } = await run({ LOG_LEVEL: 'loud', DISCORD_TOKEN: 'Bot x', DISCORD_GUILD_ID: 'y' });
    for (const name of ['LOG_LEVEL', 'DISCORD_TOKEN', 'DISCORD_GUILD_ID']) {
      expect(flat).toContain(`fail Settings ${name}: `);
    }
    expect(flat).toContain('ok Briefings');
    expect(flat).toContain('3 to mend');
    expect(code).toBe(1);
  });

  it('fails when the briefings cannot be read', async () => {
    const { code, flat } = await run(
      {},
      fixedCore(fail('folder-missing', notice('folder.missing', { dir: 'x' }))),
    );
    expect(flat).toContain('fail Briefings There is no folder x. Make it, or name another.');
    expect(code).toBe(1);
  });

  it('fails when nothing can be kept', async () => {
    writeFileSync(join(folder, 'file'), '');
    const { code, flat } = await run({ STATE_DIR: join(folder, 'file') });
    expect(flat).toContain('fail State');
    expect(flat).toContain('STATE_DIR');
    expect(code).toBe(1);
  });

  it.runIf(existsSync('/proc/self'))('fails where no folder can be made, whoever asks', async () => {
    const { code, flat } = await run({ STATE_DIR: '/proc/nothing' });
    expect(flat).toContain('fail State /proc/nothing cannot be written');
    expect(code).toBe(1);
  });

  it('says why the database cannot be used, without its password', async () => {
    const { code, flat } = await run({ DATABASE_URL: 'postgres://bot:s3cret@127.0.0.1:9/bot' });
    expect(flat).toContain('fail Database PostgreSQL was not reached (ECONNREFUSED)');
    expect(flat).not.toContain('s3cret');
    expect(code).toBe(1);
  });

  it('does not make the folder that it checks', async () => {
    mkdirSync(join(folder, 'there'));
    const state = join(folder, 'there', 'not', 'yet');
    expect((await run({ STATE_DIR: state })).flat).toContain('will be made when it is needed');
    expect(readdirSync(join(folder, 'there'))).toEqual([]);
  });
});

describe('checkNode', () => {
  const cases: [version: string, state: string][] = [
    ['20.19.0', 'ok'],
    ['20.20.2', 'ok'],
    ['22.0.0', 'ok'],
    ['20.18.9', 'fail'],
    ['18.99.99', 'fail'],
    ['9.0.0', 'fail'],
  ];
  it.each(cases)('%s is %s', (version, state) => {
    expect(checkNode(version, '20.19.0')).toMatchObject({ state });
  });
});

describePostgres('doctor', () => {
  it('looks at the database and leaves it as it is', async () => {
    const database = await TestDatabase.create();
    try {
      const environment = { DATABASE_URL: database.url };
      const before = await run(environment);
      expect(before.flat).toMatch(/ok Database PostgreSQL \d[\d.]*.*; its tables will be made/u);
      expect(before.code).toBe(0);
      expect((await run(environment)).flat).toContain('its tables will be made');
      await database.open();
      expect((await run(environment)).flat).toContain('its tables are there');
    } finally {
      await database.drop();
    }
  });
});
