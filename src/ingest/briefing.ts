import { splitSentences } from '../language/sentences.js';
import type { Block, Briefing, Sentence, Warning } from '../model/briefing.js';
import { slice } from '../model/span.js';
import { isoDate, noMetadata, readFrontMatter, type Metadata } from './front-matter.js';
import { linesOf } from './lines.js';
import { markdownBlocks } from './markdown-blocks.js';
import { statedMetadata } from './metadata.js';
import { passagesOf } from './passages.js';
import { textBlocks, type Draft } from './text-blocks.js';

/** A text to be made a briefing, with what is known of it from outside. */
export interface SourceDocument {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly origin?: string;
  readonly author?: string;
  /** ISO 8601 date, possibly reduced; slashes for its hyphens will do. */
  readonly published?: string;
  /** Path from the briefings' folder, with `/`. */
  readonly file?: string;
  readonly bytes?: number;
  /** How `text` is written; plain text unless told otherwise. */
  readonly format?: 'text' | 'markdown';
  /** What reading the bytes already had to warn of. */
  readonly warnings?: readonly Warning[];
}

function numbered(text: string, drafts: readonly Draft[]): Block[] {
  let section: string | null = null;
  return drafts.map((draft, i): Block => {
    const block = { start: draft.start, end: draft.end, kind: draft.kind, number: i + 1, section };
    if (draft.kind === 'heading') section = slice(text, draft);
    return block;
  });
}

/** Sentences of prose; a title, heading, link and the like is one sentence whole, a table one a row. */
function sentencesOf(text: string, blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [i, block] of blocks.entries()) {
    for (const span of spansOf(text, block)) {
      sentences.push({ start: span.start, end: span.end, index: sentences.length, block: i });
    }
  }
  return sentences;
}

function spansOf(text: string, block: Block): readonly { start: number; end: number }[] {
  switch (block.kind) {
    case 'paragraph':
    case 'list-item':
    case 'standfirst':
    case 'caption':
      return splitSentences(slice(text, block), block.start);
    case 'quotation':
      // Its later lines may bring their own ">".
      return splitSentences(slice(text, block), block.start).map((span) => {
        const mark = /^[>\s]*/u.exec(text.slice(span.start, span.start + 20))?.[0].length ?? 0;
        return { start: Math.min(span.start + mark, span.end - 1), end: span.end };
      });
    case 'table':
      return linesOf(text, block);
    case 'title':
    case 'byline':
    case 'timestamp':
    case 'teaser':
    case 'link':
    case 'heading':
      return [block];
  }
}

function fileName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.replace(/(?<=.)\.[A-Za-z]{1,8}$/u, '');
}

/**
 * Makes a document a briefing: its blocks, sentences and passages, all counting in `text` as given, and what it states
 * of itself. Front matter comes before what the caller gives, the caller before what the blocks say.
 */
export function toBriefing(document: SourceDocument): Briefing {
  const { id, text } = document;
  const warnings: Warning[] = [...(document.warnings ?? [])];
  let drafts: readonly Draft[];
  let front: Metadata = noMetadata;
  if (document.format === 'markdown') {
    const reading = markdownBlocks(text);
    drafts = reading.drafts;
    warnings.push(...reading.warnings);
    if (reading.frontMatter !== null) {
      const read = readFrontMatter(reading.frontMatter);
      front = read.metadata;
      warnings.push(...read.warnings);
    }
  } else drafts = textBlocks(text);
  const stated = statedMetadata(text, drafts);
  const blocks = numbered(text, drafts);
  const sentences = sentencesOf(text, blocks);
  const file = document.file ?? id;
  const published = document.published ? isoDate(document.published.replaceAll('/', '-')) : null;
  if (document.published && published === null) {
    const message = `The date "${document.published}" was left out: give an ISO date such as 2025-02-17.`;
    warnings.push({ code: 'published-unknown', message });
  }
  const given = (value: string | undefined): string | null =>
    value === undefined || value === '' ? null : value;
  return {
    id,
    title: front.title ?? given(document.title) ?? stated.title ?? fileName(file),
    origin: front.origin ?? given(document.origin) ?? stated.origin,
    author: front.author ?? given(document.author) ?? stated.author,
    published: front.published ?? published ?? stated.published,
    file,
    text,
    bytes: document.bytes ?? Buffer.byteLength(text),
    blocks,
    sentences,
    passages: passagesOf(sentences, blocks),
    warnings,
  };
}
