import type { App } from '../src/app.js';
import type { MessageCommand } from '../src/interface/command.js';
import { markdownDocument } from '../src/interface/document.js';
import { plain } from '../src/interface/plain.js';
import type { Reply, ReplyPart } from '../src/interface/reply.js';
import { menuKind, offeredEverywhere } from '../src/interface/slash-command.js';
import type { Bounded, CheckedQuotation } from '../src/model/checking.js';
import { nothingInMessage } from './nothing-in-message.js';
import { quotationParts, shortQuotations, verdictCounts } from './quotation-item.js';

/** Quotations shown in the reply itself; more are in a file with all of them. */
const shownQuotations = 4;

export const checkQuotes: MessageCommand<App> = {
  data: {
    type: menuKind.message,
    name: 'Check quotes',
    ...offeredEverywhere,
  },
  execute: async ({ text }, app) => {
    if (text.trim() === '') return nothingInMessage('No text to check');
    const checked = await app.checkQuotations(text);
    if (checked.items.length === 0) {
      return {
        tone: 'decline',
        parts: [
          { kind: 'heading', text: 'No quotation in this message' },
          {
            kind: 'text',
            text: 'Nothing in it stands between quotation marks or behind “>”. To check some words, use /quote.',
          },
        ],
        actions: [],
      };
    }
    return quotationsReply(checked);
  },
};

/** Lays out the checked quotations of a message, in its order. */
function quotationsReply({ items, omitted }: Bounded<CheckedQuotation>): Reply {
  const long = items.filter(({ finding }) => finding.verdict !== 'too-short');
  const shown = long.slice(0, shownQuotations);
  const head: ReplyPart[] = [
    { kind: 'heading', text: `Quotations in this message: ${items.length + omitted}` },
    { kind: 'note', text: verdictCounts(items) },
    ...(omitted === 0
      ? []
      : [{ kind: 'note' as const, text: `The last ${omitted} are left out: that is too many for one go.` }]),
  ];
  const laidOut = long.map((checked, index) => quotationParts(checked, index + 1));
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
      { kind: 'note', text: `The first ${shownQuotations} are shown; the file has all of them.` },
      { kind: 'file', name: 'quotations.md', text: markdownDocument(plain(whole, 'en')) },
    ],
  };
}
