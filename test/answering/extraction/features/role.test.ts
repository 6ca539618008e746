import { describe, expect, it } from 'vitest';
import { roleOf, type Role } from '../../../../src/answering/extraction/features/role.js';
import { tokensOf } from '../../../../src/language/tokens.js';

/** The role of the words in brackets, and the verb that makes it. */
function roleIn(marked: string): [Role, string | null] {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const tokens = tokensOf(marked.replace('[', '').replace(']', ''));
  const first = tokens.findIndex((token) => token.start >= start);
  const after = tokens.findIndex((token) => token.start >= end);
  const { role, verbAt } = roleOf(tokens, first, after < 0 ? tokens.length : after);
  return [role, verbAt === null ? null : (tokens[verbAt]?.word ?? null)];
}

describe('what words are in their clause', () => {
  it.each<[marked: string, role: Role, verb: string | null]>([
    ['[The mayor] opened the bridge in May.', 'subject', 'opened'],
    ['[The mayor] has never opened the bridge.', 'subject', 'opened'],
    // What stands between commas, and "who", parts nobody from the verb.
    ['[Jo Roe], a former member of the council, wrote the letter.', 'subject', 'wrote'],
    ['[Jo Roe], who wrote the letter, resigned.', 'subject', 'wrote'],
    ['The mayor praised [the minister] in May.', 'object', 'praised'],
    ['The bridge was opened by [the mayor] in May.', 'agent', 'opened'],
    ["The bridge near [the mayor]'s house is old.", 'owner', null],
    ['The bridge stands near [the harbour].', 'behind-preposition', null],
    ['The harbour is [a fort] now.', 'complement', null],
  ])('%s: %s', (marked, role, verb) => {
    expect(roleIn(marked)).toEqual([role, verb]);
  });
});
