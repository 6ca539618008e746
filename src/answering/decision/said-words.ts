import { lexicon, lexiconKey } from '../../language/lexicon.js';
import type { Quotation } from '../../model/annotation.js';
import { contains, overlaps, slice } from '../../model/span.js';
import type { Evidence } from '../evidence/evidence.js';
import { holdsWords } from '../evidence/holds-words.js';
import type { Analysis } from '../question/analyse.js';

/** Of what a question says that somebody said, the least share that a quotation holds to be the one meant. */
const leastSaid = 0.5;

/** Whether a yes-no question asks if somebody said something: its first verb that is no auxiliary is one of saying. */
export function asksWhetherSaid({ asked, tokens }: Analysis): boolean {
  if (asked.type !== 'yes-no') return false;
  const verb = tokens.find(({ pos }) => pos === 'VERB');
  return verb !== undefined && lexicon().cues.verbs.has(verb.lower);
}

/** The quotations in which the words stand that a question says somebody said. */
export function quotationsMeant(
  analysis: Analysis,
  { source, sentence, matches, quoted }: Evidence,
): Quotation[] {
  const near = source.quotations.filter(({ content }) => overlaps(content, quoted ?? sentence));
  if (analysis.quoted.length > 0)
    return near.filter(({ content }) =>
      analysis.quoted.some((words) => holdsWords(slice(source.briefing.text, content), words)),
    );
  const { verbs } = lexicon().cues;
  const said = matches.filter(
    ({ word, span }) => span !== null && word.kind !== 'name' && !verbs.has(word.surface),
  );
  return near.filter(({ content }) => {
    const held = said.filter(({ span }) => span !== null && contains(content, span));
    return said.length > 0 && held.length >= leastSaid * said.length;
  });
}

/**
 * Whether a question asks if somebody said the words that it quotes, and they are that speaker's: whatever the words
 * themselves deny or leave open.
 */
export function isSaidAsAsked(analysis: Analysis, evidence: Evidence): boolean {
  if (evidence.quoted === null || !asksWhetherSaid(analysis)) return false;
  const { particles, verbs } = lexicon().negators;
  const before = analysis.question.slice(0, analysis.question.indexOf(analysis.quoted[0] ?? ''));
  const asked = before.toLowerCase().split(/\s+/u);
  if (
    asked.some(
      (word) => particles.has(word) || word.endsWith("n't") || word.endsWith('n’t') || verbs.has(word),
    )
  )
    return false;
  return quotationsMeant(analysis, evidence).some(({ speaker }) => {
    const last =
      lexiconKey(speaker ?? '')
        .split(' ')
        .at(-1) ?? '';
    return last !== '' && asked.some((word) => lexiconKey(word) === last);
  });
}
