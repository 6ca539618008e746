import type { AnnotatedBriefing } from '../annotate/annotate.js';
import type { Person } from '../model/annotation.js';
import { overlaps, slice, type Span } from '../model/span.js';
import { findSpeaker } from '../quoting/speakers.js';
import type { QuotedWords } from './quoted-words.js';

/** How far from a quotation words may name its speaker without a verb, in UTF-16 units. */
const reach = 100;

/**
 * Whose words a text says some quoted words are: by its own attribution ("…," Rutte said), by a name behind a dash or in
 * brackets, or by one before a colon. Null where it does not say.
 * @param people The people of the briefings, by whose names and roles short ones are understood.
 */
export function statedSpeaker(
  annotated: AnnotatedBriefing,
  quoted: QuotedWords,
  people: readonly Person[],
): string | null {
  const attributed = annotated.quotations.find(
    ({ kind, speaker, content }) =>
      kind !== 'indirect' && speaker !== null && overlaps(content, quoted.content),
  );
  if (attributed !== undefined && quoted.form === 'marks') return attributed.speaker;
  return namedBehind(annotated, quoted, people) ?? namedBefore(annotated, quoted, people);
}

/** `"…" — Rutte`, `"…" (Mark Rutte)`, or such a line below. */
function namedBehind(
  annotated: AnnotatedBriefing,
  { form, content, outer }: QuotedWords,
  people: readonly Person[],
): string | null {
  const { text } = annotated.briefing;
  const from = form === 'block' ? content.end : outer.end;
  const behind = text.slice(from, from + reach);
  const [lead, sign] = /^[\s>.,;]*([—–―~-]+|\()\s*/u.exec(behind) ?? [];
  if (lead === undefined) return null;
  const rest = behind.slice(lead.length);
  const length = rest.search(sign === '(' ? /[)\n]/u : /\n/u);
  const span = { start: from + lead.length, end: from + lead.length + (length < 0 ? rest.length : length) };
  return personIn(annotated, span, people);
}

/** `Rutte: "…"`, or a line above that ends with a colon. */
function namedBefore(
  annotated: AnnotatedBriefing,
  { outer }: QuotedWords,
  people: readonly Person[],
): string | null {
  const { text } = annotated.briefing;
  const earliest = Math.max(0, outer.start - reach);
  const before = text.slice(earliest, outer.start).trimEnd();
  if (!before.endsWith(':')) return null;
  const line = Math.max(...['\n', '. ', '? ', '! '].map((end) => before.lastIndexOf(end)));
  return personIn(annotated, { start: earliest + line + 1, end: earliest + before.length - 1 }, people);
}

/** The one person that a few words name: as a whole, or by the one name of a person among them. */
function personIn(annotated: AnnotatedBriefing, span: Span, people: readonly Person[]): string | null {
  const { text } = annotated.briefing;
  const words = slice(text, span).trim();
  if (words === '') return null;
  if (findSpeaker(words, people).people.length === 1) return words;
  const names = annotated.sentences
    .flatMap((sentence) => (overlaps(sentence, span) ? sentence.names : []))
    .filter((name) => name.start >= span.start && name.end <= span.end)
    .filter((name) => name.kind === 'person' || isSomebody(slice(text, name), people))
    .map((name) => slice(text, name));
  const [only, ...others] = new Set(names);
  return only === undefined || others.length > 0 ? null : only;
}

function isSomebody(name: string, people: readonly Person[]): boolean {
  return findSpeaker(name, people).people.length > 0;
}
