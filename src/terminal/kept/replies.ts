import { writtenDate } from '../../interface/citation-line.js';
import type { Words } from '../../messages/phrase.js';
import { plainFailure } from '../../interface/plain.js';
import type { Reply, ReplyPart } from '../../interface/reply.js';
import type { Briefing } from '../../model/briefing.js';
import type {
  FileOutcome,
  HistoryEntry,
  KeptBriefing,
  Label,
  SentenceChange,
  VersionChanges,
} from '../../model/kept-briefing.js';
import type { Failure } from '../../model/result.js';
import { english, warningResults } from '../english.js';
import { exitCodes, type ExitCode } from '../io.js';
import { known, sizeOf } from '../known.js';

/** What an action shows: lines for scripts, or words for a person; both null and empty where it wrote by itself. */
export interface Shown {
  readonly json: readonly object[];
  readonly reply: Reply | null;
  readonly code?: ExitCode;
}

function information(...parts: readonly ReplyPart[]): Reply {
  return { tone: 'information', parts, actions: [] };
}

/** Briefings, one a row or a line. */
export function listReply(briefings: readonly KeptBriefing[]): Shown {
  const json = briefings.map(briefingLine);
  if (briefings.length === 0) {
    const text = 'This server keeps no briefings of its own: add some with rapporteur briefings add.';
    return { json, reply: information({ kind: 'text', text }) };
  }
  const columns = ['Id', 'Title', 'Origin', 'Date', 'For', 'Version', 'Size'];
  const rows = briefings.map(({ id, title, origin, published, certainty, label, versions, bytes }) => [
    id,
    known(title, certainty.title === 'found' ? 'stated' : certainty.title),
    known(origin, certainty.origin),
    known(published === null ? null : writtenDate(published), certainty.published),
    labelWords(label),
    String(versions.length),
    sizeOf(bytes),
  ]);
  return { json, reply: information({ kind: 'table', columns, rows }) };
}

/** One briefing with what is known of it and how its text begins. */
export function shownReply(briefing: KeptBriefing, { text, passages, warnings }: Briefing): Shown {
  const { id, title, origin, author, published, certainty, label, file, bytes, versions } = briefing;
  const facts = [
    ['Id', id],
    ['Title', known(title, certainty.title)],
    ['Origin', known(origin, certainty.origin)],
    ['Author', known(author, certainty.author)],
    ['Date', known(published === null ? null : writtenDate(published), certainty.published)],
    ['For', labelWords(label)],
    ['File', `${file}, ${sizeOf(bytes)}`],
    ['Passages', String(passages.length)],
    ['Versions', versions.map(({ number, at }) => `${number} (${minute(at)})`).join(', ')],
  ];
  const parts: ReplyPart[] = [{ kind: 'table', columns: ['', ''], rows: facts }];
  if (warnings.length > 0)
    parts.push({ kind: 'list', items: warnings.map(({ message }) => english(message)) });
  const start = text.trim().slice(0, 600);
  parts.push({ kind: 'text', text: start.length < text.trim().length ? `${start} …` : start });
  return {
    json: [{ ...briefingLine(briefing), passages: passages.length, text }],
    reply: information(...parts),
  };
}

/** What became of a file, also of one that could not be had from the disk or that the store did not take. */
export type Outcome =
  FileOutcome | { readonly file: string; readonly kind: 'unreadable'; readonly failure: Failure<Words> };

/** What became of each file, and how to take it back. */
export function addedReply(outcomes: readonly Outcome[], undo: readonly string[]): Shown {
  const items = outcomes.map((outcome) => `${outcome.file}: ${outcomeWords(outcome)}`);
  const parts: ReplyPart[] = [{ kind: 'list', items }];
  if (undo.length > 0) {
    const text = `To take it back: ${undo.map((word) => `rapporteur briefings undo ${word}`).join('; ')}.`;
    parts.push({ kind: 'note', text });
  }
  const json = [...outcomes.map(outcomeLine), ...undo.map((word) => ({ undo: word }))];
  const isWhole = outcomes.every(({ kind }) => kind === 'added' || kind === 'same');
  return { json, reply: information(...parts), code: isWhole ? exitCodes.done : exitCodes.failed };
}

function outcomeWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'added': {
      const { id, title, versions } = outcome.briefing;
      const as = versions.length > 1 ? `version ${versions.length} of ${id}` : id;
      return [`added as ${as}, “${title}”.`, ...outcome.warnings.map(({ message }) => english(message))].join(
        ' ',
      );
    }
    case 'same':
      return `these very bytes are ${outcome.briefing.id} already, “${outcome.briefing.title}”, version ${outcome.version}.`;
    case 'similar':
      return (
        `not added, since ${Math.floor(100 * outcome.likeness)}% of its words run as in ${outcome.briefing.id}, ` +
        `“${outcome.briefing.title}”. Add it again with --replaces ${outcome.briefing.id.slice(1)} as its new version, or with --apart.`
      );
    case 'refused':
    case 'unreadable':
      return `not added: ${english(outcome.failure.message)}`;
  }
}

function outcomeLine(outcome: Outcome): object {
  const { file, kind: status } = outcome;
  if (outcome.kind === 'refused' || outcome.kind === 'unreadable') {
    return { file, status: 'refused', error: plainFailure(outcome.failure, 'en') };
  }
  const { id, title } = outcome.briefing;
  if (outcome.kind === 'same') return { file, status, id, title, version: outcome.version };
  const { preview } = outcome;
  const warnings = warningResults(outcome.warnings);
  if (outcome.kind === 'similar')
    return { file, status, id, title, likeness: outcome.likeness, warnings, preview };
  return { file, status, id, title, version: outcome.briefing.versions.length, warnings, preview };
}

/** What was done, one line each: `removed`, `restored` or `exported`, with what. */
export function doneReply(done: readonly Readonly<Record<string, string | number>>[]): Shown {
  const items = done.map((one) =>
    Object.entries(one)
      .map(([name, value]) => `${name} ${value}`)
      .join(', '),
  );
  return { json: done, reply: information({ kind: 'list', items }) };
}

/** What was done, in the order given. */
export function historyReply(entries: readonly HistoryEntry[]): Shown {
  if (entries.length === 0) {
    return { json: [], reply: information({ kind: 'text', text: 'Nothing has been done yet.' }) };
  }
  const rows = entries.map(({ kind, at, briefings, version, edited }) => [
    minute(at),
    [
      kind,
      ...(version === null ? [] : [`version ${version}`]),
      ...(edited.length > 0 ? [edited.join(', ')] : []),
    ].join(' '),
    briefings.map(({ id, title }) => `${id} ${title}`).join('; '),
  ]);
  return {
    json: entries,
    reply: information({ kind: 'table', columns: ['When', 'What', 'Briefings'], rows }),
  };
}

/** What a version changed, sentence by sentence. */
export function changesReply({ version, same, changes }: VersionChanges): Shown {
  const sentences = changes.length === 1 ? '1 sentence' : `${changes.length} sentences`;
  const count = `Version ${version}: ${sentences} changed, ${same} the same.`;
  const parts = changes.flatMap((change): ReplyPart[] => [
    { kind: 'heading', text: `${change.kind}, paragraph ${placeOf(change)}` },
    { kind: 'difference', pieces: change.difference, between: 'versions' },
  ]);
  return { json: [{ version, same, changes }], reply: information({ kind: 'text', text: count }, ...parts) };
}

function placeOf({ before, after }: SentenceChange): string {
  const place = after ?? before;
  const page = place?.page ?? null;
  return `${place?.paragraph ?? 0}${page === null ? '' : `, page ${page}`}`;
}

function briefingLine({ versions, ...briefing }: KeptBriefing): object {
  return {
    ...briefing,
    versions: versions.map(({ number, at, file, bytes, document }) => ({
      number,
      at,
      file,
      bytes,
      sha256: document,
    })),
  };
}

function labelWords({ roles, embargo }: Label): string {
  const who = roles.length === 0 ? 'everybody' : `roles ${roles.join(', ')}`;
  return embargo === null ? who : `${who} from ${minute(embargo)}`;
}

/** "2026-02-17T09:00:00.000Z" → "2026-02-17 09:00 UTC". */
function minute(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}
