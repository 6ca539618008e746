import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesOf, render } from '../../src/discord/render.js';
import type { Menu, Reply } from '../../src/interface/reply.js';
import { objects } from '../discord/stand-in/json.js';
import { allComponents } from '../discord/stand-in/message-rules.js';
import { findChromium } from './chromium.js';
import { page, type Shot } from './draw.js';
import { markdownHtml } from './markdown-html.js';

const hostile = `<script>alert(1)</script> "'><img src=x onerror=alert(1)> &lt; **b** <@123456789012345678> @everyone`;

const target = { command: 'a', name: 'b', argument: '' };

function menu(of: Menu['of'], fields: Partial<Menu> = {}): Menu {
  return { ...target, of, label: hostile, placeholder: hostile, chosen: [], least: 0, most: 2, ...fields };
}

/** One of everything that a reply can hold. */
const everything: Reply = {
  tone: 'answer',
  parts: [
    { kind: 'heading', text: hostile },
    { kind: 'text', text: hostile },
    { kind: 'note', text: hostile },
    { kind: 'answer', text: hostile },
    { kind: 'list', items: [hostile] },
    { kind: 'table', columns: ['', ''], rows: [[hostile, hostile]] },
    { kind: 'difference', between: 'words', pieces: [{ kind: 'removed', text: hostile }] },
    { kind: 'copy', text: hostile },
    { kind: 'heading', text: 'Below a line' },
    { kind: 'file', name: 'report.md', text: '# Report\n' },
  ],
  menus: [
    menu('roles', { name: 'c', chosen: ['11', '12'] }),
    menu('channels', { name: 'd' }),
    menu([{ value: 'x', label: hostile }], { name: 'e', chosen: ['x'], most: 1 }),
  ],
  actions: [
    { ...target, label: hostile },
    { ...target, label: 'Shut', disabled: true },
  ],
};

function shot(reply: Reply): Shot {
  return {
    name: 'everything',
    done: hostile,
    body: { components: JSON.parse(JSON.stringify(render(reply))) as unknown },
    files: filesOf(reply).map(({ name, attachment }) => ({ name, bytes: attachment })),
    isPrivate: true,
  };
}

describe('the gallery', () => {
  const drawn = page([shot(everything)], new Map([['11', 'The <press> office']]), 'light');

  it('escapes whatever stands in a reply', () => {
    const tags = new Set([...drawn.matchAll(/<(\/?[a-z0-9]+)/giu)].map(([, tag]) => tag?.replace('/', '')));
    for (const tag of ['script', 'img', 'press']) expect([...tags]).not.toContain(tag);
    expect(drawn.match(/<[^>]*onerror/gu)).toBeNull();
    expect(drawn.split('&lt;script&gt;alert(1)&lt;/script&gt;').length).toBeGreaterThan(12);
    expect(drawn).toContain('@The &lt;press&gt; office');
  });

  it('draws every kind of component that replies are made of', () => {
    const kinds = allComponents(objects(JSON.parse(JSON.stringify(render(everything))))).map(
      ({ type }) => type,
    );
    expect(new Set(kinds)).toEqual(new Set([17, 10, 14, 13, 1, 2, 3, 6, 8]));
    expect(drawn).not.toContain('<mark>');
    for (const part of [
      'class="container"',
      'class="separator"',
      '>report.md<',
      'disabled>Shut',
      'class="select"',
    ])
      expect(drawn).toContain(part);
    expect(drawn).toContain('--accent:#3ba55d');
    expect(drawn).toContain('<span class="chip">@12</span>');
  });

  it('says of every reply that it is an approximation', () => {
    expect(drawn.match(/An approximation of Discord’s look, not a screenshot/gu)).toHaveLength(1);
  });

  it('marks what the bot never sends, so that it is seen', () => {
    const body = { components: [{ type: 99 }, { type: 10, content: 'ping <@123456789012345678>' }] };
    const marked = page([{ ...shot(everything), body }], new Map(), 'dark');
    expect(marked).toContain('<mark>component 99</mark>');
    expect(marked).toContain('<mark>user');
    expect(markdownHtml('https://discord.com/channels/1/2/3')).toBe(
      '<p><span class="link">https://discord.com/channels/1/2/3</span></p>',
    );
    expect(markdownHtml('https://example.org/channels')).toContain('<mark>url');
  });

  const lines: readonly (readonly [string, string])[] = [
    ['## 400\\%\n-# small', '<h2>400%</h2><small>small</small>'],
    [
      '> one **two**\n> three\n-# place',
      '<blockquote>one <strong>two</strong>\nthree</blockquote><small>place</small>',
    ],
    ['- a\n- b', '<li>a</li><li>b</li>'],
    ['> a ~~b~~', '<blockquote>a <s>b</s></blockquote>'],
    ['### H\n```text\n<b> **x**\n## y\n```', '<h3>H</h3><pre>&lt;b&gt; **x**\n## y</pre>'],
    ['```text\na\n```\n```text\nb\n```', '<pre>a</pre><pre>b</pre>'],
    ['one\n\n\\- two', '<p>one\n\n- two</p>'],
    ['\\`\\`\\`no\\`\\`\\`', '<p>```no```</p>'],
  ];
  it.each(lines)('reads %j', (content, expected) => {
    expect(markdownHtml(content)).toBe(expected);
  });
});

describe('the gallery’s Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-chromium-'));
  const program = join(folder, 'chromium-browser');
  writeFileSync(program, '#!/bin/sh\n');
  chmodSync(program, 0o755);
  const plain = join(folder, 'plain');
  writeFileSync(plain, '');

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is what CHROMIUM_PATH names, or one on the PATH', () => {
    expect(findChromium({ CHROMIUM_PATH: program, PATH: '' })).toEqual({ ok: true, value: program });
    expect(findChromium({ PATH: `/nowhere:${folder}` })).toEqual({ ok: true, value: program });
    expect(findChromium({ CHROMIUM_PATH: '', PATH: folder })).toEqual({ ok: true, value: program });
  });

  it.each([
    { PATH: '/nowhere' },
    {},
    { CHROMIUM_PATH: plain, PATH: folder },
    { CHROMIUM_PATH: folder, PATH: folder },
  ])('is asked for where there is none: %j', (environment) => {
    const found = findChromium(environment);
    expect(found).toMatchObject({ ok: false, failure: { code: 'no-chromium' } });
    if (!found.ok) expect(found.failure.message).toMatch(/^.*(?:install one|set it to).*$/u);
  });

  it('lacking, ends the command with one line and exit code 1', () => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'test/gallery/main.ts'],
      {
        env: { PATH: '/nowhere' },
        encoding: 'utf8',
      },
    );
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^There is no Chromium to draw with: install one [^\n]*\n$/u);
  });
});
