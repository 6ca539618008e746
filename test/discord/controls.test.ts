import { describe, expect, it } from 'vitest';
import { allOf, controlsOf } from '../../src/discord/controls.js';
import { render } from '../../src/discord/render.js';
import type { PlainReply } from '../../src/interface/reply.js';
import { objects, type Json } from './stand-in/json.js';
import { allComponents, flag, messageFaults } from './stand-in/message-rules.js';

const target = { command: 'c', argument: '' };
const choices = Array.from({ length: 30 }, (_, n) => ({ value: String(n), label: 'x'.repeat(200) }));

/** Four menus and ten buttons with words of this length, under as many notes. */
function replyOf(word: string, notes: number): PlainReply {
  const words = { label: word, placeholder: word };
  return {
    tone: 'information',
    parts: Array.from({ length: notes }, () => ({ kind: 'note' as const, text: word })),
    actions: Array.from({ length: 12 }, (_, n) => ({ ...target, name: `b${n}`, label: word })),
    menus: [
      { ...target, ...words, name: 'roles', of: 'roles', chosen: ['1', '2'], least: 0, most: 25 },
      { ...target, ...words, name: 'channels', of: 'channels', chosen: [], least: 0, most: 1 },
      { ...target, ...words, name: 'many', of: choices, chosen: ['3'], least: 1, most: 1 },
    ],
  };
}

function faultsOf(reply: PlainReply): string[] {
  const body = { flags: flag.componentsV2, components: render(reply) };
  return messageFaults(body, { flags: flag.componentsV2, isV2: false });
}

describe('menus and buttons', () => {
  it.each([
    ['a word', 'word', 1],
    ['very long words', 'word '.repeat(400), 1],
    ['much text beside them', 'word '.repeat(200), 60],
    ['words that are signs', '**[x](y)** <@1> # ', 5],
    ['nothing', '', 1],
    ['text of many bytes', '漢'.repeat(1000), 12],
  ])('keep within every limit with %s', (_what, word, notes) => {
    expect(faultsOf(replyOf(word, notes))).toEqual([]);
  });

  it('stand in the order given, each menu under what it chooses, menus before buttons', () => {
    const controls = controlsOf(replyOf('word', 1)) as unknown as readonly Json[];
    expect(controls.map(({ type }) => type)).toEqual([10, 1, 10, 1, 10, 1, 1, 1]);
    expect(controls.filter(({ type }) => type === 10).map(({ content }) => content)).toEqual(
      Array(3).fill('-# word'),
    );
    const menus = allComponents(controls).filter(({ type }) => [3, 6, 8].includes(Number(type)));
    expect(menus.map(({ type, min_values: least, max_values: most }) => [type, least, most])).toEqual([
      [6, 0, 25],
      [8, 0, 1],
      [3, 1, 1],
    ]);
    expect(menus[0]?.default_values).toEqual([
      { id: '1', type: 'role' },
      { id: '2', type: 'role' },
    ]);
    const chosen = objects(menus[2]?.options).filter((option) => option.default === true);
    expect(chosen.map(({ value }) => value)).toEqual(['3']);
  });

  it('are counted with what is in them', () => {
    const controls = controlsOf(replyOf('word', 1));
    expect(allOf(controls)).toBe(allComponents(controls as unknown as readonly Json[]).length);
    expect(controlsOf({ tone: 'answer', parts: [], actions: [] })).toEqual([]);
  });
});
