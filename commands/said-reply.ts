import type { PassagePart, Reply, ReplyPart } from '../src/interface/reply.js';
import { say, type Words } from '../src/messages/phrase.js';
import type { Sayings, Statement } from '../src/model/saying.js';
import { shift } from '../src/model/span.js';
import { quoted } from './quoted.js';

/** Lays out what a person said: the statements from `from` on, `most` of them. */
export function saidReply(
  sayings: Sayings,
  { from, most }: { readonly from: number; readonly most: number },
): Reply {
  const { speaker, statements } = sayings;
  const { person } = speaker;
  const shown = statements.slice(from, from + most);
  const subline = [...person.roles.slice(0, 1), ...asked(sayings)];
  return {
    tone: shown.length === 0 ? 'decline' : 'information',
    parts: [
      { kind: 'heading', text: tally(sayings) },
      ...(subline.length === 0 ? [] : [note({ line: subline })]),
      ...subjectNotes(sayings),
      ...(shown.length === 0
        ? [{ kind: 'text' as const, text: whyNone(sayings) }]
        : [note(order(sayings, from, shown.length))]),
      ...undatedNote(sayings),
      ...shown.map((statement, index) => passage(statement, from + index + 1)),
      ...(shown.some(({ kind }) => kind !== 'direct') ? [note(say('said.reported-note'))] : []),
    ],
    actions: [],
  };
}

/** Whose, and "6 of 14 statements", or "14 statements" where all are asked for. */
function tally({ speaker, statements, subject, since, until }: Sayings): Words {
  const { name } = speaker.person;
  const total = speaker.statements;
  const isPart = subject !== null || since !== null || until !== null;
  return isPart && total > 0
    ? say('said.tally-part', { name, count: statements.length, total })
    : say('said.tally', { name, total });
}

function asked({ subject, since, until }: Sayings): Words[] {
  return [
    ...(subject === null ? [] : [say('said.about', { words: subject.words.trim() })]),
    ...(since === null ? [] : [say('said.since', { date: { date: since } })]),
    ...(until === null ? [] : [say('said.until', { date: { date: until } })]),
  ];
}

/** What was made of the subject, so that nobody takes the count for more than it is. */
function subjectNotes({ subject }: Sayings): ReplyPart[] {
  if (subject === null) return [];
  const { corrections, missing } = subject;
  return [
    ...corrections.map((one) =>
      note(say('answer.corrected', { corrections: say('answer.correction', { ...one }) })),
    ),
    ...(missing.length === 0 ? [] : [note(say('said.left-aside', { words: quoted(missing) }))]),
    note(say('said.on-subject')),
  ];
}

function whyNone({ speaker, subject, since, until }: Sayings): Words {
  const { person, statements: count } = speaker;
  if (count === 0) return say('said.none-reported', { name: person.name });
  if (subject === null) return say('said.none-of-time', { count });
  return say(since === null && until === null ? 'said.none-on-subject' : 'said.none-of-both', { count });
}

/** Which of them are shown, and by what they are ordered. */
function order({ statements }: Sayings, from: number, shown: number): Words {
  const undated = statements.filter(({ citation }) => citation.published === null).length;
  const by =
    undated === statements.length
      ? say('said.order-undated')
      : undated === 0
        ? say('said.order-newest')
        : say('said.order-mixed', { count: undated });
  if (shown === statements.length) return by;
  return { line: [by, say('said.range', { from: from + 1, to: from + shown, total: statements.length })] };
}

function undatedNote({ undated }: Sayings): ReplyPart[] {
  return undated === 0 ? [] : [note(say('said.undated', { count: undated }))];
}

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
    note: {
      line: [
        say(`said.${kind}`),
        ...(statement.headline ? [say('said.headline')] : []),
        ...naming(statement),
        ...sharing(statement),
      ],
    },
  };
}

/** How the words come to be this person's, where their name does not stand beside them. */
function naming({ namedBy, source }: Statement): Words[] {
  switch (namedBy) {
    case 'name':
      return [];
    case 'misspelt-name':
      return source === null ? [] : [say('said.misspelt', { source })];
    case 'role':
    case 'bare-role':
    case 'pronoun':
      return source === null ? [] : [say('said.from-context', { source })];
    case 'earlier':
      return [say('said.named-earlier')];
  }
}

function sharing({ shared }: Statement): Words[] {
  if (shared === null) return [];
  return [
    say('said.shares', { words: quoted(shared.own) }),
    ...(shared.near.length === 0 ? [] : [say('said.beside', { words: quoted(shared.near) })]),
  ];
}

function note(text: Words): ReplyPart {
  return { kind: 'note', text };
}
