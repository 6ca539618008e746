import type { Reference } from '../../model/annotation.js';
import { overlaps, type Span } from '../../model/span.js';
import { spanOf } from '../parts.js';
import type { Source } from './content-side.js';
import type { Chunk } from './chunks.js';
import { isVerbal } from './tags.js';
import { chunkUpTo, type View } from './view.js';

/** Whom the words of a source name. */
export interface Speaker {
  /** The person, or the words as written for a body or somebody unknown; null where they name nobody. */
  readonly name: string | null;
  /** Whether `name` is a person of the briefings under the fullest name. */
  readonly resolved: boolean;
  /** 0 to 1: how surely it is whom the words name. */
  readonly confidence: number;
}

export const nobody: Speaker = { name: null, resolved: false, confidence: 0 };

const firstPersons = new Set(['i', 'me', 'my']);
const relatives = new Set(['who', 'which', 'that', 'whom', 'whose']);
/** Kinds of phrases that name somebody or a body that can speak. */
const naming = new Set(['person', 'organization', 'place', 'name', 'speaker']);

/**
 * Names the speaker behind a source: the person whose name, role or pronoun heads it; where a role comes first, the
 * person named behind its comma; for "who", whom it follows; for "I" in a quotation, whose words that is.
 * @param head Index of the token that heads the cue.
 * @param references Whom words of the sentence stand for, by their ends.
 * @param whoSays Whose words a quoted stretch is, by its index.
 */
export function speakerOf(
  text: string,
  view: View,
  source: Source,
  head: number,
  references: ReadonlyMap<number, Reference>,
  whoSays: (stretch: number) => Speaker,
): Speaker {
  const chunk = headOf(view, source);
  if (chunk === null || hangsBefore(view, source, head)) return nobody;
  const word = view.tokens[chunk.end - 1]?.lower ?? '';
  if (firstPersons.has(word)) return lessSure(whoSays(view.stretches[chunk.first] ?? -1));
  if (relatives.has(chunk.kind)) {
    const before = chunkUpTo(view, chunk.first - (view.tags[chunk.first - 1] === 'comma' ? 2 : 1));
    if (before === undefined || before.first >= chunk.first) return nobody;
    return lessSure(ofChunk(text, view, before, before, references));
  }
  // "Todd Rokita and Brian Bosma": two people, under no one's name.
  const joined = chunk.end < source.end && view.tags[chunk.end] === 'and';
  if (joined) return asWritten(text, view, source);
  return ofChunk(text, view, chunk, source, references);
}

const prepositions = new Set('with of for in to about on at from into over against'.split(' '));

/** "the conversation with Rutte revealed": who hangs on a preposition before the verb does not speak. */
function hangsBefore({ tags }: View, { first, end }: Source, head: number): boolean {
  return end <= head && prepositions.has(tags[first - 1] ?? '') && isVerbal(tags[head] ?? '');
}

function headOf(view: View, source: Source): Chunk | null {
  const near = (view.chunkBefore[source.first] ?? -1) + 1;
  const opening = view.chunks
    .slice(Math.max(0, near - 3), near)
    .filter(({ first }) => first === source.first);
  const whole = opening.findLast(({ end }) => end <= source.end);
  return whole ?? opening.at(-1) ?? null;
}

function lessSure({ name, resolved, confidence }: Speaker): Speaker {
  return { name, resolved, confidence: confidence * 0.9 };
}

function ofChunk(
  text: string,
  view: View,
  chunk: Chunk,
  source: { readonly first: number; readonly end: number },
  references: ReadonlyMap<number, Reference>,
): Speaker {
  const phrase = spanOf(view.tokens, chunk.first, chunk.end);
  if (phrase === null) return nobody;
  // "NATO secretary general": the last word of a title need not be a noun.
  const behind = chunk.end < source.end ? view.tokens[chunk.end]?.end : undefined;
  const known = references.get(phrase.end) ?? references.get(behind ?? -1);
  if (known !== undefined && overlaps(phrase, known)) return ofReference(known);
  // "His campaign manager, Jeff Weaver,"
  const second = view.tags[chunk.end] === 'comma' ? chunkUpTo(view, chunk.end + 1) : undefined;
  if (second?.first === chunk.end + 1 && second.end <= source.end) {
    const named = references.get(view.tokens[second.end - 1]?.end ?? -1);
    if (named?.kind === 'name') return ofReference(named);
  }
  return naming.has(chunk.kind) ? asWritten(text, view, source) : nobody;
}

function ofReference({ person, kind, confidence }: Reference): Speaker {
  const sure = kind === 'pronoun' ? 0.9 : 1;
  return { name: person, resolved: true, confidence: sure * confidence };
}

/** The source's words up to its first comma or bracket, where they name somebody. */
function asWritten(
  text: string,
  view: View,
  { first, end }: { readonly first: number; readonly end: number },
): Speaker {
  let stop = first + 1;
  while (stop < end && !['comma', 'bracket', 'dash', 'who', 'which'].includes(view.tags[stop] ?? ''))
    stop += 1;
  const span: Span | null = spanOf(view.tokens, first, stop);
  if (span === null) return nobody;
  const name = text.slice(span.start, span.end).replace(/\s+/gu, ' ');
  return { name, resolved: false, confidence: 0.8 };
}
