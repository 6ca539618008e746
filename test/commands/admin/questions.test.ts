import { beforeEach, describe, expect, it } from 'vitest';
import type { PlainReply } from '../../../src/interface/reply.js';
import type { Request } from '../../../src/interface/request.js';
import type { AskedQuestion } from '../../../src/model/records.js';
import { newsroom } from '../../discord/newsroom.js';
import { asker } from '../../interface/asker.js';
import { press, rows, run, texts } from '../asking.js';

describe('/rapporteur questions', () => {
  let request: Request;
  let number: number;
  beforeEach(async () => {
    request = await asker({ isAdmin: true });
    number = 0;
  });

  /** A question a minute after the last one; returns its id. */
  async function log(question: string, fields: Partial<AskedQuestion> = {}): Promise<string> {
    number += 1;
    const id = String(number).padStart(18, '0');
    await request.records.logQuestion({
      id,
      at: new Date(Date.UTC(2025, 2, 4, 12, number)).toISOString(),
      asker: 'k',
      name: null,
      question,
      status: 'answered',
      reason: null,
      missing: [],
      confidence: 0.9,
      ms: 4,
      ...fields,
    });
    return id;
  }

  const lacking = (...missing: string[]): Partial<AskedQuestion> => ({
    status: 'declined',
    reason: 'not-in-briefings',
    missing,
    confidence: 0,
  });

  async function vote(id: string, voter: string, isHelpful: boolean, reason = ''): Promise<void> {
    await request.records.vote(id, voter, { isHelpful, reason, at: '2025-03-05T00:00:00.000Z' });
  }

  async function view(name: string, argument = '1'): ReturnType<typeof press> {
    const settings = await request.records.settings();
    return press('rapporteur', name, { argument }, newsroom, { ...request, settings });
  }

  function buttons(reply: PlainReply): (readonly [string, boolean])[] {
    return reply.actions.map(({ label, disabled }) => [label, disabled ?? false]);
  }

  it('shows what was asked, the newest first, and what came of it', async () => {
    const first = await log('Who pays?', { confidence: 0.3 });
    await log('What of  Greenland?', lacking('Greenland', 'lighthouse'));
    await log('Why?', { status: 'declined', reason: 'no-such-answer', confidence: 0.1 });
    await vote(first, 'a', false);
    await vote(first, 'b', true);
    await request.records.callAdmins('000000000000000002', 'a', {
      at: '2025-03-05T00:00:00.000Z',
      isPosted: true,
    });
    const reply = await run('rapporteur', { subcommand: 'questions' }, newsroom, request);
    expect(reply.visibility).toBe('private');
    expect(texts(reply, 'heading')).toEqual(['Questions asked: 3']);
    expect(texts(reply, 'note')).toEqual(['Kept for 90 days · without names']);
    expect(rows(reply)).toEqual([
      ['Why?', '4 March 2025, 12:03 UTC', '', 'declined: no answer in the briefings', '', ''],
      [
        'What of Greenland?',
        '4 March 2025, 12:02 UTC',
        '',
        'declined: no briefing holds “Greenland”, “lighthouse”',
        '',
        '1',
      ],
      [
        'Who pays?',
        '4 March 2025, 12:01 UTC',
        '',
        'answered, confidence low',
        '1 helpful, 1 not helpful',
        '',
      ],
    ]);
    expect(buttons(reply)).toEqual([
      ['Asked', true],
      ['Declined', false],
      ['Not helpful', false],
      ['Export as CSV', false],
    ]);
  });

  it('says so where there is nothing', async () => {
    const reply = await run('rapporteur', { subcommand: 'questions' }, newsroom, request);
    expect(texts(reply, 'text')[0]).toMatch(/^Nothing has been asked here/u);
    expect(buttons(reply).at(-1)).toEqual(['Export as CSV', true]);
    await log('Who pays?');
    expect(texts(await view('declined'), 'text')[0]).toMatch(/^No question that is kept was declined/u);
    expect(texts(await view('unhelpful'), 'text')[0]).toMatch(/^No answer that is kept was marked/u);
  });

  it('puts together what lacked the same words for the same reason, the most frequent first', async () => {
    await log('Who runs the lighthouse?', lacking('lighthouse'));
    await log('What of Greenland?', lacking('Greenland', 'lighthouse'));
    await log('And the LIGHTHOUSE?', lacking('Lighthouse'));
    await log('Greenland’s lighthouse?', lacking('lighthouse', 'Greenland'));
    const called = await log('A lighthouse?', lacking('lighthouse'));
    await log('Why?', { status: 'declined', reason: 'no-such-answer' });
    await log('Old?', { status: 'declined', reason: 'lost-interest' });
    await log('Who pays?');
    for (const caller of ['a', 'b']) {
      await request.records.callAdmins(called, caller, { at: '2025-03-05T00:00:00.000Z', isPosted: true });
    }
    const reply = await view('declined');
    expect([reply.place, texts(reply, 'heading')]).toEqual(['update', ['Questions declined: 7']]);
    expect(rows(reply)).toEqual([
      ['no briefing holds “lighthouse”', '3 times', '4 March 2025, 12:05 UTC', 'A lighthouse?', '2'],
      [
        'no briefing holds “lighthouse”, “Greenland”',
        '2 times',
        '4 March 2025, 12:04 UTC',
        'Greenland’s lighthouse?',
        '',
      ],
      ['lost-interest', '1 time', '4 March 2025, 12:07 UTC', 'Old?', ''],
      ['no answer in the briefings', '1 time', '4 March 2025, 12:06 UTC', 'Why?', ''],
    ]);
  });

  it('shows what did not help, with the reasons given', async () => {
    const [good, bad] = [await log('Who pays?'), await log('How much?')];
    await vote(good, 'a', true, 'thanks');
    await vote(bad, 'a', false, 'wrong year');
    await vote(bad, 'b', false);
    for (const voter of 'cdefg') await vote(bad, voter, false, `reason of ${voter}`);
    await vote('f'.repeat(18), 'a', false, 'on an answer that has gone');
    const reply = await view('unhelpful');
    expect(texts(reply, 'heading')).toEqual(['Marked as not helpful: 1']);
    const [[question, votes, reasons = ''] = [], ...others] = rows(reply);
    expect([question, votes, others]).toEqual(['How much?', '7 not helpful', []]);
    expect(reasons.match(/“/gu)).toHaveLength(5);
    expect(reasons).toMatch(/; and 1 more$/u);
  });

  it('turns pages that hold every question once, and knows their ends', async () => {
    for (let n = 0; n < 14; n += 1) await log(`Question ${n}?`);
    const seen: string[] = [];
    for (const page of ['1', '2', '3']) {
      const reply = await view('asked', page);
      seen.push(...rows(reply).map(([question]) => question ?? ''));
      expect(texts(reply, 'note')[0]).toContain(`page ${page} of 3`);
      expect(buttons(reply).slice(-2)).toEqual([
        ['Previous', page === '1'],
        ['Next', page === '3'],
      ]);
    }
    expect(seen).toEqual(Array.from({ length: 14 }, (_, n) => `Question ${13 - n}?`));
    expect(texts(await view('asked', '99'), 'note')[0]).toContain('page 3 of 3');
  });

  it.each(['', '0', '-1', '1.5', 'x'])('does not follow a button to page %j', async (argument) => {
    expect((await view('asked', argument)).tone).toBe('error');
  });

  it('shows a long question from its beginning', async () => {
    await log('so '.repeat(2000));
    const [[question = ''] = []] = rows(await view('asked'));
    expect(question).toMatch(/^so so .* so…$/u);
    expect(question.length).toBeLessThanOrEqual(300);
  });

  it('shows names where they are kept, and nowhere else', async () => {
    await request.records.change({ keepsNames: true });
    await log('Who pays?', { name: 'Ada' });
    expect(rows(await view('asked'))[0]?.[2]).toBe('Ada');
    expect(fileOf(await view('export'))).toContain('Ada');
    const hidden = { ...request, settings: { ...request.settings, keepsNames: false } };
    for (const name of ['asked', 'export']) {
      const reply = await press('rapporteur', name, { argument: '1' }, newsroom, hidden);
      expect(JSON.stringify(reply)).not.toContain('Ada');
    }
  });

  function fileOf({ parts }: PlainReply): string {
    return parts.flatMap((part) => (part.kind === 'file' ? [part.text] : [])).join('');
  }

  it('gives all of it as a file, to whoever asks for it', async () => {
    const id = await log('Who, then, "pays"?', { ...lacking('pays', 'then'), confidence: 0.25 });
    await vote(id, 'a', false, '=1+1');
    await vote(id, 'b', true);
    await log('-2?', { question: '-2?' });
    const reply = await view('export');
    expect([reply.place, texts(reply, 'heading')]).toEqual(['private', ['Exported: 2 questions']]);
    expect(fileOf(reply).split('\r\n')).toEqual([
      '\uFEFFasked_at,name,question,status,reason,missing,confidence,ms,helpful,not_helpful,reasons,calls',
      "2025-03-04T12:02:00.000Z,,'-2?,answered,,,0.9,4,0,0,,0",
      `2025-03-04T12:01:00.000Z,,"Who, then, ""pays""?",declined,not-in-briefings,pays; then,0.25,4,1,1,'=1+1,0`,
      '',
    ]);
  });

  it('leaves the oldest out of a file that would be too large, and says so', async () => {
    for (let n = 0; n < 600; n += 1) await log(`${n} ${'x'.repeat(5990)}`);
    const reply = await view('export');
    expect(fileOf(reply).length).toBeLessThanOrEqual(3_000_000);
    expect(fileOf(reply)).toContain(',599 xxx');
    expect(fileOf(reply)).not.toContain(',0 xxx');
    expect(texts(reply, 'note')[0]).toBe('The newest of 600: one file does not hold more.');
  });
});
