import type { App } from '../src/app.js';
import type { MessageCommand } from '../src/interface/command.js';
import { markdownDocument } from '../src/interface/document.js';
import { plain } from '../src/interface/plain.js';
import type { Reply, ReplyPart } from '../src/interface/reply.js';
import { menuKind, offeredEverywhere } from '../src/interface/slash-command.js';
import { en } from '../src/messages/en.js';
import { say } from '../src/messages/phrase.js';
import { languageOf, type Language } from '../src/messages/write.js';
import type { Bounded, CheckedQuotation } from '../src/model/checking.js';
import { olderNotes, type OlderNotes } from './earlier-versions.js';
import { nothingInMessage } from './nothing-in-message.js';
import { quotationParts, shortQuotations, verdictCounts } from './quotation-item.js';

/** Quotations shown in the reply itself; more are in a file with all of them. */
const shownQuotations = 4;

export const checkQuotes: MessageCommand<App> = {
  data: {
    type: menuKind.message,
    name: en['menu.check-quotes'],
    ...offeredEverywhere,
  },
  execute: async ({ text }, app, { locale, briefings }) => {
    if (text.trim() === '') return nothingInMessage(say('check.no-text'));
    const checked = await app.checkQuotations(text);
    if (checked.items.length === 0) {
      return {
        tone: 'decline',
        parts: [
          { kind: 'heading', text: say('check.none') },
          { kind: 'text', text: say('check.none-why', { quote: say('command.quote.name') }) },
        ],
        actions: [],
      };
    }
    return quotationsReply(checked, await olderNotes(checked.items, app, briefings), languageOf(locale));
  },
};

/** Lays out the checked quotations of a message, in its order. */
function quotationsReply(
  { items, omitted }: Bounded<CheckedQuotation>,
  older: OlderNotes,
  language: Language,
): Reply {
  const long = items.filter(({ finding }) => finding.verdict !== 'too-short');
  const shown = long.slice(0, shownQuotations);
  const head: ReplyPart[] = [
    { kind: 'heading', text: say('check.heading', { count: items.length + omitted }) },
    { kind: 'note', text: verdictCounts(items) },
    ...(omitted === 0 ? [] : [{ kind: 'note' as const, text: say('message.left-out', { count: omitted }) }]),
  ];
  const laidOut = long.map((checked, index) => quotationParts(checked, index + 1, older.get(checked)));
  const whole: Reply = {
    tone: 'information',
    parts: [...head, ...laidOut.flat(), ...shortQuotations(items)],
    actions: [],
  };
  if (shown.length === long.length) return whole;
  return {
    ...whole,
    parts: [
      ...head,
      ...laidOut.slice(0, shownQuotations).flat(),
      { kind: 'note', text: say('message.first-shown', { count: shownQuotations }) },
      { kind: 'file', name: 'quotations.md', text: markdownDocument(plain(whole, language), language) },
    ],
  };
}
