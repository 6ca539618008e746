import { describe, expect, it } from 'vitest';
import { findBriefing, handleOf, suggestBriefings } from '../../commands/choose-briefing.js';
import type { App } from '../../src/app.js';
import { write } from '../../src/messages/write.js';
import { briefing, newsroom } from '../discord/newsroom.js';

const long = briefing({ id: `deep/${'folder/'.repeat(30)}note`, title: 'Deep note', text: 'A.' });
const colon = briefing({
  id: 'a:b',
  title: 'Élan vital',
  origin: 'Agence',
  published: '2024-05',
  text: 'A.',
});
const twin = briefing({ id: 'twin', title: 'Deep note', text: 'B.' });
const app: App = { ...newsroom, briefings: [long, colon, twin, ...newsroom.briefings] };

describe('findBriefing', () => {
  const found: readonly (readonly [string, string])[] = [
    ['audit', 'audit'],
    ['Audit of the harbour works', 'audit'],
    ['  AUDIT of the Harbour works ', 'audit'],
    ['auditor', 'audit'],
    ['quay decided', 'harbour/quay-plan'],
    ['elan', 'a:b'],
    ['agence 2024-05', 'a:b'],
    [handleOf(long), long.id],
    [long.id, long.id],
  ];
  it.each(found)('%j → %s', (given, expected) => {
    const result = findBriefing(app, given);
    expect(result.ok && result.value.id).toBe(expected);
  });

  const failing: readonly (readonly [string, string])[] = [
    ['atlantis', 'unknown-briefing'],
    ['', 'unknown-briefing'],
    ['Deep note', 'ambiguous-briefing'],
    ['weekly', 'ambiguous-briefing'],
    ['x'.repeat(6000), 'unknown-briefing'],
  ];
  it.each(failing)('%j fails: %s', (given, code) => {
    const result = findBriefing(app, given);
    if (result.ok) throw new Error(`found ${result.value.id}`);
    expect(result.failure.code).toBe(code);
    expect(write(result.failure.message, 'en').length).toBeLessThan(250);
  });
});

describe('handleOf', () => {
  it('is short, without colons, and leads back to its briefing alone', () => {
    for (const one of app.briefings) {
      expect(handleOf(one).length).toBeLessThanOrEqual(60);
      expect(handleOf(one)).not.toContain(':');
      const result = findBriefing(app, handleOf(one));
      expect(result.ok && result.value).toBe(one);
    }
  });
});

describe('suggestBriefings', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['harbour', ['The new quay: what was decided', 'Audit of the harbour works']],
    ['audit', ['Audit of the harbour works']],
    ['weekly 3', ['Weekly note 3']],
    ['note 1', ['Weekly note 1']],
    ['nothing such', []],
    ['deep', [`Deep note (${long.file})`, 'Deep note (twin.txt)']],
  ];
  it.each(cases)('%j suggests %j', (typed, expected) => {
    expect(suggestBriefings(app, typed).map(({ name }) => name)).toEqual(expected);
  });

  it('puts titles that begin so first', () => {
    const list = [
      briefing({ id: '1', title: 'On harbours', text: 'A.' }),
      briefing({ id: '2', title: 'Harbours of today', text: 'A.' }),
    ];
    const names = suggestBriefings({ ...app, briefings: list }, 'harb').map(({ name }) => name);
    expect(names).toEqual(['Harbours of today', 'On harbours']);
  });

  it('offers everything while nothing is typed', () => {
    expect(suggestBriefings(app, '')).toHaveLength(app.briefings.length);
  });
});
