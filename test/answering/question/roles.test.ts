import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/answering/question/analyse.js';
import { titleAsked, type Office } from '../../../src/answering/question/roles.js';
import type { Person } from '../../../src/model/annotation.js';
import { collectionOf } from '../asking.js';

const { vocabulary } = collectionOf('The finance minister of Hungary met the mayor of Lisbon.');

function office(question: string): Office | null {
  return titleAsked(analyse(question, vocabulary));
}

function holder(...roles: readonly string[]): Person {
  return { name: 'Anna Kovacs', surname: 'kovacs', gender: 'f', roles };
}

describe('an office is asked for', () => {
  it.each([
    ['Who is the finance minister of Hungary?', 'the finance minister of Hungary'],
    ["Who's the mayor of Lisbon?", 'the mayor of Lisbon'],
    ['who was the president of france', 'the president of france'],
    ['Who are the leaders of Norway?', 'the leaders of Norway'],
  ])('in “%s”: %s', (question, words) => {
    expect(office(question)?.words).toBe(words);
  });

  it.each([
    'Who is Anna Kovacs?',
    'Who is the minister that resigned?',
    'Who met the finance minister of Hungary?',
    'Who is the tallest woman of Hungary?',
    'Is she the finance minister of Hungary?',
    'Where is the mayor of Lisbon?',
    'the mayor of Lisbon',
    'Who is?',
    '',
  ])('not in “%s”', (question) => {
    expect(office(question)).toBeNull();
  });
});

describe('an office is held', () => {
  it.each<[question: string, roles: readonly string[], held: boolean]>([
    ['Who is the finance minister of Hungary?', ['Hungarian Finance Minister'], true],
    ['Who is the finance minister of Hungary?', ['finance minister of Hungary'], true],
    ['Who is the Hungarian finance minister?', ['finance minister of Hungary'], true],
    ['Who is the finance minister of Hungary?', ['Hungarian Foreign Minister'], false],
    ['Who is the finance minister of Hungary?', ['Slovak Finance Minister'], false],
    ['Who is the finance minister of Hungary?', ['Hungarian actress'], false],
    ['Who is the finance minister of Hungary?', [], false],
    // The country of one role does not lend itself to another.
    ['Who is the finance minister of Hungary?', ['Hungarian singer', 'Slovak Finance Minister'], false],
    ['Who is the finance minister of Hungary?', ['singer', 'Hungarian Finance Minister'], true],
    ['Who is the head of the Dutch government?', ['French President'], false],
    ['Who is the mayor?', ['mayor of Lisbon'], true],
    ['Who is the NATO Secretary General?', ['UN Secretary General'], false],
    // A title of several words is that title, and no other that its first word may call.
    ['Who is the Hungarian Secretary of State?', ['Hungarian Defense Secretary'], false],
    ['Who is the Hungarian Secretary of State?', ['Hungarian Secretary of State'], true],
    ['Who is the Hungarian secretary of defense?', ['Hungarian Defense Secretary'], true],
    ['Who is the Hungarian minister of the interior?', ['Hungarian Interior Minister'], true],
    ['Who is the Hungarian minister of the interior?', ['Hungarian Finance Minister'], false],
    ['Who is the Hungarian secretary?', ['Hungarian Defense Secretary'], true],
    ["Who is Hungary's chief executive?", ['Hungary’s Chief Executive'], true],
    ['Who is the US governor?', ['U.S. Gov.'], true],
  ])('“%s” by %j: %s', (question, roles, held) => {
    expect(office(question)?.isHeldBy(holder(...roles))).toBe(held);
  });
});

describe('who held an office', () => {
  it.each([
    ['Who was the finance minister of Hungary?', 'former finance minister of Hungary', true],
    ['Who was the finance minister of Hungary?', 'finance minister of Hungary', true],
    ['Who is the finance minister of Hungary?', 'former finance minister of Hungary', false],
    ['Who was the finance minister of Hungary?', 'deputy finance minister of Hungary', false],
  ])('%s The %s: %s', (question, role, isHolder) => {
    expect(office(question)?.isHeldBy(holder(role))).toBe(isHolder);
  });
});
