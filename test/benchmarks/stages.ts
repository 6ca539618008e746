import { collect } from '../../src/shelves/collect.js';
import { analyse, type Analysis } from '../../src/answering/question/analyse.js';
import { choose, shortlistOf } from '../../src/answering/decision/choose.js';
import { extract, extractWeights } from '../../src/answering/extraction/extract.js';
import { rerank, retrieve } from '../../src/answering/evidence/retrieve.js';
import { weightsOf } from '../../src/answering/learned/weights.js';
import type { Briefing } from '../../src/model/briefing.js';

/** The stages of an answer, in order. */
export const stages = ['analysis', 'retrieval', 'reranking', 'extraction', 'decision'] as const;
export type Stage = (typeof stages)[number];

/** Milliseconds that each stage took, over all questions. */
export type StageTimes = Readonly<Record<Stage, number>>;

/** Asks each question once, stage by stage as `ask` does, of briefings that nothing was asked of before. */
export function timeStages(briefings: readonly Briefing[], questions: readonly string[]): StageTimes {
  const collection = collect(briefings);
  const times: Record<Stage, number> = {
    analysis: 0,
    retrieval: 0,
    reranking: 0,
    extraction: 0,
    decision: 0,
  };
  const timed = <Value>(stage: Stage, run: () => Value): Value => {
    const begun = performance.now();
    const value = run();
    times[stage] += performance.now() - begun;
    return value;
  };
  const answer = (analysis: Analysis): void => {
    const sentences = timed('retrieval', () => retrieve(analysis, collection));
    const evidence = timed('reranking', () =>
      rerank(analysis, sentences, collection, weightsOf('sentences')),
    );
    const scored = timed('extraction', () => extract(analysis, evidence, extractWeights()));
    timed('decision', () => {
      const answers = shortlistOf(analysis, scored, collection.people);
      return choose(analysis, answers, collection.people, false);
    });
  };
  for (const question of questions) answer(timed('analysis', () => analyse(question, collection.vocabulary)));
  return times;
}

/** Time of everything behind retrieval as a multiple of retrieval's. */
export function afterRetrieval(times: StageTimes): number {
  const after = times.reranking + times.extraction + times.decision;
  return times.retrieval === 0 ? 0 : after / times.retrieval;
}
