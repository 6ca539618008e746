import { citationLine } from '../src/interface/citation-line.js';
import type { PassagePart, Reply, ReplyPart } from '../src/interface/reply.js';
import type { QuoteFinding, QuoteMatch, QuoteVerdict, Wording } from '../src/model/quote.js';
import { shift } from '../src/model/span.js';

/** Passages shown with their words; the others are named. */
const shownPlaces = 3;
/** Versions shown beside the one that comes closest. */
const shownVersions = 3;
/** Characters of the asked words that are shown again. */
const longestAsked = 400;
/** Places named without their words. */
const namedPlaces = 10;

/** Each verdict in a few words. */
export const verdictHeadings: Readonly<Record<QuoteVerdict, string>> = {
  exact: 'Exact: these are the very words',
  typographic: 'The same words, with other marks, dashes, case or spacing',
  differs: 'Differs: these are not quite the words',
  elided: 'Elided: these words, with others left out',
  misattributed: 'Misattributed: real words, another speaker',
  'not-found': 'Not in these briefings',
  'too-short': 'Too short to tell: fewer than four words',
};

const tones: Readonly<Record<QuoteVerdict, Reply['tone']>> = {
  exact: 'answer',
  typographic: 'answer',
  differs: 'decline',
  elided: 'decline',
  misattributed: 'decline',
  'not-found': 'decline',
  'too-short': 'decline',
};

/** Lays out what the briefings make of some words: the verdict, whose they are, what differs, where they stand. */
export function quoteReply(finding: QuoteFinding): Reply {
  const { verdict, matches, warnings } = finding;
  const [own = [], ...versions] = versionsOf(matches);
  const isShort = verdict === 'too-short';
  return {
    tone: tones[verdict],
    parts: [
      { kind: 'heading', text: verdictHeadings[verdict] },
      { kind: 'note', text: askedLine(finding) },
      { kind: 'text', text: whoseLine(finding) },
      ...(warnings.length === 0 || isShort
        ? []
        : [{ kind: 'list' as const, items: warnings.map(({ message }) => message) }]),
      ...(isShort ? [] : differencePart(own[0])),
      ...placeParts(own, 1),
      ...versionParts(versions, own.length + 1),
      ...(finding.found > matches.length
        ? [note(`${finding.found} places in all; the ${matches.length} nearest are counted here.`)]
        : []),
    ],
    actions: [],
  };
}

/** Matches that carry the same words together, in the order in which each version comes first. */
function versionsOf(matches: readonly QuoteMatch[]): (readonly QuoteMatch[])[] {
  const versions = new Map<string, QuoteMatch[]>();
  for (const match of matches) {
    const key = isSame(match) ? '' : JSON.stringify(match.difference);
    const version = versions.get(key);
    if (version === undefined) versions.set(key, [match]);
    else version.push(match);
  }
  return [...versions.values()];
}

function isSame({ agreement }: QuoteMatch): boolean {
  return agreement === 'exact' || agreement === 'typographic';
}

function askedLine({ words, asked }: QuoteFinding): string {
  const said = asked === null ? '' : ` · said to be ${possessive(asked.person ?? asked.asked)}`;
  return `Checked: ${shortened(words.replace(/\s+/gu, ' ').trim()) || '(nothing)'}${said}`;
}

/** As much of long words as tells which they are. */
function shortened(words: string): string {
  if (words.length <= longestAsked) return words;
  const space = words.lastIndexOf(' ', longestAsked);
  return `${words.slice(0, space > 0 ? space : longestAsked)} … (${String(words.length)} characters)`;
}

function whoseLine(finding: QuoteFinding): string {
  const { verdict, matches, found, speaker } = finding;
  const [best] = matches;
  if (best === undefined) {
    return verdict === 'too-short'
      ? 'No briefing has them, and so few words may be anybody’s.'
      : 'No briefing has these words, or words close to them. That does not mean that nobody said them.';
  }
  if (verdict === 'too-short') {
    return `So few words may be anybody’s. The briefings have them ${times(found)}:`;
  }
  const same = new Set(matches.filter(isSame).map(({ citation }) => citation.briefing)).size;
  const count = same < 2 ? [] : [`${String(same)} briefings have them`];
  return [whose(best, speaker), ...count].join(' · ');
}

/** "once", "twice", "3 times". */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${String(count)} times`;
}

/** Whose the words of a place are, as far as its briefing says. */
export function whose({ wording, cue, source }: QuoteMatch, speaker: string | null): string {
  if (wording === 'briefing') return 'Whose words: the briefing’s own';
  if (speaker === null) return 'Whose words: the briefing does not say';
  const named = source === null || sharesWord(source, speaker) ? '' : `, named “${source}”`;
  const said = cue === null ? '' : ` (“${cue}”)`;
  return `${wording === 'reported' ? 'Reported of' : 'Whose words'}: ${speaker}${named}${said}`;
}

/** Whether two ways of naming somebody have a word in common: then one of them is enough. */
function sharesWord(source: string, speaker: string): boolean {
  const words = new Set(speaker.split(/\s+/u));
  return source.split(/[^\p{L}\p{N}.-]+/u).some((word) => words.has(word));
}

/** What the words are where they are not simply quoted. */
const wordingNotes: Readonly<Record<Wording, string | null>> = {
  quoted: null,
  'partly-quoted': 'Only partly in quotation marks',
  reported: 'Reported without quotation marks',
  briefing: 'The briefing’s own wording',
};

function placeParts(matches: readonly QuoteMatch[], from: number): ReplyPart[] {
  const named = matches.slice(shownPlaces, shownPlaces + namedPlaces);
  const rest = matches.length - shownPlaces - named.length;
  return [
    ...matches.slice(0, shownPlaces).map((match, index) => passage(match, from + index)),
    ...(named.length === 0 ? [] : [note('Also there:')]),
    ...(named.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            items: [
              ...named.map(
                ({ citation }, index) => `[${from + shownPlaces + index}] ${citationLine(citation)}`,
              ),
              ...(rest > 0 ? [`and ${String(rest)} more`] : []),
            ],
          },
        ]),
  ];
}

/** The other ways in which briefings have the words, each with what differs and one place. */
function versionParts(versions: readonly (readonly QuoteMatch[])[], from: number): ReplyPart[] {
  const shown = versions.slice(0, shownVersions);
  return [
    ...(shown.length === 0 ? [] : [{ kind: 'heading' as const, text: 'Elsewhere in other words' }]),
    ...shown.flatMap((version, index): ReplyPart[] => {
      const [first] = version;
      if (first === undefined) return [];
      return [
        ...(isSame(first) ? [] : differencePart(first)),
        passage(first, from + index),
        ...(version.length === 1 ? [] : [note(`And ${String(version.length - 1)} more with these words.`)]),
      ];
    }),
    ...(versions.length > shown.length
      ? [note(`And ${String(versions.length - shown.length)} more that come less close.`)]
      : []),
  ];
}

/** How the words differ from the asked ones; none where they are the same. */
export function differencePart(match: QuoteMatch | undefined): ReplyPart[] {
  return match === undefined || isSame(match) ? [] : [{ kind: 'difference', pieces: match.difference }];
}

/** A place with its words, the asked ones marked. */
export function passage({ citation, speaker, wording }: QuoteMatch, label: number): PassagePart {
  const { answer, quote, start } = citation;
  const isWhole = answer !== null && answer.end - answer.start >= quote.trim().length;
  const words = wordingNotes[wording];
  return {
    kind: 'passage',
    label,
    citation,
    highlight: answer === null || isWhole ? null : shift(answer, -start),
    speaker,
    ...(words !== null && { note: words }),
  };
}

function note(text: string): ReplyPart {
  return { kind: 'note', text };
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`;
}
