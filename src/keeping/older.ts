import type { Notice } from '../model/notice.js';
import { pageAt, type Briefing } from '../model/briefing.js';
import type { KeptBriefing, KeptVersion, OlderMention } from '../model/kept-briefing.js';
import type { Result } from '../model/result.js';
import { slice } from '../model/span.js';

/** Earlier versions of one briefing that are looked through, the latest first. */
const mostVersions = 10;

/**
 * Where each of some words stand in an earlier version of a briefing and no more in the current one; null for those that
 * do not.
 */
export async function olderMentions(
  words: readonly string[],
  briefing: KeptBriefing,
  read: (version: KeptVersion) => Promise<Result<Briefing, Notice>>,
): Promise<readonly (OlderMention | null)[]> {
  const mentions = words.map((): OlderMention | null => null);
  const [current, ...earlier] = [...briefing.versions].reverse().slice(0, mostVersions + 1);
  if (current === undefined) return mentions;
  const now = await read(current);
  if (!now.ok) return mentions;
  const text = plain(now.value.text);
  const gone = words
    .map((one, index) => ({ wanted: withoutEnd(plain(one)), index }))
    .filter(({ wanted }) => wanted !== '' && !text.includes(wanted));
  let until = current.at;
  for (const version of earlier) {
    const left = gone.filter(({ index }) => mentions[index] === null);
    if (left.length === 0) break;
    const then = await read(version);
    if (then.ok) {
      const text = plain(then.value.text);
      for (const { wanted, index } of left) {
        const sentence = text.includes(wanted) ? sentenceWith(wanted, then.value) : null;
        if (sentence !== null) mentions[index] = { briefing, version, sentence, until };
      }
    }
    until = version.at;
  }
  return mentions;
}

/** The sentence of a briefing in which these words begin, which it has; null where they begin in none. */
function sentenceWith(wanted: string, briefing: Briefing): OlderMention['sentence'] | null {
  const { text, sentences } = briefing;
  let words = '';
  const begins = sentences.map((sentence) => {
    const own = plain(slice(text, sentence));
    const begin = words.length;
    // Parted as in the text, where one may follow the other with nothing between.
    words += own !== '' && /\s/u.test(text.charAt(sentence.end)) ? `${own} ` : own;
    return begin;
  });
  const at = words.indexOf(wanted);
  const start = at < 0 ? undefined : sentences[begins.findLastIndex((begin) => begin <= at)];
  if (start === undefined) return null;
  return { text: slice(text, start), paragraph: start.block + 1, page: pageAt(briefing, start.start) };
}

/** Without the stops and commas that end it: a quotation is closed with one where the sentence went on. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && '.,;:!?…'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Words as they are compared: case, quotation marks and white space do not matter. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/["'“”„«»‘’‚‹›]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
