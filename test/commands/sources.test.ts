import { describe, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import type { Reply } from '../../src/interface/reply.js';
import { english } from '../../src/terminal/english.js';
import { briefing, briefings, newsroom } from '../discord/newsroom.js';
import { notice } from '../../src/model/notice.js';
import { failureOf, items, rows, run, texts, press as pressOn } from './asking.js';

async function press(action: string, argument: string, app: App = newsroom): Promise<Reply> {
  return pressOn('sources', action, { argument }, app);
}

function withFiles(read: number, unread: number): App {
  return {
    ...newsroom,
    briefings: Array.from({ length: read }, (_, n) =>
      briefing({ id: `b${n}`, title: `Briefing ${n}`, text: 'A line.' }),
    ),
    rejections: Array.from({ length: unread }, (_, n) => ({
      file: `f${n}`,
      code: 'x',
      message: notice('read.empty'),
    })),
  };
}

describe('/sources', () => {
  it('tells the asker alone what is indexed, with origin and date or that they are not stated', async () => {
    const reply = await run('sources', {}, newsroom);
    expect(reply.visibility).toBe('private');
    expect(texts(reply, 'heading')).toEqual(['Briefings: 12']);
    expect(rows(reply).slice(0, 3)).toEqual([
      ['The new quay: what was decided', 'Harbour Board', '4 March 2025', '4', ''],
      ['Audit of the harbour works', 'Office of the Auditor', 'June 2025', '3', '1'],
      [briefings[2]?.title, briefings[2]?.origin, 'not stated', '2', ''],
    ]);
  });

  it('names every file once over its pages, read or not', async () => {
    for (const [read, unread] of [
      [0, 0],
      [1, 0],
      [6, 0],
      [6, 1],
      [7, 0],
      [5, 1],
      [5, 20],
      [13, 7],
      [0, 7],
    ] as const) {
      const app = withFiles(read, unread);
      const names: string[] = [];
      let reply: Reply = await run('sources', {}, app);
      for (;;) {
        names.push(...rows(reply).map(([title]) => title ?? ''), ...items(reply));
        const next = reply.actions.find(({ name }) => name === 'next');
        if (next === undefined || next.disabled === true) break;
        reply = await press(next.name, next.argument, app);
      }
      const expected = [
        ...app.briefings.map(({ title }) => title),
        ...app.rejections.map(({ file }) => `${file}: The file is empty.`),
      ];
      expect(names, `${read} read, ${unread} not`).toEqual(expected);
    }
  });

  it('says on earlier pages where the files that could not be read are named', async () => {
    const notes = texts(await run('sources', {}, newsroom), 'note');
    expect(notes).toContain('2 files could not be read; named from page 3 on.');
    expect(texts(await run('sources', { page: 3 }, newsroom), 'heading')).toContain(
      'Files that could not be read: 2',
    );
  });

  it('goes back and forth by buttons that know their ends', async () => {
    const at = (reply: Reply): unknown[] =>
      reply.actions.map(({ argument, disabled }) => [argument, disabled]);
    expect(at(await run('sources', {}, newsroom))).toEqual([
      ['1', true],
      ['2', false],
    ]);
    expect(at(await press('next', '2'))).toEqual([
      ['1', false],
      ['3', false],
    ]);
    expect(at(await press('next', '3'))).toEqual([
      ['2', false],
      ['3', true],
    ]);
    expect((await run('sources', {}, withFiles(6, 0))).actions).toEqual([]);
  });

  it('shows the last page for one past the end', async () => {
    expect(texts(await run('sources', { page: 99 }, newsroom), 'note')[0]).toContain('page 3 of 3');
    expect(texts(await press('next', '99'), 'note')[0]).toContain('page 3 of 3');
  });

  it.each(['', 'x', '0', '-1', '1.5', '1e99'])('does not follow a button to page %j', async (argument) => {
    expect((await press('next', argument)).tone).toBe('error');
  });

  it('says how to begin where there is nothing', async () => {
    const reply = await run('sources', {}, withFiles(0, 0));
    expect(texts(reply, 'heading')).toEqual(['No briefings yet']);
    expect(texts(reply, 'note')[0]).toMatch(/^Put documents into the briefings folder/u);
  });

  it('shows one briefing in detail, with its parts, its size and its warnings', async () => {
    const reply = await run('sources', { briefing: 'harbour/quay-plan' }, newsroom);
    expect(Object.fromEntries(rows(reply).map(([name, value]) => [name ?? '', value]))).toMatchObject({
      File: 'harbour/quay-plan.txt',
      Author: 'Ada Lindqvist',
      Parts: '3 paragraphs, 1 heading',
      'Searched as': '4 passages of 4 sentences',
    });
    expect(texts(reply, 'note')).toEqual(['It was read without a warning.']);
    const warned = await run('sources', { briefing: 'audit' }, newsroom);
    expect(items(warned)).toEqual(briefings[1]?.warnings.map(({ message }) => english(message)));
    expect(warned.actions.map(({ argument }) => argument)).toEqual(['1']);
  });

  it('fails on a briefing that is not there', async () => {
    const reply = await run('sources', { briefing: 'atlantis' }, newsroom);
    expect([reply.tone, texts(reply, 'text')[0]]).toEqual(['error', expect.stringContaining('“atlantis”')]);
  });

  it.each([{ page: 0 }, { page: 1.5 }, { page: 'two' }, { pages: 1 }])(
    'refuses the options %j',
    (options) => {
      expect(failureOf('sources', options)).toMatch(/page/u);
    },
  );
});
