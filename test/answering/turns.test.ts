import { describe, expect, it } from 'vitest';
import { appOf, type App } from '../../src/app.js';

const app: App = appOf([
  {
    id: 'plan',
    text: 'The harbor plan\n\nAda Marsh praised the harbor plan in May 2024. "The plan is long overdue," Marsh said.\n\nNorway spends 3.2% of its income on harbors. Denmark spends 1.5% of its income on harbors.',
  },
  { id: 'other', text: 'The bridge\n\nSweden spends 2.4% of its income on harbors.' },
]);

describe('a follow-up', () => {
  it.each([
    ['How much of its income does Norway spend on harbors?', 'and Denmark?', '1.5%'],
    ['Who praised the harbor plan?', 'when?', 'May 2024'],
  ])('of %j: %j is answered', (before, question, answer) => {
    const previous = app.ask(before);
    expect(app.ask(question, { previous })).toMatchObject({ status: 'answered', question, answer });
  });

  it.each([
    ['How much of its income does Norway spend on harbors?', 'and Denmark?'],
    ['How much of its income does Norway spend on harbors?', 'and Finland?'],
    ['How much of its income does Norway spend on harbors?', 'how much is that in dollars?'],
    ['Who praised the harbor plan?', 'when?'],
    ['Who praised the harbor plan?', 'when did she say that?'],
  ])('of %j: %j passes the same gate as the question it is read as', (before, question) => {
    const found = app.ask(question, { previous: app.ask(before) });
    const { readAs = '' } = found;
    expect(readAs).not.toBe('');
    expect(found).toEqual({ ...app.ask(readAs), question, readAs });
  });

  it('goes on from a follow-up', () => {
    const first = app.ask('How much of its income does Norway spend on harbors?');
    const second = app.ask('and Sweden?', { previous: first });
    expect(app.ask('and Denmark?', { previous: second }).readAs).toBe(
      'How much of its income does Denmark spend on harbors?',
    );
  });

  it('asks no more briefings than were chosen', () => {
    const previous = app.ask('How much of its income does Norway spend on harbors?', {
      scope: { briefing: 'plan' },
    });
    const within = app.ask('and Sweden?', { previous, scope: { briefing: 'plan' } });
    expect(within.readAs).toBe('How much of its income does Sweden spend on harbors?');
    const citations = within.status === 'answered' ? within.citations : within.nearest;
    expect(citations.map(({ briefing }) => briefing)).not.toContain('other');
    expect(app.ask('and Sweden?', { previous })).toMatchObject({ status: 'answered', answer: '2.4%' });
  });
});

it('a whole question is answered as if nothing had been asked before', () => {
  const question = 'Who praised the harbor plan?';
  const previous = app.ask('How much of its income does Norway spend on harbors?');
  expect(app.ask(question, { previous })).toEqual(app.ask(question));
  expect(app.ask(question, { previous })).not.toHaveProperty('readAs');
});
