import { isFunctionWord, termsOf } from '../../language/terms.js';
import { slice } from '../../model/span.js';
import type { Analysis } from '../question/analyse.js';
import type { Collection } from './collection.js';
import type { EvidenceSentence } from '../candidates/evidence-sentence.js';
import { Scales, type Evidence, type Weighed } from './evidence.js';
import { QuotedWords } from './quoted-words.js';
import type { Admission } from './scope.js';
import type { Weights } from '../learned/weights.js';

/**
 * Passages looked at for one question, and sentences kept of them: nearly all that a question costs grows with both. Over
 * 5,828 passages of news, 24 passages, or 40 and 24 sentences of them, found no more right answers; of 12 sentences the last
 * four took from the first more than they gave.
 */
const passageLimit = 16;
const sentenceLimit = 8;

/** Sentences that are looked at for the words quoted that they hold, in reading order: of "yes" there may be thousands. */
const holdingLimit = 500;

/**
 * The sentences of the passages that fit the question best; those that hold its quoted words always among them.
 * @param admits Which sentences may be evidence; null for all.
 */
export function retrieve(
  analysis: Analysis,
  collection: Collection,
  admits: Admission | null = null,
): EvidenceSentence[] {
  const query = [
    ...analysis.words.map((word) => correctedSurface(analysis, word.surface)),
    ...termsOf(analysis.question)
      .filter(({ term }) => isFunctionWord(term))
      .map((term) => slice(analysis.question, term)),
  ].join(' ');
  const found = new Map<object, EvidenceSentence>();
  let passages = 0;
  for (const hit of collection.search(query, admits === null ? passageLimit : Infinity)) {
    const source = collection.find(hit.briefing);
    const passage = source?.briefing.passages[hit.passage];
    if (source === undefined || passage === undefined) continue;
    const before = found.size;
    for (const sentence of source.sentences.slice(passage.firstSentence, passage.endSentence)) {
      if (admits?.({ source, sentence }) !== false) found.set(sentence, { source, sentence });
    }
    if (found.size > before) passages += 1;
    if (passages === passageLimit) break;
  }
  // So little text is read whole: what answers may share no word with the question.
  if (isShort(collection)) {
    for (const source of collection.briefings) {
      for (const sentence of source.sentences)
        if (admits?.({ source, sentence }) !== false) found.set(sentence, { source, sentence });
    }
  }
  if (analysis.quoted.length > 0) {
    for (const one of holding(analysis.quoted, collection, admits)) found.set(one.sentence, one);
  }
  return [...found.values()];
}

/** The first sentences of a collection that hold some of the words quoted. */
function holding(
  words: readonly string[],
  { briefings }: Collection,
  admits: Admission | null,
): EvidenceSentence[] {
  const quoted = new QuotedWords(words);
  const found: EvidenceSentence[] = [];
  for (const source of briefings) {
    if (!quoted.mayStandIn(source)) continue;
    for (const at of source.briefing.sentences.keys()) {
      // A briefing is unpacked for its annotated sentences: most hold none of the words.
      const sentence = quoted.runFrom(source, at) === null ? undefined : source.sentences[at];
      if (sentence === undefined || admits?.({ source, sentence }) === false) continue;
      found.push({ source, sentence });
      if (found.length === holdingLimit) return found;
    }
  }
  return found;
}

/** Whether all passages of a collection fit among those that are looked at. */
function isShort({ briefings }: Collection): boolean {
  let passages = 0;
  for (const { briefing } of briefings) {
    passages += briefing.passages.length;
    if (passages > passageLimit) return false;
  }
  return true;
}

function correctedSurface(analysis: Analysis, surface: string): string {
  return analysis.corrections.find((correction) => correction.asked === surface)?.read ?? surface;
}

/**
 * The best sentences, weighed and in order; ties stay in reading order. Where a question quotes words and some
 * sentences hold them, no others count.
 */
export function rerank(
  analysis: Analysis,
  sentences: readonly EvidenceSentence[],
  collection: Collection,
  weights: Weights,
  limit = sentenceLimit,
): Evidence[] {
  const scales = new Scales(analysis, collection.terms, weights);
  const weighed = sentences.map((sentence) => scales.bound(sentence));
  const quoting = weighed.filter((one) => one.quoted);
  return bestOf(quoting.length > 0 ? quoting : weighed, limit);
}

/** The best, as if all had been weighed wholly: those are whose bounds leave them a place among the best. */
function bestOf(weighed: readonly Weighed[], limit: number): Evidence[] {
  const ranked: { readonly evidence: Evidence; readonly place: number }[] = [];
  const inOrder = [...weighed.keys()].sort((a, b) => (weighed[b]?.most ?? 0) - (weighed[a]?.most ?? 0));
  for (const place of inOrder) {
    const one = weighed[place];
    const last = ranked[limit - 1];
    if (one === undefined) break;
    if (last !== undefined) {
      const { score } = last.evidence;
      // Those behind may score no more, and where as much, stand further behind.
      if (one.most < score || (one.most === score && place > last.place)) break;
    }
    const evidence = one.whole();
    const isBehind = (other: (typeof ranked)[number]): boolean =>
      other.evidence.score < evidence.score ||
      (other.evidence.score === evidence.score && other.place > place);
    const at = ranked.findIndex(isBehind);
    ranked.splice(at < 0 ? ranked.length : at, 0, { evidence, place });
  }
  return ranked.slice(0, limit).map(({ evidence }) => evidence);
}
