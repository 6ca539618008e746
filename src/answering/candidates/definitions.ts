import { lexiconKey } from '../../language/lexicon.js';
import { termsOf } from '../../language/terms.js';
import type { Token } from '../../language/tokens.js';
import type { Analysis } from '../question/analyse.js';
import type { Candidate } from './candidates.js';
import type { EvidenceSentence } from './evidence-sentence.js';

const copulas = new Set(['is', 'are', 'was', 'were', 'means', 'became', 'remains']);
const relatives = new Set(['who', 'which']);
/** Verbs of having an office, with "as" behind. */
const holding = new Set(['serve', 'work', 'act', 'elect', 'appoint', 'hire', 'know']);
const articles = new Set(['a', 'an', 'the']);
/** Words that begin a sentence about what the one before began with. */
const continuing = new Set(['it', 'they', 'this', 'these']);

/**
 * The candidates of a sentence that say what the thing asked about is: behind it and a form of "be" ("NATO is a
 * military alliance"), in apposition ("NATO, a military alliance"), or beside it in brackets, written out or shortened
 * ("North Atlantic Treaty Organization (NATO)").
 */
export function definingCandidates(
  analysis: Analysis,
  { source, sentence }: EvidenceSentence,
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
    // "NATO is preparing", "was founded": what it does or undergoes is not what it is.
    const copula = copulaBehind(tokens, at + 1);
    const said = copula === null ? null : behindDescribed(tokens, behindAdverbs(tokens, copula + 1));
    if (said !== null && tokens[said]?.pos !== 'VERB') starts.add(skipArticle(tokens, said));
    const office = behindHolding(tokens, at + 1);
    if (office !== null) starts.add(skipArticle(tokens, office));
    if (next.word === ',' && articles.has(tokens[at + 2]?.lower ?? '')) starts.add(at + 3);
    if (next.word === '(') starts.add(at + 2);
    if (tokens[at - 1]?.word === '(' && next.word === ')') ends.add(at - 1);
  }
  const spelled = candidates.filter((one) => one.kind !== 'word' && spellsOut(tokens, one, letters));
  if (letters !== null) return spelled;
  // "NATO was founded in 1949. It is a military alliance."
  if (continuing.has(tokens[0]?.lower ?? '') && copulas.has(tokens[1]?.lower ?? '')) {
    const before = source.sentences[sentence.index - 1];
    const verb = before?.tokens.findIndex((token) => token.pos === 'VERB' || token.pos === 'AUX') ?? -1;
    const opening = before?.block === sentence.block && verb > 0 ? before.tokens.slice(0, verb) : [];
    if (opening.some((token) => wanted.has(termsOf(token.word)[0]?.term ?? ''))) {
      starts.add(skipArticle(tokens, behindDescribed(tokens, 2)));
    }
  }
  return candidates.filter(
    (one) =>
      (starts.has(one.firstToken) && one.kind !== 'word') || (ends.has(one.endToken) && one.kind !== 'word'),
  );
}

/** Index of the form of "be" behind a name: also behind a bracket, in "who was", "who used to be" and "has been"; null without. */
function copulaBehind(tokens: readonly Token[], behind: number): number | null {
  let at = behind;
  if (tokens[at]?.word === ')') at += 1;
  if (tokens[at]?.word === ',' && relatives.has(tokens[at + 1]?.lower ?? '')) at += 2;
  at = behindAdverbs(tokens, at);
  if (tokens[at]?.lower === 'used' && tokens[at + 1]?.lower === 'to') at += 2;
  else if (tokens[at]?.lemma === 'have') at = behindAdverbs(tokens, at + 1);
  const word = tokens[at]?.lower ?? '';
  return copulas.has(word) || (at > behind && (word === 'be' || word === 'been')) ? at : null;
}

/** Index behind "served as", "works as" and the like behind a name; null without. */
function behindHolding(tokens: readonly Token[], behind: number): number | null {
  let at = behind;
  if (tokens[at]?.word === ',' && relatives.has(tokens[at + 1]?.lower ?? '')) at += 2;
  at = behindAdverbs(tokens, at);
  while (tokens[at]?.pos === 'AUX' || tokens[at]?.pos === 'ADV') at += 1;
  return holding.has(tokens[at]?.lemma ?? '') && tokens[at + 1]?.lower === 'as' ? at + 2 : null;
}

function behindAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.pos === 'ADV') at += 1;
  return at;
}

function skipArticle(tokens: readonly Token[], at: number): number {
  return articles.has(tokens[at]?.lower ?? '') ? at + 1 : at;
}

/** "Is described as", "is known as": what is said stands behind. */
function behindDescribed(tokens: readonly Token[], at: number): number {
  const isAdverb = (index: number): boolean => tokens[index]?.pos === 'ADV';
  const verb = isAdverb(at) ? at + 1 : at;
  if (tokens[verb]?.pos !== 'VERB') return at;
  const as = isAdverb(verb + 1) ? verb + 2 : verb + 1;
  return tokens[as]?.lower === 'as' ? as + 1 : at;
}

/** The letters in "What does NATO stand for?", lower case; null where no letters are asked about. */
function lettersAsked({ tokens }: Analysis): string | null {
  const stands = tokens.findIndex((token, at) => token.lemma === 'stand' && tokens[at + 1]?.lower === 'for');
  return tokens[stands - 1]?.lower ?? null;
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
