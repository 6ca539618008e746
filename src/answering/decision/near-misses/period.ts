import { dateMention } from '../../../annotate/date-values.js';
import { findDates } from '../../../annotate/dates.js';
import type { Token } from '../../../language/tokens.js';
import type { DatedMention } from '../../../model/annotation.js';
import { notice } from '../../../model/notice.js';
import { slice } from '../../../model/span.js';
import type { Analysis } from '../../question/analyse.js';
import type { Evidence } from '../../evidence/evidence.js';
import type { Substitution } from './substitution.js';

/** Values that can be compared: a year, a month or a day. */
const plain = /^\d{4}(?:-\d{2}){0,2}$/u;

/** Another year, month or day than the one asked about, where the sentence names none that may be that. */
export function otherPeriod(analysis: Analysis, { source, sentence }: Evidence): Substitution | null {
  const { briefing } = source;
  const asked = datesIn(analysis.tokens, briefing.published);
  const [wanted] = asked;
  if (wanted === undefined || asked.length > 1) return null;
  // "The 1980's" are ten years.
  if (/^['’]s/u.test(analysis.question.slice(wanted.end))) return null;
  const given = datesIn(sentence.tokens, briefing.published);
  const agrees = ({ value }: DatedMention): boolean =>
    value.startsWith(wanted.value) || wanted.value.startsWith(value);
  const [first] = given;
  if (first === undefined || given.some(agrees)) return null;
  const instead = new Set(
    analysis.words.filter((word) => word.start < wanted.end && wanted.start < word.end),
  );
  const words = slice(briefing.text, first);
  const year = first.value.slice(0, 4);
  // "last year" says little without the year it means.
  const isPlain = words.includes(year) || wanted.value.startsWith(year);
  const told = { here: { named: [words] }, asked: { named: [slice(analysis.question, wanted)] } };
  const message = isPlain ? notice('near.period', told) : notice('near.period-year', { ...told, year });
  return { instead, message };
}

function datesIn(tokens: readonly Token[], published: string | null): DatedMention[] {
  return findDates(tokens).flatMap((mention) => {
    const first = tokens.findIndex((token) => token.start >= mention.start);
    const dated = dateMention(tokens, first, mention, published);
    return dated === null || !plain.test(dated.value) ? [] : [dated];
  });
}
