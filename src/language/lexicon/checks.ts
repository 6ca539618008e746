import { z } from 'zod';

/*
 * What the schemas of the tables are made of. The tables hold some 30,000 strings, and a check of its own for each
 * would take longer than all the rest of the start. So a list is checked as one, and the strings inside an entry of
 * many fields for their type alone; that they are neither blank nor in capitals where they should not be, the tests see to.
 */

export const text = z.string();
export const texts = z.array(text);

const isName = (item: unknown): boolean => typeof item === 'string' && item !== '' && item.trim() === item;
const isWord = (item: unknown): boolean => isName(item) && String(item).toLowerCase() === item;
const isForms = (item: unknown): boolean => Array.isArray(item) && item.length > 0 && item.every(isName);
const nameFault = 'expected a name without blank ends';
const wordFault = 'expected lower-case words without blank ends';

/** A list whose every item passes. */
function list<Item>(passes: (item: unknown) => boolean, fault: string): z.ZodType<Item[]> {
  return z.custom<Item[]>().superRefine((items: unknown, context) => {
    if (!Array.isArray(items)) {
      context.addIssue({ code: 'custom', message: 'expected a list' });
      return;
    }
    items.forEach((item: unknown, index) => {
      if (!passes(item)) context.addIssue({ code: 'custom', path: [index], message: fault });
    });
  });
}

/** Names as they are written, without white space at their ends. */
export const names = list<string>(isName, nameFault);

/** Words and phrases in lower case. */
export const words = list<string>(isWord, wordFault);

/** A name and, behind it, its aliases. */
const formLists = list<string[]>(isForms, 'expected a name and its aliases, without blank ends');

/** Like `formLists`, of words in lower case: a word and, behind it, its forms. */
export const wordLists = list<string[]>(
  (item) => Array.isArray(item) && item.length > 0 && item.every(isWord),
  'expected a word and its forms, in lower case and without blank ends',
);

/** A list for each country, by its name in countries.json; under `*` what lies in several or in none. */
export const byCountry = z.record(text, formLists);

/** A word for each word. */
export const wordPairs: z.ZodType<Record<string, string>> = z
  .custom<Record<string, string>>()
  .superRefine((pairs: unknown, context) => {
    if (typeof pairs !== 'object' || pairs === null || Array.isArray(pairs)) {
      context.addIssue({ code: 'custom', message: 'expected an object' });
      return;
    }
    for (const [from, to] of Object.entries(pairs)) {
      if (!isWord(from) || !isWord(to))
        context.addIssue({ code: 'custom', path: [from], message: wordFault });
    }
  });
