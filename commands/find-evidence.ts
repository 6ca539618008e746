import type { App } from '../src/app.js';
import type { MessageCommand } from '../src/interface/command.js';
import { markdownDocument } from '../src/interface/document.js';
import { plain } from '../src/interface/plain.js';
import type { PassagePart, Reply, ReplyPart } from '../src/interface/reply.js';
import { menuKind, offeredEverywhere } from '../src/interface/slash-command.js';
import { en } from '../src/messages/en.js';
import { say, type MessageKey, type Words } from '../src/messages/phrase.js';
import { languageOf, type Language } from '../src/messages/write.js';
import type { Bounded, NearPassage, StatementEvidence } from '../src/model/checking.js';
import { nothingInMessage } from './nothing-in-message.js';
import { shortened } from './quotation-item.js';
import { quoted } from './quoted.js';

/** Statements and passages shown in the reply itself: one or two to a statement. A file has all of them. */
const shownStatements = 4;
const shownPassages = 4;

export const findEvidence: MessageCommand<App> = {
  data: {
    type: menuKind.message,
    name: en['menu.find-evidence'],
    ...offeredEverywhere,
  },
  execute: async ({ text }, app, { locale }) => {
    if (text.trim() === '') return nothingInMessage(say('evidence.no-text'));
    const evidence = await app.findEvidence(text);
    if (evidence.items.length === 0) {
      return {
        tone: 'decline',
        parts: [
          { kind: 'heading', text: say('decline.no-content-words') },
          { kind: 'text', text: say('evidence.none-why') },
        ],
        actions: [],
      };
    }
    return evidenceReply(evidence, languageOf(locale));
  },
};

/** Lays out statements with the passages nearest to them. What they share says nothing of who is right. */
function evidenceReply({ items, omitted }: Bounded<StatementEvidence>, language: Language): Reply {
  const head: ReplyPart[] = [
    { kind: 'heading', text: say('evidence.heading', { count: items.length + omitted }) },
    { kind: 'note', text: say('evidence.how') },
    ...(omitted === 0 ? [] : [{ kind: 'note' as const, text: say('message.left-out', { count: omitted }) }]),
  ];
  const shown = items.slice(0, shownStatements);
  const each = Math.max(1, Math.floor(shownPassages / shown.length));
  const brief = [...head, ...shown.flatMap((one, index) => statementParts(one, index + 1, each))];
  const isAll = shown.length === items.length && items.every(({ passages }) => passages.length <= each);
  if (isAll) return reply(brief);
  const whole = reply([...head, ...items.flatMap((one, index) => statementParts(one, index + 1, Infinity))]);
  const rest =
    shown.length === items.length
      ? say('evidence.nearest-shown')
      : say('evidence.first-shown', { count: shownStatements });
  return reply([
    ...brief,
    { kind: 'note', text: rest },
    { kind: 'file', name: 'evidence.md', text: markdownDocument(plain(whole, language), language) },
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
    { kind: 'heading', text: say('evidence.statement', { number: String(label) }) },
    { kind: 'text', text: shortened(words) },
    ...(missing.length === 0
      ? []
      : [{ kind: 'note' as const, text: say('answer.no-briefing-holds', { words: quoted(missing) }) }]),
    ...(passages.length === 0
      ? [{ kind: 'note' as const, text: say('evidence.none-near') }]
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
    note: {
      line: [
        listed('evidence.shared', 'evidence.none-shared', shared),
        ...(meant.length === 0 ? [] : [say('evidence.meant', { words: quoted(meant) })]),
        listed('evidence.missing', 'evidence.none-missing', missing),
        ...(negation === null ? [] : [say(`evidence.${negation}-denies`)]),
      ],
    },
  };
}

function listed(some: MessageKey, none: MessageKey, words: readonly string[]): Words {
  return words.length === 0 ? say(none) : say(some, { words: quoted(words) });
}
