import type { AnnotatedBriefing, AnnotatedCollection } from './annotate.js';
import type {
  DatedMention,
  DateMention,
  DocumentAnnotation,
  Figure,
  MeasuredFigure,
  MentionedPerson,
  Person,
  Reference,
} from '../model/annotation.js';
import { overlaps, type Span } from '../model/span.js';
import { dateMention } from './date-values.js';
import { findDates } from './dates.js';
import { measuredFigures } from './measures.js';

/** Everything found in one briefing of a collection: what `rapporteur annotate` prints. */
export function documentAnnotation(
  annotated: AnnotatedBriefing,
  { people }: Pick<AnnotatedCollection, 'people'>,
): DocumentAnnotation {
  const { briefing, sentences, attributions } = annotated;
  const figures: MeasuredFigure[] = [];
  const dates: DatedMention[] = [];
  for (const { tokens } of sentences) {
    const mentions = findDates(tokens);
    const overlapping = overlapFinder(mentions);
    // The 9 of "9 July" and of "9th century" counts nothing.
    const counts = (figure: Figure): boolean =>
      (figure.kind !== 'quantity' && figure.kind !== 'ordinal') || overlapping(figure) === null;
    figures.push(...measuredFigures(tokens, counts));
    let first = 0;
    for (const mention of mentions) {
      while ((tokens[first]?.start ?? Infinity) < mention.start) first += 1;
      const dated = dateMention(tokens, first, mention, briefing.published);
      if (dated !== null) dates.push(dated);
    }
  }
  return {
    sentences: sentences.map(({ start, end }) => ({ start, end })),
    attributions,
    people: mentionedPeople(
      sentences.flatMap(({ references }) => references),
      people,
    ),
    figures,
    dates,
  };
}

/** Gives the mention that overlaps a span, or null; spans are asked in order. */
function overlapFinder(mentions: readonly DateMention[]): (span: Span) => DateMention | null {
  let at = 0;
  return (span) => {
    while ((mentions[at]?.end ?? Infinity) <= span.start) at += 1;
    const mention = mentions[at];
    return mention !== undefined && overlaps(mention, span) ? mention : null;
  };
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
