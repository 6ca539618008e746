import type { Heading, Nodes, Paragraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import type { Warning } from '../model/briefing.js';
import { notice, type Notice } from '../model/notice.js';
import { slice, trim, type Span } from '../model/span.js';
import { layoutOf } from './layout.js';
import { linesOf, type Line } from './lines.js';
import { casingOf, isTabular, isUnderline } from './signals.js';
import { kindOfWords, lineBlocks, textBlocks, withAuthorNotes, type Draft } from './text-blocks.js';

/** Inline signs stay in the text and need no reading; an indented line is a paragraph, as whoever pasted it meant. */
const blocksOnly = {
  disable: {
    null: [
      'attention',
      'autolink',
      'characterEscape',
      'characterReference',
      'codeIndented',
      'codeText',
      'hardBreakEscape',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
      // Its reader takes quadratic time; underlined headings are known among the lines of a paragraph.
      'setextUnderline',
    ],
  },
};

/** Markdown lets a paragraph run over lines, so a line this long that has not ended its sentence goes on. */
const cutShort = 60;

/** What a Markdown file holds: its YAML, if any, and its blocks. */
export interface MarkdownReading {
  readonly frontMatter: string | null;
  readonly drafts: readonly Draft[];
  readonly warnings: readonly Warning[];
}

const lineEnd = /\r\n?|\n/gu;
const maxLines = 20_000;
const maxDepth = 12;
const containers = /(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/uy;

/** Why the Markdown reader would take seconds or fail on this text: sheer number of lines, or nesting. Null: it would not. */
function tangle(text: string): Notice | null {
  let lines = 0;
  for (let at = 0; at < text.length; lines += 1) {
    containers.lastIndex = at;
    const markers = containers.exec(text)?.[0] ?? '';
    if (markers.length > maxDepth && markers.replace(/[ \t]+|\d(?=\d)|[.)]/gu, '').length > maxDepth) {
      if (!/^[-*\s]+$/u.test(markers)) return notice('read.markdown-nested');
    }
    if (/^[ \t]{40}/u.test(text.slice(at, at + 40)) && markers !== '') return notice('read.markdown-nested');
    lineEnd.lastIndex = at;
    at = lineEnd.exec(text) === null ? text.length : lineEnd.lastIndex;
  }
  return lines > maxLines ? notice('read.markdown-lines', { most: maxLines }) : null;
}

/** A paragraph outside lists and quotations: it may yet turn out to be something else, or several blocks. */
interface Open extends Span {
  readonly kind: 'open';
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The words of a heading or paragraph without its markers. */
function innerSpan(node: Heading | Paragraph): Span {
  const first = node.children[0];
  const last = node.children.at(-1);
  if (!first || !last) return { start: 0, end: 0 };
  return { start: spanOf(first).start, end: spanOf(last).end };
}

/** A line with a rule right below it, which Markdown calls a heading. */
function isUnderlined(text: string, node: Paragraph, next: RootContent | undefined): boolean {
  if (next?.type !== 'thematicBreak') return false;
  if (node.position?.start.line !== (next.position?.start.line ?? 0) - 1) return false;
  return isUnderline(slice(text, innerSpan(node)), slice(text, spanOf(next)));
}

function spansOf(text: string, root: readonly RootContent[]): (Draft | Open)[] {
  const found: (Draft | Open)[] = [];
  let titled = false;
  const visit = (nodes: readonly RootContent[], within: 'quotation' | 'list-item' | 'open'): void => {
    for (const [i, node] of nodes.entries()) {
      if (node.type === 'paragraph' && isUnderlined(text, node, nodes[i + 1])) {
        found.push({ ...innerSpan(node), kind: 'heading' });
      } else if (node.type === 'paragraph') found.push({ ...innerSpan(node), kind: within });
      else if (node.type === 'heading') {
        const isTitle = node.depth === 1 && within === 'open' && !titled;
        titled ||= isTitle;
        found.push({ ...innerSpan(node), kind: isTitle ? 'title' : 'heading' });
      } else if (node.type === 'blockquote') visit(node.children, 'quotation');
      else if (node.type === 'list') {
        for (const item of node.children) visit(item.children, within === 'open' ? 'list-item' : within);
      } else if (node.type === 'code' || (node.type === 'html' && !node.value.startsWith('<!--'))) {
        found.push({ ...spanOf(node), kind: 'table' });
      }
    }
  };
  visit(root, 'open');
  return found;
}

const strongOnly = /^(?:\*\*|__)(?<inner>[^*_]{1,118})(?:\*\*|__)$/u;
const imageOnly = /^!\[(?<alt>[^\]]{1,600})\]\([^)\s]{0,2000}(?:\s[^)]{0,600})?\)$/u;
const tableRule = /^\s*\|?\s*:?-+:?\s*\|[\s|:-]*$/u;

/** Blocks of one line, or of several that Markdown itself has no name for; null where it is just lines. */
function knownDraft(text: string, span: Span, lines: readonly Line[], shouting: boolean): Draft | null {
  const words = slice(text, span);
  const image = imageOnly.exec(words)?.groups?.alt;
  if (image !== undefined)
    return { start: span.start + 2, end: span.start + 2 + image.length, kind: 'caption' };
  const strong = strongOnly.exec(words)?.groups?.inner;
  if (strong !== undefined && !/[.!?:,;]$/u.test(strong)) {
    return { start: span.start + 2, end: span.start + 2 + strong.length, kind: 'heading' };
  }
  const [, second] = lines;
  if (second && tableRule.test(slice(text, second).slice(0, 1000))) return { ...span, kind: 'table' };
  if (second) return lines.every((line) => isTabular(slice(text, line))) ? { ...span, kind: 'table' } : null;
  const kind = kindOfWords(words, shouting);
  return { ...span, kind: kind === 'short' ? 'paragraph' : kind };
}

/** Pasted news often has one line a paragraph and no blank lines between, which Markdown reads as one paragraph. */
function settle(text: string, found: readonly (Draft | Open)[]): Draft[] {
  const casing = casingOf(text);
  const linesOfOpen = found.map((one) => (one.kind === 'open' ? linesOf(text, one) : []));
  // One paragraph is too little to tell wrapped lines by; all together say how the file is set.
  const apart = linesOfOpen.flatMap((lines) =>
    lines.map((line, i) => (i === 0 ? { ...line, gap: 2 } : line)),
  );
  const layout = layoutOf(text, apart, casing, cutShort);
  const hasTitle = found.some((one) => one.kind === 'title');
  return found.flatMap((one, i): Draft[] => {
    if (one.kind !== 'open') return [{ start: one.start, end: one.end, kind: one.kind }];
    const lines = linesOfOpen[i] ?? [];
    const known = knownDraft(text, one, lines, casing.shouting);
    if (known) return [known];
    const drafts = lineBlocks(text, lines, casing, layout);
    const [head] = drafts;
    if (i === 0 && !hasTitle) {
      return drafts.length === 1 && head?.kind === 'heading' ? [{ ...head, kind: 'title' }] : drafts;
    }
    return drafts.map((draft) => {
      if (draft.kind === 'title') return { ...draft, kind: drafts.length > 1 ? 'heading' : 'paragraph' };
      return draft.kind === 'standfirst' && i > 1 ? { ...draft, kind: 'paragraph' } : draft;
    });
  });
}

/**
 * Reads CommonMark with YAML front matter. Blocks are slices of the whole file, without their `#`, `-` and `>`. A file
 * that would tie the reader up is read as plain text, with a warning.
 */
export function markdownBlocks(text: string): MarkdownReading {
  const message = tangle(text);
  if (message !== null) {
    return { frontMatter: null, drafts: textBlocks(text), warnings: [{ code: 'markdown-as-text', message }] };
  }
  const tree = fromMarkdown(text, {
    extensions: [frontmatter(['yaml']), blocksOnly],
    mdastExtensions: [frontmatterFromMarkdown(['yaml'])],
  });
  const [first] = tree.children;
  // Text pasted into a Markdown file, with nothing of Markdown about it.
  if (!tree.children.some((node) => node.type !== 'paragraph' && node.type !== 'thematicBreak')) {
    return { frontMatter: null, drafts: textBlocks(text), warnings: [] };
  }
  const drafts = settle(text, spansOf(text, tree.children))
    .map((draft) => ({ ...trim(text, draft), kind: draft.kind }))
    .filter((draft) => /[\p{L}\p{N}]/u.test(slice(text, draft)));
  return {
    frontMatter: first?.type === 'yaml' ? first.value : null,
    drafts: withAuthorNotes(text, drafts),
    warnings: [],
  };
}
