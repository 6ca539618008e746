import type { Fact } from '../../model/kept-briefing.js';
import type { Span } from '../../model/span.js';

/** A question about a briefing rather than about what it tells: "Who wrote the article on the summit?" */
export interface AskedFact {
  readonly fact: Exclude<Fact, 'title'>;
  /** Where the question asks for it and names the kind of text, in its offsets: what is left tells which briefing is meant. */
  readonly asking: readonly Span[];
}

/** Texts that a briefing may be. "Report", "letter", "note" and "book" are left out: briefings tell of those. */
const texts = '(?:article|story|piece(?!\\s+of\\b)|briefing(?: note)?|news item|write-?up|dispatch)';
const month = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
/**
 * A day behind the word for a text, which tells of an event: "the briefing on Monday" was given then, "the briefing on Monday's
 * vote" and "on Sunday trading" are texts.
 */
const day =
  String.raw`(?:(?:on|last|this|earlier|the)\s+){0,3}` +
  String.raw`(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)(?:\s+(?:morning|afternoon|evening|night))?(?!['’]s|\s+\p{L}+ing\b)` +
  String.raw`|${month}\s+\d|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?${month}\b)`;
/** A text with what stands before it, "the Guardian's long article"; not "Article 5", nor "the article's subject". */
const text = String.raw`(?:the|this|that|an?)\s+(?:[\p{L}\p{N}'’.-]{1,40}\s+){0,6}?(?<text>${texts})\b(?!\s+\p{N}|['’]s\b|\s+${day})`;
/** What a text tells of, of so many signs at most; not "the article say the ferry was", where that is asked for which it tells. */
const telling = (most: number): string => String.raw`(?:(?!\b(?:says?|said|mention|suggest)\b).){0,${most}}?`;

const writing = '(?:wrote|has written|had written|(?:co-?)?authored|penned|filed|reported)';
const written = '(?:written|(?:co-?)?authored|penned|filed|reported)';
/** "The article on the ferry by", not "the briefing on the ferry attended by". */
const by = String.raw`(?<!\p{L}(?:ed|en|wn|ld)\s)by`;
const publishing = '(?:published|ran|carried|printed|posted|issued|put out)';
const appearing = '(?:published|printed|posted|dated|released|issued|written|appear|come out|run|go online)';
const writer = '(?:authors?|writers?|bylines?|reporters?|journalists?|correspondents?)';
const house =
  '(?:outlet|newspaper|paper|publication|magazine|website|site|agency|broadcaster|publisher|organi[sz]ation)';

/** Each names what it asks by in `cue`. Repetitions are bounded, so that no question makes them look long. */
const ways: readonly (readonly [AskedFact['fact'], RegExp])[] = (
  [
    ['author', `(?<cue>\\b(?:who|which ${writer}|what ${writer})\\s+${writing})\\s+${text}`],
    ['author', `(?<cue>\\b${writer})\\s+(?:of|for|behind|on)\\s+${text}`],
    ['author', `(?<cue>\\bby whom\\s+(?:was|were))\\s+${text}${telling(120)}(?<rest>\\b${written}\\b)`],
    ['author', `(?<cue>\\bwho\\s+(?:is|was))\\s+${text}${telling(80)}(?<rest>\\b${written}\\s+by)\\s*\\?*$`],
    [
      'author',
      `(?<cue>\\bwho\\s+(?:is|was))\\s+${text}(?:\\s+(?:on|about)\\s${telling(80)})?\\s+(?<rest>${by})\\s*\\?*$`,
    ],
    [
      'published',
      `(?<cue>\\bwhen\\s+(?:was|were|did|is))\\s+${text}${telling(120)}(?<rest>\\b${appearing}\\b)`,
    ],
    ['published', `(?<cue>\\b(?:publication\\s+)?date)\\s+(?:of|on)\\s+${text}`],
    ['origin', `(?<cue>\\b(?:who|(?:which|what)\\s+(?:news\\s+)?${house})\\s+${publishing})\\s+${text}`],
    [
      'origin',
      `(?<cue>\\bwhere\\s+(?:was|were|did|does))\\s+${text}${telling(120)}(?<rest>\\b(?:${appearing}|come\\s+from)\\b)`,
    ],
    ['origin', `(?<cue>\\b(?:publisher|origin|source))\\s+of\\s+${text}`],
  ] as const
).map(([fact, way]) => [fact, new RegExp(way, 'diu')]);

/** What a question asks of a briefing itself; null for one about what briefings tell. */
export function askedFact(question: string): AskedFact | null {
  for (const [fact, way] of ways) {
    const places = way.exec(question)?.indices?.groups;
    if (places === undefined) continue;
    const asking = Object.values(places).map(([start, end]) => ({ start, end }));
    return { fact, asking };
  }
  return null;
}
