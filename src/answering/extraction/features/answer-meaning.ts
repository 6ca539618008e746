import type { Candidate } from '../../candidates/candidates.js';
import type { Evidence } from '../../evidence/evidence.js';
import { sentenceTerms } from '../../evidence/sentence-terms.js';
import type { Feature } from '../../learned/weights.js';
import { dimensions } from '../../question/vectors.js';
import { meanOf } from './meaning.js';

/**
 * The length of the vectors: the steps of learning do not depend on it, so that the shorter they are the less is learned of
 * the questions at hand. At .4 log loss on news is .718 and at 1 it is .728, by cross-validation.
 */
const length = 0.4;

/**
 * Where a candidate's words point, for each kind of question apart. Weighed by what is learned of them they are the product
 * of a vector of the kind with that of the candidate, so that words which answer "how" or "who" are told from others, also
 * those never met in training: supervised semantic indexing (Bai et al., "Supervised semantic indexing", 2009) of what is
 * asked for beside what is said.
 */
export function answerMeaning(
  questionKind: string,
  { source, sentence }: Evidence,
  { firstToken, endToken }: Candidate,
): Feature[] {
  const known = sentenceTerms(source, sentence);
  const terms = known.terms.filter((_, index) => {
    const { token } = known.placeOf(index);
    return token !== null && token >= firstToken && token < endToken;
  });
  const names = namesFor(questionKind);
  return [...meanOf(terms)].map((value, at) => [names[at] ?? '', value * length]);
}

const namesByKind = new Map<string, readonly string[]>();

function namesFor(questionKind: string): readonly string[] {
  let names = namesByKind.get(questionKind);
  if (names === undefined) {
    names = Array.from({ length: dimensions }, (_, at) => `means:${questionKind}:${String(at)}`);
    namesByKind.set(questionKind, names);
  }
  return names;
}
