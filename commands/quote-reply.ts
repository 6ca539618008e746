import { placeOf } from '../src/interface/citation-line.js';
import type { PassagePart, Reply, ReplyPart } from '../src/interface/reply.js';
import { say, type MessageKey, type Words } from '../src/messages/phrase.js';
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
  const alsoCites = [own, ...versions].flatMap((version) =>
    placesNamed(version).map(({ citation }) => citation),
  );
  return {
    tone: tones[verdict],
    parts: [
      { kind: 'heading', text: say(`verdict.${verdict}`) },
      { kind: 'note', text: askedLine(finding) },
      { kind: 'text', text: whoseLine(finding) },
      ...(warnings.length === 0 || isShort
        ? []
        : [{ kind: 'list' as const, items: warnings.map(({ message }) => message) }]),
      ...(isShort ? [] : differencePart(own[0])),
      ...placeParts(own, 1),
      ...versionParts(versions, own.length + 1),
      ...(finding.found > matches.length
        ? [note(say('quote.places', { found: finding.found, count: matches.length }))]
        : []),
    ],
    actions: [],
    ...(alsoCites.length > 0 && { alsoCites }),
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

function askedLine({ words, asked }: QuoteFinding): Words {
  const line = words.replace(/\s+/gu, ' ').trim();
  return {
    line: [
      say('quote.checked', { words: line === '' ? say('quote.nothing') : shortened(line) }),
      ...(asked === null ? [] : [say('quote.attributed', { name: asked.person ?? asked.asked })]),
    ],
  };
}

/** As much of long words as tells which they are. */
function shortened(words: string): Words {
  if (words.length <= longestAsked) return words;
  const space = words.lastIndexOf(' ', longestAsked);
  return say('quote.shortened', {
    words: words.slice(0, space > 0 ? space : longestAsked),
    count: words.length,
  });
}

function whoseLine(finding: QuoteFinding): Words {
  const { verdict, matches, found, speaker } = finding;
  const [best] = matches;
  if (best === undefined) {
    return say(verdict === 'too-short' ? 'quote.short-nowhere' : 'quote.not-found');
  }
  if (verdict === 'too-short') {
    return say('quote.short-found', { count: found });
  }
  const same = new Set(matches.filter(isSame).map(({ citation }) => citation.briefing)).size;
  const count = same < 2 ? [] : [say('quote.briefings', { count: same })];
  return { line: [whose(best, speaker), ...count] };
}

/** Whose the words of a place are, as far as its briefing says. */
export function whose({ wording, cue, source }: QuoteMatch, speaker: string | null): Words {
  if (wording === 'briefing') return say('whose.briefing');
  if (speaker === null) return say('whose.unsaid');
  const named =
    source === null || sharesWord(source, speaker) ? speaker : say('whose.named', { speaker, source });
  return say(wording === 'reported' ? 'whose.reported' : 'whose.words', {
    speaker: cue === null ? named : say('whose.cue', { speaker: named, cue }),
  });
}

/** Whether two ways of naming somebody have a word in common: then one of them is enough. */
function sharesWord(source: string, speaker: string): boolean {
  const words = new Set(speaker.split(/\s+/u));
  return source.split(/[^\p{L}\p{N}.-]+/u).some((word) => words.has(word));
}

/** What the words are where they are not simply quoted. */
const wordingNotes: Readonly<Record<Wording, MessageKey | null>> = {
  quoted: null,
  'partly-quoted': 'wording.partly-quoted',
  reported: 'wording.reported',
  briefing: 'wording.briefing',
};

/** Those of one version that are named without their words. */
function placesNamed(version: readonly QuoteMatch[]): readonly QuoteMatch[] {
  return version.slice(shownPlaces, shownPlaces + namedPlaces);
}

function placeParts(matches: readonly QuoteMatch[], from: number): ReplyPart[] {
  const named = placesNamed(matches);
  const rest = matches.length - shownPlaces - named.length;
  return [
    ...matches.slice(0, shownPlaces).map((match, index) => passage(match, from + index)),
    ...(named.length === 0 ? [] : [note(say('quote.also-there'))]),
    ...(named.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            items: [
              ...named.map(({ citation }, index) =>
                say('answer.numbered', {
                  number: String(from + shownPlaces + index),
                  place: placeOf(citation),
                }),
              ),
              ...(rest > 0 ? [say('quote.more-places', { count: rest })] : []),
            ],
          },
        ]),
  ];
}

/** The other ways in which briefings have the words, each with what differs and one place. */
function versionParts(versions: readonly (readonly QuoteMatch[])[], from: number): ReplyPart[] {
  const shown = versions.slice(0, shownVersions);
  return [
    ...(shown.length === 0 ? [] : [{ kind: 'heading' as const, text: say('quote.elsewhere') }]),
    ...shown.flatMap((version, index): ReplyPart[] => {
      const [first] = version;
      if (first === undefined) return [];
      return [
        ...(isSame(first) ? [] : differencePart(first)),
        passage(first, from + index),
        ...(version.length === 1 ? [] : [note(say('quote.more-same', { count: version.length - 1 }))]),
      ];
    }),
    ...(versions.length > shown.length
      ? [note(say('quote.more-versions', { count: versions.length - shown.length }))]
      : []),
  ];
}

/** How the words differ from the asked ones; none where they are the same. */
export function differencePart(match: QuoteMatch | undefined): ReplyPart[] {
  return match === undefined || isSame(match)
    ? []
    : [{ kind: 'difference', pieces: match.difference, between: 'words' }];
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
    ...(words !== null && { note: say(words) }),
  };
}

function note(text: Words): ReplyPart {
  return { kind: 'note', text };
}
