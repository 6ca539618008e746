import type { Notice } from '../model/notice.js';
import { pageAt, type Briefing } from '../model/briefing.js';
import type { KeptBriefing, KeptVersion, OlderMention } from '../model/kept-briefing.js';
import type { Result } from '../model/result.js';
import { slice } from '../model/span.js';

/** Earlier versions of one briefing that are looked through, the latest first. */
const mostVersions = 10;

/** Where words stand in an earlier version of a briefing and no more in the current one; null where they do not. */
export async function olderMention(
  words: string,
  briefing: KeptBriefing,
  read: (version: KeptVersion) => Promise<Result<Briefing, Notice>>,
): Promise<OlderMention | null> {
  const wanted = plain(words);
  if (wanted === '') return null;
  const [current, ...earlier] = [...briefing.versions].reverse().slice(0, mostVersions + 1);
  if (current === undefined) return null;
  const now = await read(current);
  if (!now.ok || plain(now.value.text).includes(wanted)) return null;
  let until = current.at;
  for (const version of earlier) {
    const then = await read(version);
    const sentence = then.ok ? sentenceWith(wanted, then.value) : null;
    if (sentence !== null) return { briefing, version, sentence, until };
    until = version.at;
  }
  return null;
}

function sentenceWith(wanted: string, briefing: Briefing): OlderMention['sentence'] | null {
  const { text, sentences } = briefing;
  if (!plain(text).includes(wanted)) return null;
  const found = sentences.find((sentence) => plain(slice(text, sentence)).includes(wanted));
  // Words that run over the end of a sentence are shown by where they begin.
  const start =
    found ?? sentences.find((sentence) => wanted.startsWith(plain(slice(text, sentence)).slice(-20)));
  if (start === undefined) return null;
  return { text: slice(text, start), paragraph: start.block + 1, page: pageAt(briefing, start.start) };
}

/** Words as they are compared: case, quotation marks and white space do not matter. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/["'“”„«»‘’‚‹›]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
