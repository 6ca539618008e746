import type { App } from '../src/app.js';
import { wholeScope } from '../src/model/scope.js';
import { trim } from '../src/model/span.js';
import type { Statement } from '../src/model/saying.js';

/** People and statements that are tried for an example, so that /help stays quick. */
const tried = 3;
const mostExamples = 4;
/** Words of a quotation that an example repeats. */
const [fewest, most] = [4, 9];
/** Longer words, in UTF-16 units, are nobody's to type. */
const longest = 120;

/**
 * Questions that these briefings answer, for somebody who does not know them yet: each was asked before it is shown. None
 * where nobody is quoted.
 */
export async function examplesOf(app: App): Promise<string[]> {
  const examples: string[] = [];
  const add = (question: string, expected: string): void => {
    const answer = app.ask(question, { scope: wholeScope });
    if (answer.status === 'answered' && answer.answer === expected) examples.push(question);
  };
  for (const { person } of await app.speakers('', tried)) {
    if (examples.length >= mostExamples) break;
    const said = await app.said(person.name);
    const direct = said.ok ? said.value.statements.filter(({ kind }) => kind === 'direct') : [];
    for (const statement of direct.slice(0, tried)) {
      const words = openingWords(statement);
      if (words === null) continue;
      add(`Who said “${words}”?`, person.name);
      break;
    }
    const [role] = person.roles;
    if (role !== undefined) add(`Who is the ${role}?`, person.name);
  }
  return examples.slice(0, mostExamples);
}

/** The first words of what was said, up to a mark that ends a clause where there is one; null where they are too few. */
function openingWords({ citation, contents }: Statement): string | null {
  const [first] = contents;
  if (first === undefined) return null;
  const { quote, start } = citation;
  const whole = trim(quote, { start: first.start - start, end: first.end - start });
  const words = quote.slice(whole.start, whole.end).split(/\s+/u).slice(0, most);
  const clause = words.findIndex((word, at) => at + 1 >= fewest && /[,.;:!?]["”’]?$/u.test(word));
  const opening = (clause < 0 ? words : words.slice(0, clause + 1)).join(' ');
  if (words.length < fewest || opening.length > longest) return null;
  const shown = opening.replace(/[\s,.;:!?"“”’]+$/u, '');
  return /["“”«»„]/u.test(shown) ? null : shown;
}
