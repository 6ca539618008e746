import { describe, expect, it } from 'vitest';
import { appOf, appOver, type App } from '../../src/app.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import { shelfOf } from '../../src/shelves/shelf-of.js';
import { View } from '../../src/shelves/view.js';
import type { ActionIn, PlainReply } from '../../src/interface/reply.js';
import type { Request } from '../../src/interface/request.js';
import { say } from '../../src/messages/phrase.js';
import { RecordsError } from '../../src/model/records.js';
import { fail } from '../../src/model/result.js';
import { usualSettings } from '../../src/model/settings.js';
import { desk } from '../discord/desk.js';
import { asker, type Posted } from '../interface/asker.js';
import { notice } from '../../src/model/notice.js';
import { formOf, passages, press, run, texts } from './asking.js';

const question = 'How much will the new quay cost?';
const elsewhere = 'Who painted the lighthouse in Reykjavik?';

const labels = ({ actions }: PlainReply): string[] => actions.map(({ label }) => label);

function button(reply: PlainReply, label: string): ActionIn<string> {
  const found = reply.actions.find((action) => action.label === label);
  if (found === undefined) throw new Error(`no button ${label} among ${labels(reply).join(', ')}`);
  return found;
}

/** The desk's texts, to be read anew. */
function documents(): { id: string; title: string; text: string }[] {
  return desk().briefings.map(({ id, title, text }) => ({ id, title, text }));
}

async function pressed(
  reply: PlainReply,
  label: string,
  request: Request,
  app: App = desk(),
): Promise<Awaited<ReturnType<typeof press>>> {
  const { name, argument } = button(reply, label);
  return press('ask', name, { argument }, app, request);
}

describe('the buttons under an answer', () => {
  it('are those that have something to show', async () => {
    const request = await asker();
    const answer = await run('ask', { question }, desk(), request);
    expect(labels(answer)).toEqual(
      expect.arrayContaining(['Context', 'Copy citation', 'Ask a follow-up', 'Helpful', 'Not helpful']),
    );
    expect(labels(answer)).not.toContain('Share');
    expect(labels(await run('ask', { question, private: true }, desk(), request))).toContain('Share');
    const decline = labels(await run('ask', { question: elsewhere }, desk(), request));
    expect(decline).toContain('Tell the admins');
    expect(decline).not.toContain('Helpful');
    expect(labels(await run('ask', { question: '  ' }, desk(), request))).toEqual([]);
    for (const { argument } of answer.actions) expect(argument).toMatch(/^[0-9a-f]{18}(?:~0)?$/u);
  });

  it('lead through the document, one stretch after another, and back', async () => {
    const request = await asker();
    const first = await pressed(await run('ask', { question }, desk(), request), 'Context', request);
    expect(first.place).toBe('private');
    const briefing = desk().briefings.find(({ id }) => id === passages(first)[0]?.citation.briefing);
    const seen = new Set<number>();
    let reply: PlainReply & { place?: string } = first;
    while (button(reply, 'Earlier').disabled !== true) {
      reply = await pressed(reply, 'Earlier', request);
      expect(reply.place).toBe('update');
    }
    for (;;) {
      for (const { citation } of passages(reply)) {
        seen.add(citation.paragraph);
        expect(citation.quote).toBe(briefing?.text.slice(citation.start, citation.end));
      }
      if (button(reply, 'Later').disabled === true) break;
      reply = await pressed(reply, 'Later', request);
    }
    expect([...seen].sort((a, b) => a - b)).toEqual(briefing?.blocks.map(({ number }) => number));
    if (reply.actions.some(({ label }) => label === 'Back to the passage'))
      reply = await pressed(reply, 'Back to the passage', request);
    expect(passages(reply)).toEqual(passages(first));
  });

  it('mark the answer in its paragraph', async () => {
    const request = await asker();
    const answer = await run('ask', { question }, desk(), request);
    const context = await pressed(answer, 'Context', request);
    const marked = passages(context).flatMap(({ citation, highlight }) =>
      highlight === null ? [] : [citation.quote.slice(highlight.start, highlight.end)],
    );
    expect(marked).toEqual(texts(answer, 'answer'));
  });

  it('show the front matter where that is cited, and take no paragraph for it', async () => {
    const text =
      '---\ntitle: Ferry\nauthor: Ada Kulmex\n---\n\nThe ferry sails.\n\nThe quay is new.\n\nIt rains.\n';
    const app = appOver(new View([shelfOf([toBriefing({ id: 'ferry', text, format: 'markdown' })])]));
    const request = await asker();
    const answer = await run('ask', { question: 'Who wrote the article about the ferry?' }, app, request);
    const context = await pressed(answer, 'Context', request, app);
    expect(passages(context).map(({ citation }) => citation.quote)).toEqual([
      'author: Ada Kulmex',
      'The ferry sails.',
      'The quay is new.',
    ]);
    const [first] = passages(context);
    expect(first?.citation.paragraph).toBe(0);
    expect(first?.citation.quote.slice(first.highlight?.start, first.highlight?.end)).toBe('Ada Kulmex');
    expect(texts(context, 'note').join()).toBe('Paragraph 1 of 3, with its neighbours');
    expect(labels(context)).not.toContain('Back to the passage');
  });

  it('say that a briefing is gone, or has changed', async () => {
    const request = await asker();
    const answer = await run('ask', { question }, desk(), request);
    const cited = passages(answer)[0]?.citation;
    const without = appOf(documents().filter(({ id }) => id !== cited?.briefing));
    const gone = await pressed(answer, 'Context', request, without);
    expect(gone.tone).toBe('error');
    expect(texts(gone, 'text').join()).toContain('no longer among the briefings');
    const rewritten = appOf(documents().map(({ id }) => ({ id, text: 'Something else altogether.' })));
    const changed = await pressed(answer, 'Copy citation', request, rewritten);
    expect(texts(changed, 'text').join()).toContain('has changed since');
    expect(changed.parts.some(({ kind }) => kind === 'copy')).toBe(false);
  });

  it('make a citation ready to copy, with the words as they stand', async () => {
    const request = await asker();
    const answer = await run('ask', { question }, desk(), request);
    const [citation] = passages(answer);
    const copy = (await pressed(answer, 'Copy citation', request)).parts.find(({ kind }) => kind === 'copy');
    expect(copy).toMatchObject({
      text: expect.stringContaining(citation?.citation.quote.trim() ?? '') as string,
    });
    expect(copy).toMatchObject({ text: expect.stringContaining(citation?.citation.title ?? '') as string });
  });

  it('share a private answer where asker and bot may post, and only there', async () => {
    const request = await asker();
    const answer = await run('ask', { question, private: true }, desk(), request);
    const shared = await pressed(answer, 'Share', request);
    expect(shared.place).toBe('public');
    expect(texts(shared, 'answer')).toEqual(texts(answer, 'answer'));
    expect(labels(shared)).not.toContain('Share');
    const refused = await pressed(answer, 'Share', { ...request, mayPost: false });
    expect(refused).toMatchObject({ place: 'private', tone: 'error' });
    expect(passages(refused)).toEqual([]);
  });

  it('take one vote from each person, changeable, with a reason', async () => {
    const request = await asker();
    const answer = await run('ask', { question }, desk(), request);
    const id = button(answer, 'Helpful').argument;
    const votes = async (): Promise<unknown> =>
      (await request.records.votes()).get(id)?.map(({ isHelpful, reason }) => [isHelpful, reason]);
    expect((await pressed(answer, 'Helpful', request)).place).toBe('private');
    const noted = await pressed(answer, 'Not helpful', request);
    expect(await votes()).toEqual([[false, '']]);
    const form = await formOf('ask', 'reason', button(noted, 'Add a reason').argument, desk());
    const sent = await press(
      'ask',
      form.name,
      { argument: form.argument, fields: { reason: 'The wrong year' } },
      desk(),
      request,
    );
    expect(sent.place).toBe('update');
    expect(await votes()).toEqual([[false, 'The wrong year']]);
    await pressed(answer, 'Helpful', { ...request, user: { id: '44', name: 'Other' } });
    expect(await votes()).toHaveLength(2);
  });

  it('ask a follow-up that is read by the question before, as private as that', async () => {
    const request = await asker();
    const app = appOf([
      {
        id: 'a',
        text: 'Norway spends 2.1% of its income on harbors. Sweden spends 2.4% of its income on harbors.',
      },
    ]);
    const first = await run(
      'ask',
      { question: 'How much of its income does Norway spend on harbors?', private: true },
      app,
      request,
    );
    const { argument } = button(first, 'Ask a follow-up');
    const form = await formOf('ask', 'follow', argument, app);
    const given = { argument: form.argument, fields: { question: 'and Sweden?' } };
    const second = await press('ask', form.name, given, app, request);
    expect(second.place).toBe('private');
    expect(texts(second, 'answer')).toEqual(['2.4%']);
    const third = await press(
      'ask',
      'followed',
      { argument: button(second, 'Ask a follow-up').argument, fields: { question: 'and Norway?' } },
      app,
      request,
    );
    expect(texts(third, 'answer')).toEqual(['2.1%']);
  });

  it('tell the admins of a decline, without a name unless names are kept', async () => {
    const posts: Posted[] = [];
    const request = await asker({ settings: { ...usualSettings, logChannel: '77' } }, posts);
    const decline = await run('ask', { question: elsewhere }, desk(), request);
    expect((await pressed(decline, 'Tell the admins', request)).place).toBe('private');
    // Whoever calls twice is one who calls.
    await pressed(decline, 'Tell the admins', request);
    const settings = { ...request.settings, keepsNames: true };
    const named = { ...request, settings, user: { id: '44', name: 'Other' } };
    await pressed(decline, 'Tell the admins', named);
    expect(posts.map(({ channel }) => channel)).toEqual(['77', '77']);
    const id = button(decline, 'Tell the admins').argument;
    expect((await request.records.calls()).get(id)).toHaveLength(2);
    expect(posts.map(({ reply }) => texts(reply, 'note')[0])).toEqual([
      'A member would like to see this answered.',
      'Other would like to see this answered.',
    ]);
  });

  it('tell the admins once where somebody presses twice at one moment', async () => {
    const posts: Posted[] = [];
    const request = await asker({ settings: { ...usualSettings, logChannel: '77' } }, posts);
    const decline = await run('ask', { question: elsewhere }, desk(), request);
    await Promise.all([1, 2].map(() => pressed(decline, 'Tell the admins', request)));
    expect(posts).toHaveLength(1);
  });

  it('tell the admins of what was kept for them before there was a channel', async () => {
    const posts: Posted[] = [];
    const request = await asker({ settings: usualSettings }, posts);
    const decline = await run('ask', { question: elsewhere }, desk(), request);
    await pressed(decline, 'Tell the admins', request);
    expect(posts).toEqual([]);
    const later = { ...request, settings: { ...usualSettings, logChannel: '77' } };
    for (let time = 0; time < 2; time += 1) await pressed(decline, 'Tell the admins', later);
    expect(posts).toHaveLength(1);
  });

  it('let somebody press again where the admins could not be told', async () => {
    const posts: Posted[] = [];
    const request = await asker({ settings: { ...usualSettings, logChannel: '77' } }, posts);
    const decline = await run('ask', { question: elsewhere }, desk(), request);
    const shut = { ...request, post: () => Promise.resolve(fail('cannot-post', say('call.kept'))) };
    expect((await pressed(decline, 'Tell the admins', shut)).tone).toBe('error');
    const broken = { ...request, post: () => Promise.reject(new Error('broken')) };
    await expect(pressed(decline, 'Tell the admins', broken)).rejects.toThrow('broken');
    await pressed(decline, 'Tell the admins', request);
    expect(posts).toHaveLength(1);
  });

  it('say so when what was asked is no longer kept', async () => {
    const request = await asker();
    const answer = await run('ask', { question }, desk(), request);
    await request.records.forget(request.records.keyOf(request.user.id));
    for (const label of ['Context', 'More evidence', 'Copy citation', 'Helpful']) {
      if (!labels(answer).includes(label)) continue;
      expect(texts(await pressed(answer, label, request), 'text').join()).toContain('no longer kept');
    }
    const bad = await press('ask', 'context', { argument: '../../x~0' }, desk(), request);
    expect(bad.tone).toBe('error');
  });

  it('are missing, and the answer is there, where nothing can be kept', async () => {
    const request = await asker();
    const records = {
      ...request.records,
      keepAnswer: () => Promise.reject(new RecordsError(notice('records.not-written', { why: 'ENOSPC' }))),
    };
    const answer = await run('ask', { question }, desk(), { ...request, records });
    expect(texts(answer, 'answer')).toHaveLength(1);
    expect(texts(answer, 'note')).toContain('No buttons: The bot’s own records cannot be written (ENOSPC).');
    expect(answer.actions).toEqual([]);
  });
});

describe('what a question is narrowed to', () => {
  const app = appOf([
    {
      id: 'old',
      published: '2024-05-01',
      text: 'Mayor Ingrid Solberg said that the quay will cost €5 million.',
    },
    { id: 'new', published: '2025-03', text: 'Aldo Marchetti said that the quay will cost €7 million.' },
    { id: 'undated', text: 'The quay will cost €9 million.' },
  ]);
  const cost = 'How much will the quay cost?';

  it.each([
    [{ since: '2025' }, '€7 million'],
    [{ until: '2024-12' }, '€5 million'],
    [{ speaker: 'Solberg' }, '€5 million'],
    [{ speaker: 'Marchetti', since: '2025-01-01' }, '€7 million'],
    [{ briefing: 'undated' }, '€9 million'],
  ])('%j leaves %s', async (options, expected) => {
    const reply = await run('ask', { question: cost, ...options }, app);
    expect(texts(reply, 'answer')).toEqual([expected]);
    expect(texts(reply, 'note').join()).not.toContain('also support');
  });

  it('leaves no words of another in the same sentence', async () => {
    const two = appOf([
      {
        id: 'a',
        text: 'Transport minister Anna Smith said the port would close in May, but mayor Bob Jones said the repairs would cost 40 million euros.',
      },
    ]);
    const question = 'How much would the repairs cost?';
    const own = await run('ask', { question, speaker: 'Bob Jones' }, two);
    expect(texts(own, 'answer').join()).toContain('40 million euros');
    expect((await run('ask', { question, speaker: 'Anna Smith' }, two)).tone).toBe('decline');
  });

  it('leaves nothing where nothing fits', async () => {
    const reply = await run('ask', { question: cost, speaker: 'Solberg', since: '2025' }, app);
    expect(reply.tone).toBe('decline');
    expect(passages(reply)).toEqual([]);
  });

  it.each([
    [{ since: 'yesterday' }, /no date/u],
    [{ since: '2025', until: '2024' }, /swap them/u],
    [{ speaker: 'Nobody Atall' }, /No person/u],
  ])('%j is refused', async (options, message) => {
    const reply = await run('ask', { question: cost, ...options }, app);
    expect(reply.tone).toBe('error');
    expect(texts(reply, 'text').join()).toMatch(message);
  });
});
