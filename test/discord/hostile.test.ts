import { describe, expect, it } from 'vitest';
import { formOf } from '../../src/discord/form.js';
import { filesOf, render } from '../../src/discord/render.js';
import type { Reply, ReplyPart } from '../../src/interface/reply.js';
import type { Citation } from '../../src/model/answer.js';
import { hostileTexts } from './hostile-texts.js';
import { markdown, words, type MarkdownNode } from './markdown.js';
import { linesOf } from './reading.js';
import { isObject, objects, type Json } from './stand-in/json.js';
import { allComponents, fileFaults, flag, messageFaults, modalFaults } from './stand-in/message-rules.js';
import { openApi } from './stand-in/openapi.js';

/*
 * Ten thousand hostile texts as what replies are made of. The chosen ones stand in every kind of part, the random ones in
 * one kind after another.
 */

function citation(quote: string, about: string): Citation {
  const span = { start: 0, end: quote.length };
  const place = { file: 'b.txt', paragraph: 1, ...span, answer: null };
  return { briefing: 'b', title: about, origin: about, published: '2025', quote, ...place };
}

/** The middle third of a text, between characters. */
function middle(text: string): { start: number; end: number } {
  const edge = (at: number): number => (/[\uDC00-\uDFFF]/u.test(text.charAt(at)) ? at + 1 : at);
  return { start: edge(Math.floor(text.length / 3)), end: edge(Math.floor((text.length * 2) / 3)) };
}

interface Kind {
  readonly make: (text: string) => ReplyPart;
  /** The formatting of the bot's own that it may have. */
  readonly own: readonly string[];
  /** How the part's own lines begin. */
  readonly prefix: RegExp;
  /** Whether it shows the text alone: then it shows all of it, or says that it is cut. */
  readonly isWhole: boolean;
}

const kinds: Readonly<Record<string, Kind>> = {
  heading: { make: (text) => ({ kind: 'heading', text }), own: [], prefix: /^### /u, isWhole: true },
  text: { make: (text) => ({ kind: 'text', text }), own: [], prefix: /^(?!)/u, isWhole: true },
  note: { make: (text) => ({ kind: 'note', text }), own: [], prefix: /^-# /u, isWhole: true },
  answer: { make: (text) => ({ kind: 'answer', text }), own: ['strong'], prefix: /^## /u, isWhole: true },
  list: { make: (text) => ({ kind: 'list', items: [text] }), own: [], prefix: /^- /u, isWhole: true },
  passage: {
    make: (text) => ({
      kind: 'passage',
      label: 1,
      citation: citation(text, text),
      highlight: middle(text),
      speaker: text,
      note: text,
    }),
    own: ['strong'],
    prefix: /^(?:> |-# )/u,
    isWhole: false,
  },
  rows: {
    make: (text) => ({ kind: 'table', columns: [text, text], rows: [[text, text]] }),
    own: ['strong'],
    prefix: /^-# /u,
    isWhole: false,
  },
  table: {
    make: (text) => ({ kind: 'table', columns: ['', text, text], rows: [[text, text, text]] }),
    own: ['strong'],
    prefix: /^-# /u,
    isWhole: false,
  },
  difference: {
    make: (text) => ({
      kind: 'difference',
      between: 'words',
      pieces: [
        { kind: 'same', text },
        { kind: 'removed', text },
        { kind: 'added', text },
        { kind: 'same', text },
      ],
    }),
    own: ['strong', 'strikethrough'],
    prefix: /^(?:> |-# )/u,
    isWhole: false,
  },
  copy: { make: (text) => ({ kind: 'copy', text }), own: ['codeBlock'], prefix: /^(?!)/u, isWhole: false },
  file: {
    make: (text) => ({ kind: 'file', name: 'a.md', text: `${text}.` }),
    own: [],
    prefix: /^(?!)/u,
    isWhole: false,
  },
};

const behind = 'Nothing of it comes as far as here';

/** The text in a part, a button and menus, with plain words behind the part. */
function replyOf({ make }: Kind, text: string, number: number): Reply {
  const target = { command: 'a', name: 'b', argument: '' };
  const menu = { ...target, label: text, placeholder: text, chosen: ['1'], least: 0, most: 1 };
  return {
    tone: 'information',
    parts: [make(text), { kind: 'text', text: behind }],
    actions: [{ ...target, label: text }],
    ...(number % 3 === 0 && {
      menus: [
        { ...menu, of: 'roles' as const },
        { ...menu, of: [{ value: '1', label: text }] },
      ],
    }),
  };
}

function sent(reply: Reply): Json {
  return { flags: flag.componentsV2, components: JSON.parse(JSON.stringify(render(reply))) as unknown };
}

const plain: readonly string[] = ['text', 'br', 'newline', 'twemoji', 'heading', 'subtext', 'blockQuote'];

/** Formatting in a text display that the bot did not mean, whatever it is in. */
function alive(nodes: readonly MarkdownNode[], own: readonly string[]): string[] {
  return nodes.flatMap(({ type, content }) => [
    ...(plain.includes(type) || own.includes(type) ? [] : [type]),
    ...(typeof content === 'string' ? [] : alive(content, own)),
  ]);
}

/** Whether the words behind the part stand where nothing formats them. */
function endsPlainly(contents: readonly string[]): boolean {
  return contents.some((content) => {
    const texts = markdown(content).filter(({ type }) => type === 'text');
    return words(texts).endsWith(behind);
  });
}

/* eslint-disable no-control-regex -- control characters are what is looked for */
const refused = /\p{Surrogate}|[\u0000-\u0008\u001B\u007F-\u009F]/u;
const unseen =
  /[\s\u0000-\u001F\u007F-\u009F\uFFFD\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/gu;
/* eslint-enable no-control-regex */

/** Strings anywhere in a body that Discord refuses: halves of pairs, and signs that control a terminal. */
function unsendable(value: unknown): string[] {
  if (typeof value === 'string') return refused.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(unsendable);
  return isObject(value) ? Object.values(value).flatMap(unsendable) : [];
}

/** Text without white space, what turns the direction of writing, and what cannot be shown. */
function bare(text: string): string {
  return text.replace(unseen, '');
}

/** Whether what is seen is all of the text, or its beginning with a mark that it is cut. */
function isToldOf(seen: string, text: string): boolean {
  const [shown, whole] = [bare(seen), bare(text)];
  return shown === whole || (/…\]?$/u.test(shown) && whole.startsWith(shown.replace(/\[?…\]?$/u, '')));
}

function faultsOf(kind: Kind, text: string, number: number): string[] {
  const reply = replyOf(kind, text, number);
  const body = sent(reply);
  const contents = allComponents(objects(body.components))
    .filter(({ type }) => type === 10)
    .map(({ content }) => String(content));
  const files = filesOf(reply).map(({ name, attachment }) => ({ name, bytes: attachment }));
  const lines = linesOf(body);
  const seen = lines
    .slice(0, lines.indexOf(behind))
    .map((line) => words(markdown(line.replace(kind.prefix, ''))))
    .join('\n');
  return [
    ...messageFaults(body, { flags: flag.componentsV2, isV2: false }),
    ...fileFaults(body, files),
    ...(openApi()?.edit(body) ?? []),
    ...unsendable(body.components).map(() => 'what cannot be sent'),
    ...contents.flatMap((content) => alive(markdown(content), kind.own)),
    ...(endsPlainly(contents) ? [] : ['the words behind are formatted, or gone']),
    ...(kind.isWhole && !isToldOf(seen, text) ? [`shown as ${seen}`] : []),
  ];
}

/** Faults of forms whose words these are. */
function formFaults(text: string): string[] {
  const form = formOf({
    command: 'a',
    name: 'b',
    argument: '',
    title: `About ${text}`,
    fields: [{ name: 'c', label: `Why ${text}`, isLong: true, isRequired: false, most: 500, value: text }],
  });
  return [
    ...modalFaults(form),
    ...unsendable(JSON.parse(JSON.stringify(form))).map(() => 'what cannot be sent'),
  ];
}

describe('ten thousand hostile texts', () => {
  const texts = hostileTexts(10_000);
  const every = Object.entries(kinds);
  const inEvery = 400;

  it('are of every kind they are meant to be', () => {
    expect(new Set(texts).size).toBeGreaterThan(9000);
    for (const sign of [
      '@everyone',
      '<@1',
      '](https',
      '<:smile',
      '<t:1',
      '\u200B',
      '\u202E',
      '```',
      '漢',
      '\uD83D',
    ])
      expect(texts.filter((text) => text.includes(sign)).length, sign).toBeGreaterThan(50);
    expect(texts.filter(({ length }) => length === 4000).length).toBeGreaterThan(10);
  });

  it('are judged by what would show one that got through', () => {
    expect(alive(markdown('> a **b** <@123456789012345678> ||c||'), ['strong'])).toEqual(['user', 'spoiler']);
    expect(endsPlainly([`**a\n${behind}**`])).toBe(false);
    expect(unsendable({ a: ['\uD83D', { b: 'b\u0000' }] })).toHaveLength(2);
    expect([isToldOf('a b', 'a b c'), isToldOf('a b…', 'a b c'), isToldOf('a c…', 'a b c')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it.each(every)('as a %s are never refused, come alive, ping or vanish', (name, kind) => {
    const place = every.findIndex(([one]) => one === name);
    const wrong = texts.flatMap((text, number) => {
      if (number >= inEvery && number % every.length !== place) return [];
      const faults = faultsOf(kind, text, number);
      return faults.length === 0 ? [] : [{ text: text.slice(0, 200), faults: faults.slice(0, 2) }];
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('in forms are never refused', () => {
    const wrong = texts.filter((text) => formFaults(text).length > 0);
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it('to be copied are whole, in a code block or in a file', () => {
    for (const text of texts.slice(0, 1500)) {
      const reply: Reply = { tone: 'information', parts: [{ kind: 'copy', text }], actions: [] };
      const [file] = filesOf(reply);
      const [block] = linesOf(sent(reply))
        .join('\n')
        .split(/\n```$/u);
      const copied =
        file?.attachment.toString() ??
        block?.replace(/^```text\n/u, '').replace(/^-# Nothing to show$/u, '') ??
        '';
      expect(bare(copied)).toBe(bare(text));
    }
  });
});
