import type { AnnotatedBriefing, AnnotatedSentence } from '../../../annotate/annotate.js';
import type { Token } from '../../../language/tokens.js';
import { RecentParts } from '../../../model/recent-parts.js';
import type { Evidence } from '../../evidence/evidence.js';
import type { Feature } from '../../learned/weights.js';
import type { Analysis } from '../../question/analyse.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const hedging = words('would could might may should if');
const denying = words("not n't never no without nobody");
const present = words('does do is are has have');
const coming = words('will would going');
const year = /^(?:1[5-9]|20)\d\d$/u;

/** How a sentence tells what it tells, whatever is asked. */
interface Telling {
  /** Whether it tells what may be rather than what is. */
  readonly hedges: boolean;
  readonly denies: boolean;
  readonly hasYear: boolean;
}

const mostKept = 32_000;
const kept = new RecentParts<AnnotatedBriefing, Telling>(mostKept);

function tellingOf(source: AnnotatedBriefing, { index, tokens }: AnnotatedSentence): Telling {
  return kept.get(source, index, () => ({
    // "In May" hedges nothing.
    hedges: tokens.some(({ word, lower }, at) => hedging.has(lower) && (at === 0 || word === lower)),
    denies: holds(tokens, denying),
    hasYear: tokens.some(({ word }) => year.test(word)),
  }));
}

function holds(tokens: readonly Token[], some: ReadonlySet<string>): boolean {
  return tokens.some(({ lower }) => some.has(lower));
}

/** Tells how a sentence tells things beside how the question asks for them. */
export function tellingFor({ asked, tokens }: Analysis) {
  const isOfNow = holds(tokens, present) && !tokens.some(({ word }) => year.test(word));
  const isOfComing = holds(tokens, coming);
  return ({ source, sentence }: Evidence): Feature[] => {
    const { hedges, denies, hasYear } = tellingOf(source, sentence);
    return [
      ['hedged', hedges && !isOfComing ? 1 : 0],
      ['denied', denies && asked.type === 'yes-no' ? 1 : 0],
      ['dated', hasYear && isOfNow ? 1 : 0],
    ];
  };
}
