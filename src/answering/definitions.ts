import type { AnnotatedSentence } from '../annotate/annotate.js';
import { lexiconKey } from '../language/lexicon.js';
import { termsOf } from '../language/terms.js';
import type { Token } from '../language/tokens.js';
import type { Analysis } from './analyse.js';
import type { Candidate } from './candidates.js';

const copulas = new Set(['is', 'are', 'was', 'were', 'means', 'became', 'remains']);
const articles = new Set(['a', 'an', 'the']);

/**
 * The candidates of a sentence that say what the thing asked about is: behind it and a form of "be" ("NATO is a
 * military alliance"), in apposition ("NATO, a military alliance"), or beside it in brackets, written out or shortened
 * ("North Atlantic Treaty Organization (NATO)").
 */
export function definingCandidates(
  analysis: Analysis,
  sentence: AnnotatedSentence,
  candidates: readonly Candidate[],
): Candidate[] {
  const { tokens } = sentence;
  const letters = lettersAsked(analysis);
  const wanted = new Set(analysis.words.map((word) => word.term));
  const starts = new Set<number>();
  const ends = new Set<number>();
  for (const [at, token] of tokens.entries()) {
    if (!wanted.has(termsOf(token.word)[0]?.term ?? lexiconKey(token.word))) continue;
    const next = tokens[at + 1];
    if (next === undefined) continue;
    if (copulas.has(next.lower)) starts.add(skipArticle(tokens, behindDescribed(tokens, at + 2)));
    if (next.word === ',' && articles.has(tokens[at + 2]?.lower ?? '')) starts.add(at + 3);
    if (next.word === '(') starts.add(at + 2);
    if (tokens[at - 1]?.word === '(' && next.word === ')') ends.add(at - 1);
  }
  const spelled = candidates.filter((one) => one.kind !== 'word' && spellsOut(tokens, one, letters));
  if (letters !== null) return spelled;
  return candidates.filter(
    (one) =>
      (starts.has(one.firstToken) && one.kind !== 'word') || (ends.has(one.endToken) && one.kind !== 'word'),
  );
}

function skipArticle(tokens: readonly Token[], at: number): number {
  return articles.has(tokens[at]?.lower ?? '') ? at + 1 : at;
}

/** "Is described as", "is known as": what is said stands behind. */
function behindDescribed(tokens: readonly Token[], at: number): number {
  return tokens[at]?.pos === 'VERB' && tokens[at + 1]?.lower === 'as' ? at + 2 : at;
}

/** The letters in "What does NATO stand for?", lower case; null where no letters are asked about. */
function lettersAsked({ tokens }: Analysis): string | null {
  const stands = tokens.some((token, at) => token.lemma === 'stand' && tokens[at + 1]?.lower === 'for');
  const letters = tokens.find((token) => /^\p{Lu}{2,}$/u.test(token.word) || token.pos === 'PROPN');
  return stands && letters !== undefined ? letters.lower : null;
}

/** Whether the first letters of a candidate's words, small words aside or not, are the letters asked about. */
function spellsOut(tokens: readonly Token[], candidate: Candidate, letters: string | null): boolean {
  const words = tokens
    .slice(candidate.firstToken, candidate.endToken)
    .filter((token) => /^\p{L}/u.test(token.word));
  const initials = (among: readonly Token[]): string => among.map((token) => token.lower.charAt(0)).join('');
  return (
    letters !== null &&
    (initials(words) === letters ||
      initials(words.filter((token) => !['ADP', 'DET', 'CCONJ'].includes(token.pos))) === letters)
  );
}
