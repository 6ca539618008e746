import type { Answer } from './model/answer.js';
import type { Briefing, Rejection } from './model/briefing.js';

/** One search hit: a passage and how well it fits. */
export interface SearchHit {
  /** The briefing's id. */
  readonly briefing: string;
  /** 0-based number of the passage in its briefing. */
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  /** Higher fits better; comparable within one search only. */
  readonly score: number;
}

export interface AskOptions {
  /** Ask this briefing alone. */
  readonly briefing?: string;
  /** Always give the best span, never decline: for span-extraction scores. */
  readonly reading?: boolean;
}

export interface SearchOptions {
  /** At most this many hits, 1 to 1000; 10 unless told. */
  readonly limit?: number;
  /** `document`: each briefing once, at its best passage. */
  readonly by?: 'passage' | 'document';
}

/** What a command may use: one guild's own view of the briefings. */
export interface App {
  readonly briefings: readonly Briefing[];
  /** Files of the folder that could not be read. */
  readonly rejections: readonly Rejection[];
  ask(question: string, options?: AskOptions): Answer;
  search(query: string, options?: SearchOptions): SearchHit[];
}
