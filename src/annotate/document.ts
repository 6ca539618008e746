import type { AnnotatedBriefing, AnnotatedCollection } from './annotate.js';
import type {
  DateMention,
  DocumentAnnotation,
  Figure,
  MentionedPerson,
  Person,
  Reference,
} from '../model/annotation.js';
import { overlaps } from '../model/span.js';
import { dateMention } from './date-values.js';
import { findDates } from './dates.js';
import { findFigures } from './figures.js';
import { measureOf } from './measures.js';

/** Everything found in one briefing of a collection: what `rapporteur annotate` prints. */
export function documentAnnotation(
  annotated: AnnotatedBriefing,
  { people }: Pick<AnnotatedCollection, 'people'>,
): DocumentAnnotation {
  const { briefing, sentences, attributions } = annotated;
  return {
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    attributions,
    people: mentionedPeople(
      sentences.flatMap(({ references }) => references),
      people,
    ),
    figures: sentences.flatMap(({ tokens }) => {
      const dates = findDates(tokens);
      return findFigures(tokens)
        .filter((figure) => !isOfDate(figure, dates))
        .map((figure) => ({ ...figure, measure: measureOf(tokens, figure) }));
    }),
    dates: sentences.flatMap(({ tokens }) =>
      findDates(tokens).flatMap((date) => dateMention(tokens, date, briefing.published) ?? []),
    ),
  };
}

/** The 9 of "9 July" and of "9th century" counts nothing. */
function isOfDate(figure: Figure, dates: readonly DateMention[]): boolean {
  if (figure.kind !== 'quantity' && figure.kind !== 'ordinal') return false;
  return dates.some((date) => overlaps(date, figure));
}

function mentionedPeople(references: readonly Reference[], people: readonly Person[]): MentionedPerson[] {
  const byPerson = new Map<string, Reference[]>();
  for (const reference of references) {
    const known = byPerson.get(reference.person);
    if (known === undefined) byPerson.set(reference.person, [reference]);
    else known.push(reference);
  }
  const roles = new Map(people.map((person) => [person.name, person.roles]));
  return [...byPerson].map(([name, mentions]) => ({
    name,
    roles: roles.get(name) ?? [],
    mentions: mentions.filter(({ kind }) => kind !== 'pronoun'),
    pronouns: mentions.filter(({ kind }) => kind === 'pronoun'),
  }));
}
