import fc from 'fast-check';
import { toBriefing } from '../../src/ingest/briefing.js';
import type { Briefing } from '../../src/model/briefing.js';

/*
 * Small texts whose people get in one another's way: they share surnames, are called by roles, are misspelt, are named in
 * full here and by surname there, and are known as people by the way their names are used alone.
 */

const people = [
  'Mark Rutte',
  'Mark J. Rutte',
  'Anna Rutte',
  'RUTTE',
  'Rutte',
  'Butte',
  'Mr Rutte',
  'Mrs Rutte',
  'Donald Trump',
  'Melania Trump',
  'Trump',
  'Trmup',
  'Melezia Figuerao',
  'Figuerao',
  'Figuerau',
  'Volodymyr Zelenskyy',
  'Zelensky',
  'Ursula von der Leyen',
  'von der Leyen',
] as const;

const roles = [
  'NATO Secretary General',
  'Prime Minister',
  'the French President',
  'President',
  'former Finance Minister',
  '',
] as const;

const callings = [
  'The NATO chief',
  'The president',
  'The French president',
  'The prime minister',
  'He',
  'She',
];

const sentence = fc.oneof(
  fc
    .tuple(fc.constantFrom(...roles), fc.constantFrom(...people))
    .map(([role, person]) => `${role} ${person} said that the bridge of Lorne would be built.`.trim()),
  fc.constantFrom(...people).map((person) => `"We must pay for the ferry," said ${person} on Monday.`),
  fc.constantFrom(...callings).map((calling) => `${calling} added that the harbour was full.`),
  fc
    .tuple(fc.constantFrom(...people), fc.constantFrom(...people))
    .map(([one, other]) => `In Lorne ${one} met ${other}, and they spoke of ships.`),
  fc.constantFrom(...people).map((person) => `A decision is near, ${person} said.`),
);

/** A text of one to four such sentences. */
export const text: fc.Arbitrary<string> = fc
  .array(sentence, { minLength: 1, maxLength: 4 })
  .map((sentences) => sentences.join(' '));

export function briefing(id: string, words: string): Briefing {
  return toBriefing({ id, text: words });
}
