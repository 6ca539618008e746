import type { Notice } from './notice.js';
import type { Span } from './span.js';

/**
 * What a block of a briefing is. Only `paragraph`, `list-item` and `quotation` hold running prose; the others are
 * kept apart from it so that no heading or caption glues itself to a sentence, and stay findable.
 */
export type BlockKind =
  | 'title'
  | 'standfirst'
  | 'byline'
  | 'timestamp'
  | 'caption'
  | 'teaser'
  | 'link'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quotation'
  | 'table';

/** A block of a briefing. Its offsets count in the briefing's text and exclude surrounding white space. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** 1-based place among the briefing's blocks: the "paragraph" of a citation. */
  readonly number: number;
  /** Words of the nearest heading above, as written, or null. */
  readonly section: string | null;
}

/** A sentence. It never crosses a block; a block without prose is one sentence whole. */
export interface Sentence extends Span {
  /** 0-based place among the briefing's sentences. */
  readonly index: number;
  /** 0-based place of its block among the briefing's blocks. */
  readonly block: number;
}

/** What is indexed: a run of neighbouring sentences. Neighbouring passages share a sentence, so "he said" keeps its antecedent. */
export interface Passage extends Span {
  /** 0-based place among the briefing's passages. */
  readonly number: number;
  /** Half-open range of sentence indexes. */
  readonly firstSentence: number;
  readonly endSentence: number;
}

/** Something worth knowing about a file that was read all the same. */
export interface Warning {
  readonly code: string;
  readonly message: Notice;
}

/** A file that was not read: its path from the folder, and why. */
export interface Rejection {
  readonly file: string;
  readonly code: string;
  readonly message: Notice;
}

/**
 * How a fact about a briefing is known: `stated` in its front matter, its file's properties or its page's markup, or by
 * whoever gave it; `found` among its first lines; `assumed`, where nothing says so: a title that is the file's name, a
 * date that is the day the file was made.
 */
export type Certainty = 'stated' | 'found' | 'assumed';

/** From `start` on, up to the next of these, the text stands on this page of the file. */
export interface PageStart {
  readonly start: number;
  /** 1-based place among the file's pages, whatever number is printed on it. */
  readonly page: number;
}

/** One stored document: its text never changes, and every offset anywhere counts in it. */
export interface Briefing {
  /** Unique in a collection, stable while the file keeps its path: the path without its extension, or the id a batch gave. */
  readonly id: string;
  /** From front matter, the title block or, failing both, the file's name. */
  readonly title: string;
  /** Who published the original, when stated. */
  readonly origin: string | null;
  readonly author: string | null;
  /** ISO 8601 date, possibly reduced ("2025-02"), when stated; never guessed. */
  readonly published: string | null;
  /** Path from the briefings' folder, with `/`; the id for a document that came without a file. */
  readonly file: string;
  readonly text: string;
  /** Size of the stored file in bytes. */
  readonly bytes: number;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly passages: readonly Passage[];
  readonly warnings: readonly Warning[];
  /** How each of these is known; null where it is not. */
  readonly certainty: Readonly<Record<'title' | 'origin' | 'author' | 'published', Certainty | null>>;
  /** In the text's order, which is not the pages' where a paragraph runs on over footnotes; empty for a file without pages. */
  readonly pages: readonly PageStart[];
}

/** The page of the file that a place in its text stands on; null for a file without pages. */
export function pageAt({ pages }: Pick<Briefing, 'pages'>, offset: number): number | null {
  return pages.findLast(({ start }) => start <= offset)?.page ?? null;
}
