import { lexicon, lexiconKey } from '../../../language/lexicon.js';
import type { Person } from '../../../model/annotation.js';
import { notice } from '../../../model/notice.js';
import type { AnswerType } from '../../../model/question.js';
import { slice } from '../../../model/span.js';
import type { Analysis, QuestionWord } from '../../question/analyse.js';
import type { Evidence } from '../../evidence/evidence.js';
import { peopleIndex } from '../../question/people-index.js';
import { mostTold } from '../requirements/names.js';
import { titleAsked } from '../../question/roles.js';
import { asksWords } from '../requirements/requirement.js';
import { leastStrength, type Substitution } from './substitution.js';

type Category = 'person' | 'place' | 'body';

/** A name and what tells it from others of its kind. */
interface Named {
  readonly category: Category;
  /** What the lexicon calls it: a river does not stand in the place of a city, nor an army in that of a company. */
  readonly kind: string;
  readonly identity: string;
  readonly words: string;
}

/** Another country, place, organisation or person than the one asked about, where the sentence does not name that. */
export function otherName(
  analysis: Analysis,
  { source, sentence, matches }: Evidence,
  people: readonly Person[],
): Substitution | null {
  // Whoever is spoken of, their words or their office are asked for.
  if (asksWords(analysis) || titleAsked(analysis) !== null) return null;
  const surnames = peopleIndex(people).surnames;
  const asked = askedNames(analysis, surnames);
  const here = sentence.names.flatMap((name) => {
    const words = slice(source.briefing.text, name);
    const named = nameOf(words, surnames, name.kind === 'person');
    return named === null ? [] : [named];
  });
  const isNamed = (wanted: Named): boolean =>
    here.some((one) => one.kind === wanted.kind && one.identity === wanted.identity);
  for (const { named, instead } of asked) {
    // The answer to "who" or "which country" stands beside the names of the question, not in their place.
    if (answers(analysis, named) || isNamed(named)) continue;
    const isMet = matches.every(
      ({ word, span, strength }) => !instead.has(word) || (span !== null && strength >= leastStrength),
    );
    if (isMet) continue;
    const others = here.filter(
      (one) => one.kind === named.kind && !asked.some((other) => other.named.identity === one.identity),
    );
    const told = [...new Map(others.map((one) => [one.identity, one.words])).values()];
    if (told.length === 0 || told.length > mostTold) continue;
    return {
      instead,
      message: notice('near.name', { here: { named: told }, asked: { named: [named.words] } }),
    };
  }
  return null;
}

const answerTypes: Readonly<Record<Category, AnswerType>> = {
  person: 'person',
  place: 'place',
  body: 'organization',
};

/** Whether a name of this category may be what is asked for. */
function answers({ asked }: Analysis, { category }: Named): boolean {
  return asked.type === answerTypes[category];
}

/** The names in a question that the lexicon or the briefings know, each with its words. */
function askedNames(
  { question, words }: Analysis,
  surnames: ReadonlySet<string>,
): { readonly named: Named; readonly instead: ReadonlySet<QuestionWord> }[] {
  const runs: QuestionWord[][] = [];
  for (const word of words) {
    if (word.kind !== 'name' || isLanguage(question, word)) continue;
    const last = runs.at(-1)?.at(-1);
    const goesOn = last !== undefined && /^[\s.-]{0,2}$/u.test(question.slice(last.end, word.start));
    if (goesOn) runs.at(-1)?.push(word);
    else runs.push([word]);
  }
  return runs.flatMap((run) => {
    // "President Joe Biden", "Lithuanian Prime Minister": the longest run of words that is a name.
    for (let length = run.length; length > 0; length -= 1) {
      for (let from = 0; from + length <= run.length; from += 1) {
        const [first, last] = [run[from], run[from + length - 1]];
        if (first === undefined || last === undefined) continue;
        const named = nameOf(question.slice(first.start, last.end), surnames, false);
        if (named !== null) return [{ named, instead: new Set(run.slice(from, from + length)) }];
      }
    }
    return [];
  });
}

/** "In Polish" asks for a word of a language, of no country. */
function isLanguage(question: string, { start, surface }: QuestionWord): boolean {
  return (
    lexicon().countries.byDemonym.has(lexiconKey(surface)) &&
    /\bin $/iu.test(question.slice(0, start).slice(-4))
  );
}

/** A name by what it names; null where neither the lexicon nor the briefings tell. */
function nameOf(asWritten: string, surnames: ReadonlySet<string>, isPerson: boolean): Named | null {
  const words = asWritten.replace(/['’]s?$/u, '');
  const key = lexiconKey(words);
  // "CAR" is a country, a car is none.
  if (lexicon().capitalsOnly.has(key) && words !== words.toUpperCase()) return null;
  const named = isPerson ? null : (countryOf(words) ?? bodyOf(words) ?? placeOf(words));
  if (named !== null) return named;
  const parts = key.split(' ');
  const surname = parts.at(-1) ?? '';
  const isKnown =
    isPerson || surnames.has(surname) || (parts.length > 1 && lexicon().givenNames.has(parts[0] ?? ''));
  return isKnown ? { category: 'person', kind: 'person', identity: surname, words } : null;
}

function countryOf(words: string): Named | null {
  const { byForm, byName } = lexicon().countries;
  const key = lexiconKey(words);
  const country = byForm.get(key);
  if (country === undefined) return null;
  // "Polish" is told as "Poland".
  const isWritten = byName.has(key) && /^\p{Lu}/u.test(words);
  return {
    category: country.kind === 'bloc' ? 'body' : 'place',
    kind: country.kind === 'bloc' ? 'bloc' : 'country',
    identity: country.name,
    words: isWritten ? words : country.name,
  };
}

function bodyOf(words: string): Named | null {
  const body = lexicon().organizations.byName.get(lexiconKey(words));
  return body === undefined ? null : { category: 'body', kind: body.kind, identity: body.name, words };
}

function placeOf(words: string): Named | null {
  const place = lexicon().places.byName.get(lexiconKey(words));
  return place === undefined ? null : { category: 'place', kind: place.kind, identity: place.name, words };
}
