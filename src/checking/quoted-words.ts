import type { AnnotatedBriefing } from '../annotate/annotate.js';
import { slice, trim, type Span } from '../model/span.js';
import type { Reading } from './reading.js';

/** Words that a text gives as somebody's, without their marks. */
export interface QuotedWords {
  readonly form: 'marks' | 'block';
  /** In the text, without the marks around it. */
  readonly content: Span;
  /** With them. */
  readonly outer: Span;
}

/** Marks of which each kind only opens or only closes, whatever stands beside them. */
const closers: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '｢': '｣',
  '《': '》',
  '〈': '〉',
  '〝': '〞',
  '«': '»',
  '‹': '›',
};
const anyCloser = new Set(Object.values(closers));

/** Share of a block quote's letters that stand in marks: from here on, the marks say what is quoted. */
const markedShare = 0.5;

/**
 * Every stretch of words that a text quotes: between marks of any language, the outermost only, and in block quotes. A
 * block quote is one quotation, unless most of it stands between marks of its own; words in marks inside it count too.
 */
export function quotedWords({ annotated, blockQuotes }: Reading): QuotedWords[] {
  const { text, blocks } = annotated.briefing;
  const marked = outermost([
    ...annotated.quoted.map(({ start, end, outer }) => ({ content: { start, end }, outer })),
    ...blocks.flatMap((block) => surePairs(text, block)),
  ]).map(({ content, outer }) => ({ form: 'marks' as const, content: trim(text, content), outer }));
  let next = 0;
  const blockWords = blockQuotes.flatMap((block): QuotedWords[] => {
    let inMarks = 0;
    for (; (marked[next]?.outer.start ?? Infinity) < block.end; next += 1) {
      const content = marked[next]?.content;
      if (content !== undefined && content.start >= block.start) inMarks += letters(slice(text, content));
    }
    if (inMarks >= letters(slice(text, block)) * markedShare) return [];
    const content = withoutByline(text, block);
    return [{ form: 'block', content, outer: block }];
  });
  return [...marked, ...blockWords]
    .filter(({ content }) => letters(slice(text, content)) > 0)
    .sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);
}

type Marked = Pick<QuotedWords, 'content' | 'outer'>;

function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** Pairs of marks of which either side is plain, as in "「…」" and "« … »". One pass, with a stack. */
function surePairs(text: string, { start, end }: Span): Marked[] {
  const pairs: Marked[] = [];
  const open: { readonly at: number; readonly closer: string }[] = [];
  for (let at = start; at < end; at += 1) {
    const sign = text.charAt(at);
    const closer = closers[sign];
    if (closer !== undefined) open.push({ at, closer });
    else if (anyCloser.has(sign) && open.at(-1)?.closer === sign) {
      const begun = open.pop()?.at ?? at;
      pairs.push({ content: { start: begun + 1, end: at }, outer: { start: begun, end: at + 1 } });
    }
  }
  return pairs;
}

function outermost(found: readonly Marked[]): Marked[] {
  const kept: Marked[] = [];
  for (const one of [...found].sort((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end)) {
    const last = kept.at(-1);
    if (last === undefined || one.outer.start >= last.outer.end) kept.push(one);
  }
  return kept;
}

/** A last line that begins with a dash says who spoke. */
function withoutByline(text: string, block: Span): Span {
  const words = slice(text, block);
  const last = words.lastIndexOf('\n');
  const isByline = last > 0 && /^[\s>]*[—–―-]/u.test(words.slice(last + 1));
  return trim(text, isByline ? { start: block.start, end: block.start + last } : block);
}

/** The words of a quotation as they are checked: a block quote's lines without the sign before each. */
export function wordsOf({ briefing }: AnnotatedBriefing, { form, content }: QuotedWords): string {
  const words = slice(briefing.text, content);
  return form === 'block' ? words.replace(/^[ \t]*(?:>[ \t]?)+/gmu, '') : words;
}
