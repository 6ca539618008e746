import type { ReplyPart } from '../src/interface/reply.js';
import { say, type Line, type Words } from '../src/messages/phrase.js';
import type { CheckedQuotation } from '../src/model/checking.js';
import { quoteVerdicts, type QuoteFinding } from '../src/model/quote.js';
import { differencePart, passage, whose } from './quote-reply.js';

/** Characters of checked words that are repeated, before they are shortened. */
const shownWords = 300;

/** How many quotations have each verdict: "2 exact, 1 not in these briefings". Nothing where there are none. */
export function verdictCounts(checked: readonly CheckedQuotation[]): Words {
  const items = quoteVerdicts
    .map((verdict) => ({
      verdict,
      count: checked.filter(({ finding }) => finding.verdict === verdict).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => say(`verdicts.${verdict}`, { count }));
  return say('list', { items });
}

/**
 * One checked quotation: its words, what is found, how it differs, and the best place.
 * @param label Its number, and that of its place.
 * @param older What there is to say of earlier versions that had the words.
 * @param paragraph Where it stands in what was checked; null where that goes without saying.
 */
export function quotationParts(
  checked: CheckedQuotation,
  label: number,
  older: readonly Words[] | undefined,
  paragraph: number | null = null,
): ReplyPart[] {
  const { attributedTo, finding } = checked;
  const [best] = finding.matches;
  const places = new Set(finding.matches.map(({ citation }) => citation.briefing)).size;
  const words = shortened(checked.words);
  const what =
    attributedTo === null
      ? say('item.words', { words })
      : say('item.attributed', { words, name: attributedTo });
  return [
    { kind: 'heading', text: { line: [String(label), say(`verdict.${finding.verdict}`)] } },
    {
      kind: 'text',
      text: paragraph === null ? what : say('item.in-paragraph', { what, paragraph: String(paragraph) }),
    },
    ...(older ?? []).map((text) => ({ kind: 'note' as const, text })),
    ...(best === undefined ? [] : [{ kind: 'note' as const, text: whose(best, finding.speaker) }]),
    ...(finding.warnings.length === 0
      ? []
      : [{ kind: 'list' as const, items: finding.warnings.map(({ message }) => message) }]),
    ...differencePart(best),
    ...(best === undefined ? [] : [passage(best, label)]),
    ...(places < 2 ? [] : [{ kind: 'note' as const, text: say('item.briefings', { count: places }) }]),
  ];
}

/** The verdict and whose the words are, in one line. */
export function verdictLine({ verdict, speaker, matches }: QuoteFinding): Line {
  const [best] = matches;
  return { line: [say(`verdict.${verdict}`), ...(best === undefined ? [] : [whose(best, speaker)])] };
}

/** Quotations of fewer than four words, in one line: they say too little for a place of their own. */
export function shortQuotations(checked: readonly CheckedQuotation[]): ReplyPart[] {
  const short = checked.filter(({ finding }) => finding.verdict === 'too-short');
  if (short.length === 0) return [];
  const often = new Map(short.map(({ words, finding }) => [shortened(words), finding.found]));
  const words = [...often].map(([one, count]) =>
    count === 0 ? say('item.short-nowhere', { words: one }) : say('item.short-found', { words: one, count }),
  );
  return [{ kind: 'text', text: say('item.short', { words }) }];
}

export function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  if (line.length <= shownWords) return line;
  const space = line.lastIndexOf(' ', shownWords);
  return `${line.slice(0, space > 0 ? space : shownWords)} […]`;
}
