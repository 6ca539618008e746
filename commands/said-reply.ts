import { writtenDate } from '../src/interface/citation-line.js';
import type { PassagePart, Reply, ReplyPart } from '../src/interface/reply.js';
import type { Sayings, Statement } from '../src/model/saying.js';
import { shift } from '../src/model/span.js';

/** Lays out what a person said: the statements from `from` on, `most` of them. */
export function saidReply(
  sayings: Sayings,
  { from, most }: { readonly from: number; readonly most: number },
): Reply {
  const { speaker, statements } = sayings;
  const { person } = speaker;
  const shown = statements.slice(from, from + most);
  return {
    tone: shown.length === 0 ? 'decline' : 'information',
    parts: [
      { kind: 'heading', text: `${person.name}: ${tally(sayings)}` },
      ...nonEmpty([...person.roles.slice(0, 1), ...asked(sayings)].join(' · ')),
      ...subjectNotes(sayings),
      ...(shown.length === 0
        ? [{ kind: 'text' as const, text: whyNone(sayings) }]
        : [note(order(sayings, from, shown.length))]),
      ...undatedNote(sayings),
      ...shown.map((statement, index) => passage(statement, from + index + 1)),
      ...(shown.some(({ kind }) => kind !== 'direct')
        ? [note('What is reported is in the briefing’s wording, not the speaker’s.')]
        : []),
    ],
    actions: [],
  };
}

/** "6 of 14 statements", or "14 statements" where all are asked for. */
function tally({ speaker, statements, subject, since, until }: Sayings): string {
  const total = speaker.statements;
  const all = counted(total, 'statement');
  const isPart = subject !== null || since !== null || until !== null;
  return isPart && total > 0 ? `${statements.length} of ${all}` : all;
}

function asked({ subject, since, until }: Sayings): string[] {
  return [
    ...(subject === null ? [] : [`about “${subject.words.trim()}”`]),
    ...(since === null ? [] : [`since ${writtenDate(since)}`]),
    ...(until === null ? [] : [`until ${writtenDate(until)}`]),
  ];
}

/** What was made of the subject, so that nobody takes the count for more than it is. */
function subjectNotes({ subject }: Sayings): ReplyPart[] {
  if (subject === null) return [];
  const { corrections, missing } = subject;
  return [
    ...corrections.map(({ asked: typed, read }) => note(`Read “${typed}” as “${read}”.`)),
    ...(missing.length === 0
      ? []
      : [note(`No briefing holds ${missing.map((word) => `“${word}”`).join(', ')}; left aside.`)]),
    note(
      'On the subject: statements that share more than half of its words, rare ones counting more; words beside a statement count half.',
    ),
  ];
}

function whyNone({ speaker, subject, since, until }: Sayings): string {
  const { person, statements: total } = speaker;
  if (total === 0) {
    return `The briefings name ${person.name}, and report nothing that ${person.name} said.`;
  }
  const all = total === 1 ? 'The one statement of theirs is not' : `None of their ${total} statements is`;
  return `${all} ${[
    ...(subject === null ? [] : ['on that subject']),
    ...(since === null && until === null ? [] : ['in a briefing of that time']),
  ].join(' ')}. Leave something out to see more.`;
}

/** Which of them are shown, and by what they are ordered. */
function order({ statements }: Sayings, from: number, shown: number): string {
  const undated = statements.filter(({ citation }) => citation.published === null).length;
  const by =
    undated === statements.length
      ? 'In the order of the briefings, none of which states a date'
      : undated === 0
        ? 'Newest briefing first'
        : `Newest briefing first; the last ${undated} from briefings without a date`;
  const isAll = shown === statements.length;
  return isAll ? by : `${by} · ${from + 1} to ${from + shown} of ${statements.length}`;
}

function undatedNote({ undated }: Sayings): ReplyPart[] {
  if (undated === 0) return [];
  const more = undated === 1 ? '1 more stands in a briefing' : `${undated} more stand in briefings`;
  return [note(`${more} without a date, which cannot be placed in that time.`)];
}

const kinds = {
  direct: 'Direct words',
  mixed: 'Reported, some words quoted',
  both: 'Direct words, and a report',
  indirect: 'Reported',
} as const;

function passage(statement: Statement, label: number): PassagePart {
  const { citation, contents, kind } = statement;
  const [only] = contents;
  const isWhole = only !== undefined && only.end - only.start >= citation.quote.length;
  return {
    kind: 'passage',
    label,
    citation,
    highlight: contents.length === 1 && only !== undefined && !isWhole ? shift(only, -citation.start) : null,
    speaker: null,
    note: [
      kinds[kind],
      ...(statement.headline ? ['in a headline'] : []),
      ...naming(statement),
      ...sharing(statement),
    ].join(' · '),
  };
}

/** How the words come to be this person's, where their name does not stand beside them. */
function naming({ namedBy, source }: Statement): string[] {
  switch (namedBy) {
    case 'name':
      return [];
    case 'misspelt-name':
      return source === null ? [] : [`“${source}” is how the briefing spells the name`];
    case 'role':
    case 'bare-role':
    case 'pronoun':
      return source === null ? [] : [`“${source}” is read from the context`];
    case 'earlier':
      return ['the speaker is named in an earlier sentence'];
  }
}

function sharing({ shared }: Statement): string[] {
  if (shared === null) return [];
  const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');
  return [
    `shares ${quoted(shared.own)}`,
    ...(shared.near.length === 0 ? [] : [`beside it ${quoted(shared.near)}`]),
  ];
}

function nonEmpty(text: string): ReplyPart[] {
  return text === '' ? [] : [note(text)];
}

function note(text: string): ReplyPart {
  return { kind: 'note', text };
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
