import type { Collection } from '../answering/evidence/collection.js';
import { isCommon, termsOf } from '../language/terms.js';
import { notice, type Notice } from '../model/notice.js';
import { fail, succeed, type Result } from '../model/result.js';
import type { SharedWords, Subject } from '../model/saying.js';
import { contains, slice, type Span } from '../model/span.js';
import type { PlacedStatement } from './statements.js';

/** A word of a subject that some briefing holds. */
interface SubjectWord {
  /** As asked. */
  readonly surface: string;
  readonly term: string;
  /** How much it tells passages apart: the passage index's inverse document frequency. */
  readonly rarity: number;
}

/** A subject with what is looked for. */
export interface ReadSubject extends Subject {
  readonly sought: readonly SubjectWord[];
}

/** A word that stands only beside a statement counts half. */
const nearShare = 0.5;

/**
 * Reads a subject by the terms of the passage index, correcting slips as a search does. Fails with `no-subject` where
 * there are only common words, or none.
 */
export function readSubject(
  about: string,
  vocabulary: Collection['vocabulary'],
): Result<ReadSubject, Notice> {
  const sought = new Map<string, SubjectWord>();
  const missing: string[] = [];
  const corrections: { asked: string; read: string }[] = [];
  const terms = termsOf(about).filter(({ term }) => !isCommon(term));
  const add = ({ term, start, end }: Span & { readonly term: string }): void => {
    if (sought.has(term)) return;
    sought.set(term, { surface: about.slice(start, end), term, rarity: vocabulary.rarity(term) });
  };
  for (const term of terms) {
    if (term.secondary) continue;
    if (vocabulary.has(term.term)) {
      add(term);
      continue;
    }
    // "Supreme Court" may stand there in its words alone.
    const readings = terms.filter((one) => one.secondary && contains(term, one) && vocabulary.has(one.term));
    const surface = about.slice(term.start, term.end);
    const read = readings.length === 0 ? vocabulary.correct(surface) : null;
    for (const one of readings) add(one);
    if (read !== null) {
      corrections.push({ asked: surface, read });
      for (const { term: meant, secondary } of termsOf(read)) {
        if (!secondary && !isCommon(meant)) add({ term: meant, start: term.start, end: term.end });
      }
    } else if (readings.length === 0) missing.push(surface);
  }
  if (terms.length === 0) {
    return fail('no-subject', notice('subject.none'));
  }
  return succeed({ words: about, missing, corrections, sought: [...sought.values()] });
}

/**
 * Which words of a subject a statement shares; null where it is not on the subject. It is on it when it meets more than
 * half of the subject, each word weighed by its rarity: a word in what was said counts in full, one that stands only in
 * the rest of its sentences, in those beside them or in the heading above counts half. So some of it must always stand
 * in what was said.
 */
export function sharedWords(subject: ReadSubject, statement: PlacedStatement): SharedWords | null {
  const { briefing } = statement.source;
  const own = termsIn(briefing.text, statement.contents);
  const around = aroundOf(statement);
  let near: ReadonlySet<string> | null = null;
  const shared: { own: string[]; near: string[] } = { own: [], near: [] };
  let met = 0;
  let all = 0;
  for (const { surface, term, rarity } of subject.sought) {
    all += rarity;
    if (own.has(term)) {
      met += rarity;
      shared.own.push(surface);
      continue;
    }
    near ??= new Set([...termsIn(briefing.text, around.spans), ...termsIn(around.heading)]);
    if (!near.has(term)) continue;
    met += rarity * nearShare;
    shared.near.push(surface);
  }
  return met > all / 2 ? shared : null;
}

function termsIn(text: string, spans: readonly Span[] = [{ start: 0, end: text.length }]): Set<string> {
  return new Set(spans.flatMap((span) => termsOf(slice(text, span)).map(({ term }) => term)));
}

/** The statement's sentences without who spoke, those beside them in the same block, and the heading above. */
function aroundOf({ source, firstSentence, endSentence, by }: PlacedStatement): {
  readonly spans: readonly Span[];
  readonly heading: string;
} {
  const { sentences, briefing } = source;
  const block = sentences[firstSentence]?.block ?? -1;
  const beside = sentences
    .slice(Math.max(0, firstSentence - 1), endSentence + 1)
    .filter((sentence) => sentence.block === block);
  const { source: speaker } = by;
  const spans = beside.flatMap(({ start, end }): Span[] =>
    speaker === null || speaker.start < start || speaker.end > end
      ? [{ start, end }]
      : [
          { start, end: speaker.start },
          { start: speaker.end, end },
        ],
  );
  return { spans, heading: briefing.blocks[block]?.section ?? '' };
}
