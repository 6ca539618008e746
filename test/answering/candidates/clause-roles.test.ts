import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/annotate/syntax/parse.js';
import { rolesAt } from '../../../src/answering/candidates/clause-roles.js';
import { tokensOf } from '../../../src/language/tokens.js';

/** By sentence: the verb, who does it and what it is done to. */
const table: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  ['Microsoft sued Google in May.', 'sued', ['Microsoft'], ['Google']],
  ['Google was sued by Microsoft in May.', 'sued', ['Microsoft'], ['Google']],
  ['He runs a firm owned by Musk.', 'owned', ['Musk'], ['firm']],
  ['The mayor praised Sweden and Norway.', 'praised', ['mayor'], ['Sweden', 'Norway']],
  ['The mayor, who met Rutte in May, left the city.', 'met', ['mayor'], ['Rutte']],
  ['The union accused the company and praised the mayor.', 'praised', ['union'], ['mayor']],
  ['The board wants to close the factory.', 'close', ['board'], ['factory']],
];

describe('who does what', () => {
  for (const [text, verb, doers, undergoers] of table) {
    it(text, () => {
      const tokens = tokensOf(text);
      const at = tokens.findIndex(({ word }) => word === verb);
      const roles = [...rolesAt(tokens, parse(tokens), at)].map(([word, role]) => [tokens[word]?.word, role]);
      const of = (wanted: string): unknown[] =>
        roles.filter(([, role]) => role === wanted).map(([word]) => word);
      expect(of('doer').filter((word) => word !== 'who')).toEqual(doers);
      expect(of('undergoer')).toEqual(undergoers);
    });
  }
});
