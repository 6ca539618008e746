import { findQuoted } from '../src/annotate/quoted.js';
import type { App } from '../src/app.js';
import type { Reply } from '../src/interface/reply.js';
import { say, type Words } from '../src/messages/phrase.js';
import type { Answer, Citation } from '../src/model/answer.js';
import type { CheckedQuotation } from '../src/model/checking.js';
import type { GuildBriefings } from '../src/model/guild-briefings.js';
import type { KeptBriefing, OlderMention } from '../src/model/kept-briefing.js';
import type { QuoteFinding } from '../src/model/quote.js';
import { RecordsError } from '../src/model/records.js';
import { slice } from '../src/model/span.js';
import { shortened } from './quotation-item.js';

/*
 * What earlier versions have to do with a question. It is said whether one has some words, and nothing of what else it
 * says: what was replaced answers no more.
 */

/** Briefings that are told of for each version asked about and each quotation. */
const mostTold = 3;
/** So few words may stand anywhere. */
const fewestWords = 4;

/** Where earlier versions are kept: of a server's own briefings alone. */
export type Own = Pick<GuildBriefings, 'find' | 'hasWords' | 'olderMentions'>;

/** Something to tell of a briefing's earlier version. */
interface Note {
  readonly text: Words;
  readonly briefing: Pick<KeptBriefing, 'id' | 'title'>;
}

/**
 * A reply to a question, with whether the version that was asked about has the words that are cited, and whether words
 * quoted in the question stood in an earlier one.
 * @param app What those see who read the reply: of nothing else is told.
 */
export function withEarlierVersions(reply: Reply, answer: Answer, app: App, own: Own | null): Promise<Reply> {
  const { versionAsked, question } = answer;
  return withNotes(reply, own, async (own) => {
    const notes =
      versionAsked === undefined
        ? []
        : await versionNotes(
            versionAsked,
            answer.status === 'answered' ? answer.citations : answer.nearest,
            own,
          );
    const words = quotedIn(question);
    const mentions = await mentionsOf(words, app, own);
    for (const [index, one] of words.entries()) {
      const quoted = say('quoted', { text: shortened(one) });
      for (const mention of mentions[index] ?? []) notes.push(stoodIn(mention, quoted));
    }
    return notes;
  });
}

/** The verdicts that leave the question open where else the words come from. */
const unfound = new Set<QuoteFinding['verdict']>(['differs', 'elided', 'not-found']);

/** A reply about some words that do not stand just so in any briefing, with where they stood in earlier versions. */
export function withOlderPlaces(
  reply: Reply,
  finding: QuoteFinding,
  app: App,
  own: Own | null,
): Promise<Reply> {
  return withNotes(reply, own, async () =>
    (await olderPlaces(finding, app, own)).map((mention) => stoodIn(mention, null)),
  );
}

/** Where words that do not stand just so in any briefing stood in earlier versions. */
export async function olderPlaces(
  { words, verdict }: Pick<QuoteFinding, 'words' | 'verdict'>,
  app: App,
  own: Own | null,
): Promise<readonly OlderMention[]> {
  if (own === null || !unfound.has(verdict)) return [];
  const [mentions = []] = await mentionsOf([words], app, own);
  return mentions;
}

/** What there is to say of checked quotations that stood in earlier versions. */
export type OlderNotes = ReadonlyMap<CheckedQuotation, readonly Words[]>;

/** Of the quotations that do not stand just so in any briefing, those that stood in earlier versions. */
export async function olderNotes(
  checked: readonly CheckedQuotation[],
  app: App,
  own: Own | null,
): Promise<OlderNotes> {
  const open = checked.filter(({ finding }) => unfound.has(finding.verdict));
  if (own === null || open.length === 0) return new Map();
  try {
    const mentions = await mentionsOf(
      open.map(({ words }) => words),
      app,
      own,
    );
    return new Map(
      open.map((one, index) => [one, (mentions[index] ?? []).map((mention) => stoodIn(mention, null).text)]),
    );
  } catch (error) {
    if (!(error instanceof RecordsError)) throw error;
    // The check is worth more than what there is to say of earlier versions.
    return new Map();
  }
}

function quotedIn(question: string): string[] {
  return findQuoted(question)
    .map((span) => slice(question, span))
    .filter((words) => words.trim().split(/\s+/u).length >= fewestWords);
}

async function mentionsOf(
  words: readonly string[],
  app: App,
  own: Own,
): Promise<readonly (readonly OlderMention[])[]> {
  if (words.length === 0) return [];
  const seen = app.briefings.map(({ id }) => id);
  return (await own.olderMentions(words, seen)).map((mentions) => mentions.slice(0, mostTold));
}

function stoodIn({ briefing, version, until }: OlderMention, words: Words | null): Note {
  const params = {
    number: String(version.number),
    title: briefing.title,
    date: dayOf(version.at),
    until: dayOf(until),
  };
  const text = words === null ? say('older.stood', params) : say('older.stood-quoted', { ...params, words });
  return { text, briefing };
}

async function versionNotes(
  asked: number | 'older',
  citations: readonly Citation[],
  own: Own,
): Promise<Note[]> {
  const notes: Note[] = [];
  for (const id of new Set(citations.map(({ briefing }) => briefing))) {
    const briefing = await own.find(id);
    if (briefing === null || briefing.versions.length < 2) continue;
    const quotes = citations.filter((one) => one.briefing === id).map(({ quote }) => quote);
    const text = await versionNote(asked, briefing, quotes, own);
    if (text !== null) notes.push({ text, briefing });
  }
  return notes.slice(0, mostTold);
}

async function versionNote(
  asked: number | 'older',
  { id, title, versions }: KeptBriefing,
  quotes: readonly string[],
  own: Own,
): Promise<Words | null> {
  const number = asked === 'older' ? versions.length - 1 : asked;
  const [current, version] = [versions.at(-1), versions[number - 1]];
  if (current === undefined) return null;
  const params = {
    title,
    current: String(current.number),
    date: dayOf(current.at),
    number: String(number),
  };
  if (version === undefined) return say('older.no-version', params);
  if (version === current) return say('older.is-current', params);
  const isSame = await own.hasWords(id, number, quotes);
  if (isSame === null) return null;
  return say(isSame ? 'older.same' : 'older.other', { ...params, earlier: dayOf(version.at) });
}

function dayOf(at: string): Words {
  return { date: at.slice(0, 10) };
}

/**
 * Puts notes behind the first words of the bot's own. The briefings that they name are cited, so that a message that
 * others read says when one goes.
 */
async function withNotes(
  reply: Reply,
  own: Own | null,
  make: (own: Own) => Promise<readonly Note[]>,
): Promise<Reply> {
  if (own === null) return reply;
  try {
    const notes = await make(own);
    if (notes.length === 0) return reply;
    const at = reply.parts.findIndex(({ kind }) => kind === 'text') + 1;
    const told = notes.map(({ text }) => ({ kind: 'text' as const, text }));
    const named = notes.map(({ briefing: { id, title } }) => ({ briefing: id, title }));
    return {
      ...reply,
      parts: [...reply.parts.slice(0, at), ...told, ...reply.parts.slice(at)],
      alsoCites: [...(reply.alsoCites ?? []), ...named],
    };
  } catch (error) {
    if (!(error instanceof RecordsError)) throw error;
    // The reply is worth more than what there is to say of earlier versions.
    return reply;
  }
}
