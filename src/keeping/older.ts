import type { Notice } from '../model/notice.js';
import { pageAt, type Briefing } from '../model/briefing.js';
import type { KeptBriefing, KeptVersion, OlderMention } from '../model/kept-briefing.js';
import type { Result } from '../model/result.js';
import { slice } from '../model/span.js';

/** Earlier versions of one briefing that are looked through, the latest first. */
const mostVersions = 10;

const older =
  'earlier|previous|prior|older|old|former|original|first|initial|last|superseded|replaced|outdated';
const edition = 'version|draft|edition|revision';
const paper = 'briefing|document|note|report|paper|file|text|statement|memo|memorandum';

/** "the earlier version", also "of the briefing", and of nothing else: a bill has drafts, too. */
const ofOlder = new RegExp(
  String.raw`\b(?:${older})\s+(?:${edition})s?\b(?!\s+of\s+(?!(?:the|this|that|our)\s+(?:\S+\s+)?(?:${paper})s?\b))`,
  'iu',
);
const byNumber = new RegExp(
  String.raw`\b(?:${edition})\s+(?:no\.?\s*|number\s+)?(?<number>\d{1,3})\b(?![.,]\d)`,
  'iu',
);
const beforeChange = new RegExp(
  String.raw`\bbefore\s+(?:it|the\s+(?:${paper}))\s+was\s+(?:changed|updated|replaced|revised|edited|corrected)\b`,
  'iu',
);

/**
 * Whether a question asks about an earlier version of a briefing: its number where it names one, `older` where it does
 * not, null where it asks about none. What is answered is the current one, and whoever asked must be told.
 */
export function asksOfOlder(question: string): number | 'older' | null {
  const number = byNumber.exec(question)?.groups?.number;
  if (number !== undefined) return Number(number);
  return ofOlder.test(question) || beforeChange.test(question) ? 'older' : null;
}

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

/** Words as they are compared. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/["'“”„«»‘’‚‹›]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
