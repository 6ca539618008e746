import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lexiconKey } from '../../src/language/lexicon.js';
import { entryOf, type Entry } from '../../src/saying/entry.js';
import { Suggestions } from '../../src/saying/suggestions.js';

const names = [
  'Mark Rutte',
  'Mark Ruiz-Ortega',
  'Ursula von der Leyen',
  'Ana Ruiz',
  'Ortega',
  'Rut Markova',
  'Zoë Lee',
];
const roles = ['NATO Secretary General', 'mark-up editor', 'Mayor of Ruigoord', ''];

/** Somebody who said so much: the statements themselves are not looked at. */
function somebody(name: string, role: string, statements: number): Entry {
  const surname = lexiconKey(name.split(' ').at(-1) ?? '');
  const person = { name, surname, gender: 'u', roles: role === '' ? [] : [role] } as const;
  const entry = entryOf(person, [], undefined);
  return { ...entry, speaker: { ...entry.speaker, statements } };
}

const entry = fc
  .tuple(fc.constantFrom(...names), fc.constantFrom(...roles), fc.integer({ min: 0, max: 3 }))
  .map((parts) => somebody(...parts));
const typed = fc.oneof(
  fc.constantFrom(
    '',
    'm',
    'ru',
    'ruiz-o',
    'mark r',
    'von',
    'rutte mark',
    'gen',
    'ort',
    'zoe',
    'x',
    'rui mayor',
  ),
  fc.constantFrom(...names).chain((name) => fc.nat(name.length).map((end) => name.slice(0, end))),
);

/** What reading through everybody finds: the same, slowly. */
function readThrough(entries: readonly Entry[], words: string): string[] {
  const asked = lexiconKey(words.trim()).split(' ').filter(Boolean);
  const rankOf = ({ speaker, nameWords, roleWords }: Entry, word: string): number =>
    speaker.person.surname.startsWith(word)
      ? 0
      : nameWords.some((one) => one.startsWith(word))
        ? 1
        : roleWords.some((one) => one.startsWith(word))
          ? 2
          : Infinity;
  return entries
    .map((one) => ({ one, rank: Math.max(0, ...asked.map((word) => rankOf(one, word))) }))
    .filter(({ one, rank }) => rank < Infinity && (asked.length > 0 || one.speaker.statements > 0))
    .sort(
      (a, b) =>
        Number(a.one.speaker.statements === 0) - Number(b.one.speaker.statements === 0) ||
        a.rank - b.rank ||
        b.one.speaker.statements - a.one.speaker.statements ||
        (a.one.speaker.person.name < b.one.speaker.person.name ? -1 : 1),
    )
    .map(({ one }) => one.speaker.person.name);
}

it('are those whom reading through everybody finds, while people come, change and go', () => {
  const step = fc.record({ entry, stays: fc.boolean(), typed, most: fc.integer({ min: 1, max: 9 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const [suggestions, there] = [new Suggestions(), new Map<string, Entry>()];
      for (const { entry: one, stays, typed: words, most } of steps) {
        const { name } = one.speaker.person;
        const before = there.get(name);
        if (before !== undefined) suggestions.take(before);
        there.delete(name);
        if (stays) {
          suggestions.put(one);
          there.set(name, one);
        }
        const found = suggestions.of(words, most).map(({ person }) => person.name);
        expect(found).toEqual(readThrough([...there.values()], words).slice(0, most));
      }
    }),
    { numRuns: 300 },
  );
});
