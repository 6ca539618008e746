import type { ReplyPart } from '../src/interface/reply.js';
import type { CheckedQuotation } from '../src/model/checking.js';
import type { QuoteFinding, QuoteMatch, QuoteVerdict, Wording } from '../src/model/quote.js';
import { shift } from '../src/model/span.js';

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

/** The verdict as a person is told, with whose words they are. */
export function verdictWords({ verdict, speaker, matches }: QuoteFinding): string {
  const [best] = matches;
  const whose = best === undefined ? '' : ` ${whoseWords(best, speaker)}`;
  switch (verdict) {
    case 'exact':
      return `Exact: the briefings have these very words.${whose}`;
    case 'typographic':
      return `The same words, with other marks, dashes, case or spacing.${whose}`;
    case 'differs':
      return `Differing from the closest words that there are.${whose}`;
    case 'elided':
      return `In the briefings with more words between them.${whose}`;
    case 'misattributed':
      return `Misattributed.${whose}`;
    case 'not-found':
      return 'Not in these briefings.';
    case 'too-short':
      return 'Too short to check: fewer than four words may be anybody’s.';
  }
}

const wordings: Readonly<Record<Wording, (speaker: string) => string>> = {
  quoted: (speaker) => `Said by ${speaker}.`,
  'partly-quoted': (speaker) => `Some of them are quoted as ${speaker}’s, the others are the briefing’s.`,
  reported: (speaker) => `They report what ${speaker} said in the briefing’s own wording.`,
  briefing: () => 'They are the briefing’s own wording, nobody’s quotation.',
};

function whoseWords({ wording }: QuoteMatch, speaker: string | null): string {
  if (wording === 'briefing') return wordings.briefing('');
  return speaker === null ? 'The briefings do not say whose they are.' : wordings[wording](speaker);
}

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

/** One checked quotation: its words, what is found, and the best place. `label` numbers the place. */
export function quotationParts(checked: CheckedQuotation, label: number): ReplyPart[] {
  const { words, attributedTo, finding } = checked;
  const [best] = finding.matches;
  const places = new Set(finding.matches.map(({ citation }) => citation.briefing)).size;
  const said = attributedTo === null ? '' : ` (said to be ${possessive(attributedTo)})`;
  return [
    { kind: 'text', text: `${label} · “${shortened(words)}”${said}` },
    {
      kind: 'note',
      text: [verdictWords(finding), ...finding.warnings.map(({ message }) => message)].join(' '),
    },
    ...(best === undefined || finding.verdict === 'too-short' ? [] : placeParts(best, label)),
    ...(places < 2
      ? []
      : [{ kind: 'note' as const, text: `${places} briefings have them, or words close to them.` }]),
  ];
}

function placeParts({ citation, agreement, difference }: QuoteMatch, label: number): ReplyPart[] {
  const { answer, quote, start } = citation;
  const isWhole = answer !== null && answer.end - answer.start >= quote.trim().length;
  const isSame = agreement === 'exact' || agreement === 'typographic';
  return [
    ...(isSame ? [] : [{ kind: 'difference' as const, pieces: difference }]),
    {
      kind: 'passage',
      label,
      citation,
      highlight: answer === null || isWhole ? null : shift(answer, -start),
      // It is said with the verdict.
      speaker: null,
    },
  ];
}

/** Quotations of fewer than four words, in one line: they say too little for a place of their own. */
export function shortQuotations(checked: readonly CheckedQuotation[]): ReplyPart[] {
  const short = checked.filter(({ finding }) => finding.verdict === 'too-short');
  if (short.length === 0) return [];
  const named = short.map(({ words, finding }) => {
    const where =
      finding.found === 0 ? 'nowhere' : finding.found === 1 ? '1 place' : `${finding.found} places`;
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
