import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { succeed } from '../../src/model/result.js';
import { parseCall } from '../../src/terminal/arguments.js';
import { said } from '../../src/terminal/said.js';
import { desk, documents } from '../discord/desk.js';
import { fixedCore, testIo } from './fixed-core.js';

async function run(...argv: string[]) {
  const call = parseCall(['said', ...argv]);
  if (!call.ok || call.value.command !== 'said') throw new Error(`not a call: ${argv.join(' ')}`);
  const config = readConfig({}, '/');
  if (!config.ok) throw new Error(config.failure.message);
  const io = testIo();
  const done = await said(call.value, config.value, fixedCore(succeed(desk())), io);
  return { done, stdout: io.stdout(), stderr: io.stderr() };
}

describe('rapporteur said', () => {
  it('lists everything a person said, each with its place', async () => {
    const { done, stdout } = await run('the', 'mayor');
    expect(done).toEqual(succeed(0));
    expect(stdout).toContain('Ingrid Solberg: 7 statements\n');
    expect(stdout.match(/^\[\d\]/gmu)).toHaveLength(7);
    expect(stdout).toContain('[2] │ "**We have found the money for the ferry terminal, too,**" she said.');
    expect(stdout).toContain('Direct words · “she” is read from the context');
    expect(stdout).toContain('Work on the quay begins · June 2025 · paragraph 2');
    expect(stdout).toContain('the last 2 from briefings without a date');
  });

  it('narrows by subject and time', async () => {
    const { stdout } = await run('Solberg', '--about', 'ferry', '--since', '2025', '--until', '2025-12');
    expect(stdout).toContain('Ingrid Solberg: 1 of 7 statements');
    expect(stdout).toContain('about “ferry” · since 2025 · until December 2025');
    expect(stdout).toContain('1 more stands in a briefing without a date');
  });

  it('prints one object as JSON, offsets into the text of the briefing', async () => {
    const { stdout } = await run('Solberg', '--json', '--about', 'Greenland ferries');
    expect(stdout.split('\n')).toHaveLength(2);
    const result = JSON.parse(stdout) as {
      statements: {
        briefing: string;
        start: number;
        end: number;
        quote: string;
        contents: { start: number; end: number }[];
      }[];
    };
    expect(result).toMatchObject({
      speaker: 'Ingrid Solberg',
      roles: ['Mayor'],
      about: 'Greenland ferries',
      since: null,
      until: null,
      total: 7,
      missing: ['Greenland'],
      corrections: [],
      undated: 0,
    });
    expect(result.statements[0]).toMatchObject({
      published: '2025-06',
      kind: 'direct',
      source: 'she',
      namedBy: 'pronoun',
      cue: 'said',
      headline: false,
      shared: { own: ['ferries'], near: [] },
    });
    for (const { briefing, start, end, quote, contents } of result.statements) {
      const text = documents.find(({ id }) => id === briefing)?.text ?? '';
      expect(text.slice(start, end)).toBe(quote);
      for (const content of contents) expect(quote).toContain(text.slice(content.start, content.end));
    }
  });

  it.each([
    [['Solbert'], 'No person in these briefings is called “Solbert”. The nearest: “Ingrid Solberg”.'],
    [['Solberg', '--since', '2025-02-30'], 'since: “2025-02-30” is no date.'],
    [['Solberg', '--about', 'what'], 'Say in a few words'],
  ])('calls %j a wrong call', async (argv, message) => {
    const { done, stdout } = await run(...argv);
    expect(done).toMatchObject({ ok: false, failure: { code: 'wrong-call' } });
    expect(done.ok ? '' : done.failure.message).toContain(message);
    expect(stdout).toBe('');
  });

  it('tells of one who says nothing, which is a result', async () => {
    const { done, stdout } = await run('Anna', 'Lindqvist');
    expect(done).toEqual(succeed(0));
    expect(stdout.replace(/\s+/gu, ' ')).toContain('report nothing that Anna Lindqvist said');
  });

  it.each([[[]], [['']], [[' ']]])('needs a speaker: %j', (argv) => {
    expect(parseCall(['said', ...argv])).toMatchObject({ ok: false, failure: { code: 'wrong-call' } });
  });
});
