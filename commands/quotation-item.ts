import type { ReplyPart } from '../src/interface/reply.js';
import type { CheckedQuotation } from '../src/model/checking.js';
import type { QuoteFinding, QuoteVerdict } from '../src/model/quote.js';
import { differencePart, passage, times, verdictHeadings, whose } from './quote-reply.js';

/** Characters of checked words that are repeated, before they are shortened. */
const shownWords = 300;

/** What a verdict is called in a count: "2 exact, 1 not in these briefings". */
const verdictNames: Readonly<Record<QuoteVerdict, string>> = {
  exact: 'exact',
  typographic: 'the same but for marks, case or spacing',
  differs: 'differing',
  elided: 'with words left out',
  misattributed: 'misattributed',
  'not-found': 'not in these briefings',
  'too-short': 'too short to check',
};

/** How many quotations have each verdict, in words. */
export function verdictCounts(checked: readonly CheckedQuotation[]): string {
  return Object.entries(verdictNames)
    .map(([verdict, name]) => ({
      name,
      count: checked.filter((one) => one.finding.verdict === verdict).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${name}`)
    .join(', ');
}

/**
 * One checked quotation: its words, what is found, how it differs, and the best place.
 * @param label Its number, and that of its place.
 * @param where Where it stands in what was checked; empty where that goes without saying.
 */
export function quotationParts(checked: CheckedQuotation, label: number, where = ''): ReplyPart[] {
  const { words, attributedTo, finding } = checked;
  const [best] = finding.matches;
  const places = new Set(finding.matches.map(({ citation }) => citation.briefing)).size;
  const said = attributedTo === null ? '' : ` (said to be ${possessive(attributedTo)})`;
  return [
    { kind: 'heading', text: `${label} · ${verdictHeadings[finding.verdict]}` },
    { kind: 'text', text: `“${shortened(words)}”${said}${where}` },
    ...(best === undefined ? [] : [{ kind: 'note' as const, text: whose(best, finding.speaker) }]),
    ...(finding.warnings.length === 0
      ? []
      : [{ kind: 'list' as const, items: finding.warnings.map(({ message }) => message) }]),
    ...differencePart(best),
    ...(best === undefined ? [] : [passage(best, label)]),
    ...(places < 2
      ? []
      : [{ kind: 'note' as const, text: `${places} briefings have them, or words close to them.` }]),
  ];
}

/** The verdict and whose the words are, in one line. */
export function verdictLine({ verdict, speaker, matches }: QuoteFinding): string {
  const [best] = matches;
  return [verdictHeadings[verdict], ...(best === undefined ? [] : [whose(best, speaker)])].join(' · ');
}

/** Quotations of fewer than four words, in one line: they say too little for a place of their own. */
export function shortQuotations(checked: readonly CheckedQuotation[]): ReplyPart[] {
  const short = checked.filter(({ finding }) => finding.verdict === 'too-short');
  if (short.length === 0) return [];
  const named = short.map(({ words, finding }) => {
    const where = finding.found === 0 ? 'nowhere' : times(finding.found);
    return `“${shortened(words)}” (${where})`;
  });
  return [
    {
      kind: 'text',
      text: `Too short to check, fewer than four words; how often they occur: ${[...new Set(named)].join(', ')}.`,
    },
  ];
}

export function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  if (line.length <= shownWords) return line;
  const space = line.lastIndexOf(' ', shownWords);
  return `${line.slice(0, space > 0 ? space : shownWords)} […]`;
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}
