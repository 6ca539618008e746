import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import type { BlockKind } from '../model/briefing.js';
import { slice, trim, type Span } from '../model/span.js';
import { isTabular } from './signals.js';
import { kindOfWords, textBlocks, type Draft } from './text-blocks.js';

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
    ],
  },
};

/** What a Markdown file holds: its YAML, if any, and its blocks. */
export interface MarkdownReading {
  readonly frontMatter: string | null;
  readonly drafts: readonly Draft[];
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The words of a heading or the like without its markers. */
function innerSpan(node: Extract<Nodes, { children: unknown[] }>): Span {
  const first = node.children[0];
  const last = node.children.at(-1);
  if (!first || !last) return { start: 0, end: 0 };
  return { start: spanOf(first).start, end: spanOf(last).end };
}

const strongOnly = /^(?:\*\*|__)(?<inner>[^*_]{1,118})(?:\*\*|__)$/u;
const imageOnly = /^!\[(?<alt>[^\]]{1,600})\]\([^)\s]{0,2000}(?:\s[^)]{0,600})?\)$/u;

/** A paragraph may be several blocks, since pasted text often has one line a paragraph and no blank lines between. */
function paragraphDrafts(text: string, span: Span): Draft[] {
  const words = slice(text, span);
  const image = imageOnly.exec(words)?.groups?.alt;
  if (image !== undefined)
    return [{ start: span.start + 2, end: span.start + 2 + image.length, kind: 'caption' }];
  const strong = strongOnly.exec(words)?.groups?.inner;
  if (strong !== undefined && !/[.!?:]$/u.test(strong)) {
    return [{ start: span.start + 2, end: span.start + 2 + strong.length, kind: 'heading' }];
  }
  if (!/[\r\n]/u.test(words)) {
    const kind = kindOfWords(words, true);
    return [{ ...span, kind: kind === 'short' ? 'paragraph' : kind }];
  }
  const lines = words.split(/\r?\n|\r/u);
  if (lines.every(isTabular) || (lines[1] !== undefined && /^\s*\|?\s*:?-+:?\s*\|[\s|:-]*$/u.test(lines[1])))
    return [{ ...span, kind: 'table' }];
  return textBlocks(text, span);
}

function draftsOf(text: string, root: readonly RootContent[]): Draft[] {
  const drafts: Draft[] = [];
  /** `within`: what the blocks of this level are, where their container says so. */
  const visit = (nodes: readonly RootContent[], within: BlockKind | null): void => {
    for (const node of nodes) {
      switch (node.type) {
        case 'heading': {
          const isTitle =
            node.depth === 1 && within === null && !drafts.some((draft) => draft.kind === 'title');
          drafts.push({ ...innerSpan(node), kind: isTitle ? 'title' : 'heading' });
          break;
        }
        case 'paragraph':
          if (within === null) drafts.push(...paragraphDrafts(text, innerSpan(node)));
          else drafts.push({ ...innerSpan(node), kind: within });
          break;
        case 'blockquote':
          visit(node.children, 'quotation');
          break;
        case 'list':
          for (const item of node.children) visit(item.children, within ?? 'list-item');
          break;
        case 'code':
          drafts.push({ ...spanOf(node), kind: 'table' });
          break;
        case 'html':
          if (!node.value.startsWith('<!--')) drafts.push({ ...spanOf(node), kind: 'table' });
          break;
        default:
          break;
      }
    }
  };
  visit(root, null);
  return drafts;
}

/** Reads CommonMark with YAML front matter. Blocks are slices of the whole file, without their `#`, `-` and `>`. */
export function markdownBlocks(text: string): MarkdownReading {
  const tree = fromMarkdown(text, {
    extensions: [frontmatter(['yaml']), blocksOnly],
    mdastExtensions: [frontmatterFromMarkdown(['yaml'])],
  });
  const [first] = tree.children;
  const drafts = draftsOf(text, tree.children)
    .map((draft) => ({ ...trim(text, draft), kind: draft.kind }))
    .filter((draft) => /[\p{L}\p{N}]/u.test(slice(text, draft)));
  return { frontMatter: first?.type === 'yaml' ? first.value : null, drafts };
}
