import { describe, expect, it } from 'vitest';
import { messageCommands } from '../../commands/index.js';
import type { App } from '../../src/app.js';
import type { FilePart, Reply } from '../../src/interface/reply.js';
import { desk } from '../discord/desk.js';
import { asker } from '../interface/asker.js';
import { items, passages, texts } from './asking.js';

async function use(name: string, text: string, app: App = desk()): Promise<Reply> {
  const command = messageCommands.find(({ data }) => data.name === name);
  if (command === undefined) throw new Error(`no message command ${name}`);
  return command.execute({ text }, app, await asker());
}

function fileOf({ parts }: Reply): FilePart | undefined {
  return parts.find((part): part is FilePart => part.kind === 'file');
}

const winters = 'The old quay will not last three more winters, and we must not wait for the next storm';

describe('the message commands', () => {
  it('are two, of the kind that stands in a message’s menu, with neither description nor options', () => {
    expect(messageCommands.map(({ data }) => data.name)).toEqual(['Check quotes', 'Find evidence']);
    for (const { data } of messageCommands) {
      expect(data).toMatchObject({ type: 3, contexts: [0, 1, 2], integration_types: [0, 1] });
      expect(Object.keys(data).sort()).toEqual(['contexts', 'integration_types', 'name', 'type']);
    }
  });

  it.each(['', ' \n\t'])('answer a message without text (%j) by saying so', async (text) => {
    for (const { data } of messageCommands) {
      const reply = await use(data.name, text);
      expect(reply.tone).toBe('decline');
      expect(texts(reply, 'text')[0]).toContain('no text of its own');
    }
  });
});

describe('Check quotes', () => {
  it('gives each quotation its verdict, its speaker and its place, in order', async () => {
    const reply = await use(
      'Check quotes',
      `“${winters.replace(' not last', ' last')}” — Solberg\n> We will sing and dance all night`,
    );
    expect(texts(reply, 'heading')).toEqual([
      'Quotations in this message: 2',
      '1 · Differs: these are not quite the words',
      '2 · Not in these briefings',
    ]);
    expect(texts(reply, 'text')).toEqual([
      expect.stringContaining('“The old quay will last three more winters'),
      '“We will sing and dance all night”',
    ]);
    expect(texts(reply, 'text')[0]).toContain('(attributed to Solberg)');
    const notes = texts(reply, 'note');
    expect(notes[0]).toBe('1 differing, 1 not in these briefings');
    expect(notes[1]).toMatch(/^Whose words: Ingrid Solberg/u);
    expect(items(reply).join()).toMatch(/negation.*“not”/u);
    expect(passages(reply).map(({ citation }) => citation.briefing)).toEqual(['council/march']);
    expect(reply.parts.find(({ kind }) => kind === 'difference')).toMatchObject({
      pieces: expect.arrayContaining([{ kind: 'removed', text: 'not' }]) as unknown,
    });
  });

  it('says when real words are somebody else’s', async () => {
    const reply = await use('Check quotes', `Marchetti said: “${winters}.”`);
    expect(texts(reply, 'heading').join()).toContain('Misattributed');
    expect(items(reply).join()).toMatch(/Ingrid Solberg, not to Aldo Marchetti/u);
  });

  it('puts what is too short to tell into one line', async () => {
    const reply = await use('Check quotes', 'The “worst night” and the “old quay” in “the council hall”.');
    expect(texts(reply, 'text')).toEqual([
      'Too short to check, fewer than four words; how often they occur: “worst night” (once), “old quay” (once), “the council hall” (nowhere).',
    ]);
    expect(passages(reply)).toEqual([]);
  });

  it('says so where nothing is quoted', async () => {
    const reply = await use('Check quotes', 'Solberg said that the quay was old.');
    expect([reply.tone, texts(reply, 'heading')]).toEqual(['decline', ['No quotation in this message']]);
  });

  it('shows the first few of many, and all of them in a file', async () => {
    const message = Array.from({ length: 9 }, (_, n) => `“we shall build ship number ${n} tomorrow”`).join(
      ' ',
    );
    const reply = await use('Check quotes', message);
    expect(texts(reply, 'text')).toHaveLength(4);
    expect(texts(reply, 'note')).toContain('The first 4 are shown; the file has all of them.');
    for (let n = 0; n < 9; n += 1) expect(fileOf(reply)?.text).toContain(`ship number ${n} tomorrow`);
  });
});

describe('Find evidence', () => {
  it('shows the nearest passage to each statement, with the shared and the missing words', async () => {
    const reply = await use(
      'Find evidence',
      'The quay at Norrvik costs penguins. Jobs move to the terminal.',
    );
    expect(texts(reply, 'text')).toEqual([
      'The quay at Norrvik costs penguins.',
      'Jobs move to the terminal.',
    ]);
    expect(texts(reply, 'note')).toContain('No briefing holds “penguins”.');
    expect(passages(reply)[0]?.note).toBe('Shared: “quay”, “Norrvik”, “costs” · missing: “penguins”');
  });

  it('never calls a statement true or false, nor right or wrong', async () => {
    for (const text of [
      'The union has said that it agrees. The quay costs €82.69 million. The quay costs €1.',
      'Penguins fly over Antarctica.',
      '',
    ]) {
      const reply = await use('Find evidence', text);
      const own = [
        ...(['heading', 'text', 'note'] as const).flatMap((kind) => texts(reply, kind)),
        fileOf(reply)?.text ?? '',
      ];
      for (const words of own) expect(words).not.toMatch(/\b(?:true|false|wrong|right|correct|lie)\b/iu);
    }
  });

  it('warns of a negation that one of the two has alone', async () => {
    const reply = await use('Find evidence', 'The union has said whether it agrees.');
    expect(passages(reply)[0]?.note).toContain(
      'the passage denies more (“not” and the like) than the statement',
    );
  });

  it('says so where no passage is near, and where there is nothing to look for', async () => {
    expect(texts(await use('Find evidence', 'Penguins fly over Antarctica.'), 'note')).toContain(
      'No passage is near it: none shares enough of its words.',
    );
    const nothing = await use('Find evidence', 'What? So that is it.');
    expect([nothing.tone, texts(nothing, 'heading')]).toEqual(['decline', ['Nothing to look for']]);
  });

  it('shows four statements of many, and all of them in a file', async () => {
    const message = Array.from({ length: 7 }, (_, n) => `Ferry ${n + 1} sails to Norrvik.`).join(' ');
    const reply = await use('Find evidence', message);
    expect(texts(reply, 'text')).toHaveLength(4);
    for (let n = 1; n <= 7; n += 1) expect(fileOf(reply)?.text).toContain(`Ferry ${n} sails`);
  });

  it('says how many it did not look at', async () => {
    const message = Array.from({ length: 50 }, (_, n) => `Ferry ${n + 100} sails.`).join(' ');
    expect(texts(await use('Find evidence', message), 'note').join()).toContain('The last 10 are left out');
  });
});
