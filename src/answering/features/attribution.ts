import type { AnnotatedBriefing } from '../../annotate/annotate.js';
import { lexicon } from '../../language/lexicon.js';
import { contains, overlaps, slice, type Span } from '../../model/span.js';
import type { Candidate } from '../candidates.js';
import { holdsWords } from '../holds-words.js';
import { Recent } from '../../model/recent.js';
import { group } from './question-class.js';
import type { Put, Setting } from './setting.js';

/** Who said it, what who said: the quotations that the question's words stand in. */
export function attributionFeatures(setting: Setting, candidate: Candidate, put: Put): void {
  const { evidence, analysis, questionClass: qc } = setting;
  const quotations = quotationsOf(evidence.source, evidence.sentence);
  const cueAsked =
    analysis.asked.speaker ||
    analysis.tokens.some((token) => token.pos !== 'NOUN' && lexicon().cues.verbs.has(token.lower));
  if (candidate.person !== null && candidate.kind === 'person' && cueAsked) {
    let best = 0;
    for (const quotation of quotations) {
      if (quotation.speaker !== candidate.person) continue;
      const met = setting.placed.filter(
        (one) => one.match.span !== null && contains(quotation.content, one.match.span),
      );
      const weight = met.reduce((sum, one) => sum + one.match.word.weight, 0);
      const words = slice(evidence.source.briefing.text, quotation.content);
      const whole = analysis.quoted.some((quoted) => holdsWords(words, quoted));
      const share = whole ? 1 : setting.totalWeight > 0 ? weight / setting.totalWeight : 0;
      best = Math.max(best, share * quotation.confidence);
    }
    if (best > 0) put('speaks', best);
    else put('speaks-not');
  }
  if (cueAsked && candidate.kind !== 'person') {
    const asked = new Set(
      setting.placed.flatMap((one) =>
        evidence.sentence.references
          .filter((reference) => one.match.span !== null && overlaps(reference, one.match.span))
          .map((reference) => reference.person),
      ),
    );
    const content = quotations.find((quotation) => sameSpan(quotation.content, candidate));
    if (content !== undefined)
      put(`content:${group(qc)}`, content.speaker !== null && asked.has(content.speaker) ? 1 : 0.3);
  }
  if (candidate.kind === 'title' && candidate.person !== null) {
    const words = candidate.person.toLowerCase().split(' ');
    if (analysis.tokens.some((token) => words.includes(token.lower))) put(`holder:${qc}`);
  }
}

/** Sentences whose quotations are kept. */
const mostKept = 8000;
const remembered = new Recent<Span, AnnotatedBriefing['quotations']>(mostKept);

function quotationsOf(source: AnnotatedBriefing, sentence: Span): AnnotatedBriefing['quotations'] {
  return remembered.get(sentence, () =>
    source.quotations.filter((quotation) => overlaps(quotation.content, sentence)),
  );
}

function sameSpan(a: Span, b: Span): boolean {
  return Math.abs(a.start - b.start) <= 1 && Math.abs(a.end - b.end) <= 2;
}
