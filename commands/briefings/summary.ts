import type { Action, Reply, ReplyPart } from '../../src/interface/reply.js';
import { say, type Words } from '../../src/messages/phrase.js';
import type { Addition, FileOutcome, KeptBriefing, Reading } from '../../src/model/kept-briefing.js';
import { labelColumns } from './label.js';
import { dateWords, heading, known, note, sizeWords } from './words.js';

const command = 'briefings';

/** Characters of a preview, and of a file's name or a title in a button, that are shown. */
const [shownPreview, shownName] = [240, 32];

/** Warnings of one file that are shown, and files that one is asked about at once. */
const [shownWarnings, mostAsked] = [4, 4];

/** A file that could not be had. */
export interface Unread {
  readonly file: string;
  readonly why: Words;
}

type Outcome<Kind extends FileOutcome['kind']> = Extract<FileOutcome, { readonly kind: Kind }>;

/** What became of files that were given: what was read, how its facts are known, and what is to be decided. */
export function additionReply({ id, files }: Addition, unread: readonly Unread[]): Reply {
  const of = <Kind extends FileOutcome['kind']>(kind: Kind): Outcome<Kind>[] =>
    files.filter((file): file is Outcome<Kind> => file.kind === kind);
  const [added, same, similar] = [of('added'), of('same'), of('similar')];
  const refused = [...unread, ...of('refused').map(({ file, failure }) => ({ file, why: failure.message }))];
  const asked = similar.slice(0, mostAsked);
  return {
    tone: added.length + same.length + similar.length === 0 ? 'error' : 'information',
    parts: [
      heading(headingOf(added.length, similar.length)),
      ...added.flatMap((one) => [...briefingParts(one.briefing), ...readingParts(one.file, one)]),
      ...same.map(({ file, briefing: { title }, version }) =>
        text(say('briefings.same', { file, title, version: String(version) })),
      ),
      ...asked.flatMap(({ file, briefing: { title }, likeness, ...reading }) => [
        text(say('briefings.similar', { file, title, likeness: Math.floor(100 * likeness) })),
        ...readingParts(file, reading),
      ]),
      ...(similar.length > asked.length
        ? [note(say('briefings.similar-more', { count: similar.length - asked.length }))]
        : []),
      ...(refused.length === 0 ? [] : refusedParts(refused)),
    ],
    actions: [...asked.flatMap(settleActions), ...addedActions(id, added)],
  };
}

function headingOf(added: number, similar: number): Words {
  if (added > 0) return say('briefings.added', { count: added });
  return similar > 0 ? say('briefings.to-decide') : say('briefings.nothing-added');
}

function text(words: Words): ReplyPart {
  return { kind: 'text', text: words };
}

function refusedParts(refused: readonly Unread[]): ReplyPart[] {
  return [
    heading(say('briefings.refused')),
    { kind: 'list', items: refused.map(({ file, why }) => say('briefings.refused-file', { file, why })) },
  ];
}

const columns = ['title', 'origin', 'date', 'audience', 'embargo', 'size'] as const;

/** A briefing in two lines, with how its facts are known. */
export function briefingParts(briefing: KeptBriefing): ReplyPart[] {
  const { title, origin, published, certainty, label, bytes } = briefing;
  return [
    {
      kind: 'table',
      columns: columns.map((column) => say(`briefings.${column}`)),
      rows: [
        [
          // A title found in the text is the text's own.
          certainty.title === 'assumed' ? known(title, certainty.title) : title,
          known(origin, certainty.origin),
          known(dateWords(published), certainty.published),
          ...labelColumns(label),
          sizeWords(bytes),
        ],
      ],
    },
  ];
}

/** How a document begins, and what there is to warn of. */
export function readingParts(file: string, { preview, warnings }: Reading): ReplyPart[] {
  const begins = preview.length > shownPreview ? `${preview.slice(0, shownPreview).trimEnd()}…` : preview;
  return [
    ...(begins === '' ? [] : [note(say('briefings.preview', { text: begins }))]),
    ...(warnings.length === 0
      ? []
      : [
          text(say('briefings.warnings', { file })),
          { kind: 'list' as const, items: warnings.slice(0, shownWarnings).map(({ message }) => message) },
        ]),
  ];
}

function settleActions({ file, briefing: { title }, offer }: Outcome<'similar'>): Action[] {
  return [
    {
      ...{ command, name: 'version', argument: offer },
      label: say('briefings.take-version', { title: shortened(title) }),
    },
    {
      ...{ command, name: 'apart', argument: offer },
      label: say('briefings.take-apart', { file: shortened(file) }),
    },
  ];
}

function addedActions(id: string | null, added: readonly Outcome<'added'>[]): Action[] {
  const [only, ...others] = added;
  return [
    ...(only !== undefined && others.length === 0 ? [editAction(only.briefing.id)] : []),
    ...(id === null ? [] : [undoAction(id)]),
  ];
}

export function editAction(id: string): Action {
  return { command, name: 'edit', argument: id, label: say('briefings.edit') };
}

export function undoAction(addition: string): Action {
  return { command, name: 'undo', argument: addition, label: say('briefings.undo') };
}

function shortened(words: string): string {
  return words.length <= shownName ? words : `${words.slice(0, shownName - 1).trimEnd()}…`;
}
