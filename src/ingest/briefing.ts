import { splitSentences } from '../language/sentences.js';
import type { Block, Briefing, Certainty, Sentence, Warning } from '../model/briefing.js';
import { notice } from '../model/notice.js';
import { slice } from '../model/span.js';
import type { Extracted } from './formats/extracted.js';
import { isoDate, noMetadata, readFrontMatter, type Metadata } from './front-matter.js';
import { linesOf } from './lines.js';
import { markdownBlocks } from './markdown-blocks.js';
import { foundMetadata } from './metadata.js';
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
  /** For a text taken out of another format: what its reader made of it, `text` included. */
  readonly extracted?: Extracted;
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

/** A text's blocks, and what it states of itself in front matter or, taken from another format, in properties or markup. */
interface Reading extends Pick<Extracted, 'drafts' | 'stated' | 'made' | 'pages' | 'warnings'> {
  /** Of Markdown; comes before what the caller gives. */
  readonly front: Metadata;
}

const nothingMore = { front: noMetadata, stated: noMetadata, made: null, pages: [], warnings: [] } as const;

function read({ text, format, extracted }: SourceDocument): Reading {
  if (extracted !== undefined) return { ...extracted, front: noMetadata };
  if (format !== 'markdown') return { ...nothingMore, drafts: textBlocks(text) };
  const { drafts, frontMatter, warnings } = markdownBlocks(text);
  if (frontMatter === null) return { ...nothingMore, drafts, warnings };
  const front = readFrontMatter(frontMatter);
  return { ...nothingMore, drafts, front: front.metadata, warnings: [...warnings, ...front.warnings] };
}

/** A fact with how it is known. */
type Known = readonly [value: string, certainty: Certainty];

/** The first that is known. */
function firstKnown(
  ...facts: readonly (readonly [value: string | null | undefined, certainty: Certainty])[]
): Known | null {
  for (const [value, certainty] of facts) {
    if (value !== null && value !== undefined && value !== '') return [value, certainty];
  }
  return null;
}

/**
 * Makes a document a briefing: its blocks, sentences and passages, all counting in `text` as given, and what it states
 * of itself. Front matter comes before what the caller gives, then come the file's properties or markup, then what the
 * blocks say.
 */
export function toBriefing(document: SourceDocument): Briefing {
  const { id, text } = document;
  const reading = read(document);
  const { drafts, front, stated } = reading;
  const warnings: Warning[] = [...(document.warnings ?? []), ...reading.warnings];
  const found = foundMetadata(text, drafts);
  const blocks = numbered(text, drafts);
  const sentences = sentencesOf(text, blocks);
  const file = document.file ?? id;
  const given = document.published ? isoDate(document.published.replaceAll('/', '-')) : null;
  if (document.published && given === null) {
    const message = notice('read.wrong-date', { given: document.published });
    warnings.push({ code: 'published-unknown', message });
  }
  const fact = (name: 'title' | 'origin' | 'author', assumed: string | null): Known | null =>
    firstKnown(
      [front[name], 'stated'],
      [document[name], 'stated'],
      [stated[name], 'stated'],
      [found[name], 'found'],
      [assumed, 'assumed'],
    );
  const title = fact('title', fileName(file));
  const origin = fact('origin', null);
  const author = fact('author', null);
  const published = firstKnown(
    [front.published ?? given ?? stated.published, 'stated'],
    [found.published, 'found'],
    [reading.made, 'assumed'],
  );
  return {
    id,
    title: title?.[0] ?? '',
    origin: origin?.[0] ?? null,
    author: author?.[0] ?? null,
    published: published?.[0] ?? null,
    file,
    text,
    bytes: document.bytes ?? Buffer.byteLength(text),
    blocks,
    sentences,
    passages: passagesOf(sentences, blocks),
    warnings,
    certainty: {
      title: title?.[1] ?? null,
      origin: origin?.[1] ?? null,
      author: author?.[1] ?? null,
      published: published?.[1] ?? null,
    },
    pages: reading.pages,
  };
}
