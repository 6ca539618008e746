import type { App } from '../src/app.js';
import type { MessageCommand } from '../src/interface/command.js';
import { markdownDocument } from '../src/interface/document.js';
import { plain } from '../src/interface/plain.js';
import type { PassagePart, Reply, ReplyPart } from '../src/interface/reply.js';
import { menuKind, offeredEverywhere } from '../src/interface/slash-command.js';
import type { Bounded, NearPassage, StatementEvidence } from '../src/model/checking.js';
import { nothingInMessage } from './nothing-in-message.js';
import { shortened } from './quotation-item.js';

/** Statements and passages shown in the reply itself: one or two to a statement. A file has all of them. */
const shownStatements = 4;
const shownPassages = 4;

export const findEvidence: MessageCommand<App> = {
  data: {
    type: menuKind.message,
    name: 'Find evidence',
    ...offeredEverywhere,
  },
  execute: async ({ text }, app) => {
    if (text.trim() === '') return nothingInMessage('No text to look for');
    const evidence = await app.findEvidence(text);
    if (evidence.items.length === 0) {
      return {
        tone: 'decline',
        parts: [
          { kind: 'heading', text: 'Nothing to look for' },
          {
            kind: 'text',
            text: 'This message has no names, figures or other words that passages could share.',
          },
        ],
        actions: [],
      };
    }
    return evidenceReply(evidence);
  },
};

/** Lays out statements with the passages nearest to them. What they share says nothing of who is right. */
function evidenceReply({ items, omitted }: Bounded<StatementEvidence>): Reply {
  const head: ReplyPart[] = [
    { kind: 'heading', text: `Nearest passages to ${counted(items.length + omitted, 'statement')}` },
    {
      kind: 'note',
      text: 'Nearest by the words they share, each by its rarity. Sharing words is no proof either way: read the passages.',
    },
    ...(omitted === 0
      ? []
      : [{ kind: 'note' as const, text: `The last ${omitted} are left out: that is too many for one go.` }]),
  ];
  const shown = items.slice(0, shownStatements);
  const each = Math.max(1, Math.floor(shownPassages / shown.length));
  const brief = [...head, ...shown.flatMap((one, index) => statementParts(one, index + 1, each))];
  const isAll = shown.length === items.length && items.every(({ passages }) => passages.length <= each);
  if (isAll) return reply(brief);
  const whole = reply([...head, ...items.flatMap((one, index) => statementParts(one, index + 1, Infinity))]);
  const rest =
    shown.length === items.length
      ? 'Each with its nearest passage; the file has the next nearest too.'
      : `The first ${shownStatements} are shown; the file has all of them, with more passages.`;
  return reply([
    ...brief,
    { kind: 'note', text: rest },
    { kind: 'file', name: 'evidence.md', text: markdownDocument(plain(whole, 'en')) },
  ]);
}

function reply(parts: readonly ReplyPart[]): Reply {
  return { tone: 'information', parts, actions: [] };
}

function statementParts(
  { words, missing, passages }: StatementEvidence,
  label: number,
  most: number,
): ReplyPart[] {
  return [
    { kind: 'heading', text: `Statement ${label}` },
    { kind: 'text', text: shortened(words) },
    ...(missing.length === 0
      ? []
      : [{ kind: 'note' as const, text: `No briefing holds ${quoted(missing)}.` }]),
    ...(passages.length === 0
      ? [{ kind: 'note' as const, text: 'No passage is near it: none shares enough of its words.' }]
      : passages.slice(0, most).map((passage) => passagePart(passage, label))),
  ];
}

function passagePart(
  { citation, shared, meant, missing, negation }: NearPassage,
  label: number,
): PassagePart {
  return {
    kind: 'passage',
    label,
    citation,
    highlight: null,
    speaker: null,
    note: [
      `Shared: ${shared.length === 0 ? 'no word itself' : quoted(shared)}`,
      ...(meant.length === 0 ? [] : [`meant by a name, office or pronoun: ${quoted(meant)}`]),
      missing.length === 0 ? 'missing: none' : `missing: ${quoted(missing)}`,
      ...(negation === null ? [] : [negations[negation]]),
    ].join(' · '),
  };
}

const negations = {
  passage: 'the passage denies more (“not” and the like) than the statement',
  statement: 'the statement denies more (“not” and the like) than the passage',
} as const;

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
