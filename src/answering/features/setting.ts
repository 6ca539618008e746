import type { Token } from '../../language/tokens.js';
import type { Analysis } from '../analyse.js';
import type { Evidence } from '../evidence.js';
import type { WordMatch } from '../word-match.js';
import { gapOf, type Gap } from '../gap.js';
import { questionClassOf } from './question-class.js';
import { isContent } from './tokens.js';

/** Takes a feature of a candidate; its value is 1 unless told. */
export type Put = (name: string, value?: number) => void;

/** What the features of all candidates of one sentence share. */
export interface Setting {
  readonly analysis: Analysis;
  readonly evidence: Evidence;
  readonly questionClass: string;
  readonly tokens: readonly Token[];
  /** Matches that stand in the sentence itself, with the tokens they cover. */
  readonly placed: readonly { readonly match: WordMatch; readonly first: number; readonly end: number }[];
  readonly totalWeight: number;
  /** The match of the question's verb, if it stands here. */
  readonly verb: { readonly first: number; readonly end: number } | null;
  readonly gap: Gap | null;
  /** Dictionary forms of the question's content words, those that only say what type is asked for included. */
  readonly lemmas: ReadonlySet<string>;
}

/** Prepares a sentence for scoring its candidates. */
export function settingOf(analysis: Analysis, evidence: Evidence): Setting {
  const { tokens } = evidence.sentence;
  const placed: { match: WordMatch; first: number; end: number }[] = [];
  for (const match of evidence.matches) {
    const { span } = match;
    if (span === null || span.end <= evidence.sentence.start || span.start >= evidence.sentence.end) continue;
    const first = tokens.findIndex((token) => token.end > span.start);
    const after = tokens.findIndex((token) => token.start >= span.end);
    if (first >= 0) placed.push({ match, first, end: after < 0 ? tokens.length : after });
  }
  const verb = placed.findLast(({ match }) => match.word.kind === 'verb') ?? null;
  return {
    analysis,
    evidence,
    questionClass: questionClassOf(analysis),
    tokens,
    placed,
    totalWeight: evidence.matches.reduce((sum, match) => sum + match.word.weight, 0),
    verb,
    gap: gapOf(analysis),
    lemmas: new Set(analysis.tokens.filter((token) => isContent(token)).map((token) => token.lemma)),
  };
}
