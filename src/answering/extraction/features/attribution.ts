import { contains, overlaps, slice, type Span } from '../../../model/span.js';
import type { Quotation } from '../../../model/annotation.js';
import type { Candidate } from '../../candidates/candidates.js';
import { holdsWords } from '../../evidence/holds-words.js';
import type { Put, Setting } from './setting.js';

/**
 * Who said it, what who said: the quotations that the question's words stand in.
 * @returns The share of the question's words that the candidate has said, 0 to 1.
 */
export function attributionFeatures(setting: Setting, candidate: Candidate, put: Put): number {
  const { evidence, analysis, quotations, isCued, questionClass: qc } = setting;
  let best = 0;
  if (isCued) {
    for (const quotation of quotations) {
      if (!isSpeaker(quotation, candidate, evidence.source.briefing.text)) continue;
      const met = setting.placed.filter(
        (one) => one.match.span !== null && contains(quotation.content, one.match.span),
      );
      const weight = met.reduce((sum, one) => sum + one.match.word.weight, 0);
      const words = slice(evidence.source.briefing.text, quotation.content);
      const whole = analysis.quoted.some((quoted) => holdsWords(words, quoted));
      const share = whole ? 1 : setting.totalWeight > 0 ? weight / setting.totalWeight : 0;
      best = Math.max(best, share * quotation.confidence);
    }
    if (best > 0) put(best, 'speaks');
    else if (candidate.kind === 'person') put(1, 'speaks-not');
  }
  if (isCued && candidate.kind !== 'person') {
    const content = quotations.find((quotation) => sameSpan(quotation.content, candidate));
    if (content !== undefined)
      put(isAsked(setting, content.speaker) ? 1 : 0.3, 'content', setting.coarseClass);
  }
  if (candidate.kind === 'title' && candidate.person !== null) {
    const words = candidate.person.toLowerCase().split(' ');
    if (analysis.tokens.some((token) => words.includes(token.lower))) put(1, 'holder', qc);
  }
  return best;
}

/** Whether a word of the question stands for a person where it stands here. */
function isAsked({ placed, evidence }: Setting, person: string | null): boolean {
  return placed.some(({ match: { span } }) =>
    evidence.sentence.references.some(
      (reference) => reference.person === person && span !== null && overlaps(reference, span),
    ),
  );
}

/** Whether a candidate is who said something: the person, or the very words that name a speaker of whom no person is known. */
function isSpeaker({ speaker, source, resolved }: Quotation, candidate: Candidate, text: string): boolean {
  if (candidate.kind === 'person') return speaker === candidate.person;
  if (resolved || speaker === null || source === null || !contains(source, candidate)) return false;
  return withoutArticle(slice(text, candidate)) === withoutArticle(speaker);
}

function withoutArticle(words: string): string {
  return words.replace(/^(?:the|an?) /iu, '');
}

function sameSpan(a: Span, b: Span): boolean {
  return Math.abs(a.start - b.start) <= 1 && Math.abs(a.end - b.end) <= 2;
}
