import { lexicon } from '../../../language/lexicon.js';
import { termsOf } from '../../../language/terms.js';
import type { Token } from '../../../language/tokens.js';
import type { Quotation } from '../../../model/annotation.js';
import { overlaps, type Span } from '../../../model/span.js';
import type { Analysis } from '../../question/analyse.js';
import type { Evidence } from '../../evidence/evidence.js';
import { Recent } from '../../../model/recent.js';
import { gapOf, isPassive, type Gap } from '../../question/gap.js';
import { everydayRarity } from '../../question/rarity.js';
import { askedPlaceOf, parallelOf, type AskedPlace, type Parallel } from './parallel.js';
import type { PlacedMatch } from './placed-match.js';
import { group, questionClassOf } from './question-class.js';
import { isContent, isStop } from '../../candidates/token-class.js';

/** Takes a feature of a candidate: its value, and the parts of its name. */
export type Put = (
  value: number,
  first: string,
  second?: string,
  third?: string,
  fourth?: string,
  fifth?: string,
) => void;

/** What the features of all candidates of a question share. */
export interface Asking {
  readonly analysis: Analysis;
  readonly questionClass: string;
  /** The same, coarser. */
  readonly coarseClass: string;
  /** What the answer is to the question's verb. */
  readonly role: 'subject' | 'object';
  /** Whether it is asked who said something, or what somebody said. */
  readonly isCued: boolean;
  readonly gap: Gap | null;
  readonly place: AskedPlace | null;
  /** Dictionary forms of the question's content words, those that only say what type is asked for included. */
  readonly lemmas: ReadonlySet<string>;
}

export function askingOf(analysis: Analysis): Asking {
  const { asked, tokens } = analysis;
  const questionClass = questionClassOf(analysis);
  const gap = gapOf(analysis);
  return {
    analysis,
    questionClass,
    coarseClass: group(questionClass),
    role: asked.subject ? 'subject' : 'object',
    isCued:
      asked.speaker || tokens.some(({ pos, lower }) => pos !== 'NOUN' && lexicon().cues.verbs.has(lower)),
    gap,
    place: askedPlaceOf(analysis, gap),
    lemmas: new Set(tokens.filter((token) => isContent(token)).map((token) => token.lemma)),
  };
}

/** What the features of all candidates of one sentence share. */
export interface Setting extends Asking {
  readonly evidence: Evidence;
  readonly tokens: readonly Token[];
  readonly placed: readonly PlacedMatch[];
  /** That of the question's last word that stands here. */
  readonly last: PlacedMatch | null;
  readonly totalWeight: number;
  /** The match of the question's verb, if it stands here, and whether it is in the passive. */
  readonly verb: { readonly first: number; readonly end: number; readonly isPassive: boolean } | null;
  /** Its tree beside the question's; null where that has no question word. */
  readonly parallel: Parallel | null;
  /** By token, whether it has a meaning of its own. */
  readonly content: readonly boolean[];
  /** By token, how many commas, semicolons and colons stand before it. */
  readonly stops: readonly number[];
  /** How rare the word of a token is, 0 to 1. */
  readonly rarityAt: (index: number) => number;
  /** What is attributed to somebody here. */
  readonly quotations: readonly Quotation[];
  /** What stands between quotation marks here or right beside it. */
  readonly quoted: readonly Span[];
}

/** Prepares a sentence for scoring its candidates. */
export function settingOf(asking: Asking, evidence: Evidence): Setting {
  const { source, sentence } = evidence;
  const { tokens } = sentence;
  const placed: PlacedMatch[] = [];
  for (const match of evidence.matches) {
    const { span } = match;
    if (span === null || span.end <= sentence.start || span.start >= sentence.end) continue;
    const first = match.token ?? tokens.findIndex((token) => token.end > span.start);
    if (first < 0) continue;
    let end = first;
    while ((tokens[end]?.start ?? Infinity) < span.end) end += 1;
    placed.push({ match, first, end });
  }
  const last = placed.reduce<PlacedMatch | null>(
    (latest, one) => (latest === null || one.match.word.start > latest.match.word.start ? one : latest),
    null,
  );
  const verb = placed.findLast(({ match }) => match.word.kind === 'verb');
  const rarities = new Float64Array(tokens.length).fill(-1);
  let stops = 0;
  return {
    ...asking,
    evidence,
    tokens,
    placed,
    last,
    totalWeight: evidence.matches.reduce((sum, match) => sum + match.word.weight, 0),
    verb:
      verb === undefined
        ? null
        : { first: verb.first, end: verb.end, isPassive: isPassive(tokens, verb.end - 1) },
    parallel: parallelOf(asking.analysis, asking.place, evidence, placed),
    content: tokens.map((token) => isContent(token)),
    stops: [0, ...tokens.map((token) => (isStop(token) ? (stops += 1) : stops))],
    rarityAt: (index) => {
      if (rarities[index] === -1) rarities[index] = rarityOf(tokens[index]);
      return rarities[index] ?? 0;
    },
    quotations: source.quotations.filter(({ content }) => overlaps(content, sentence)),
    quoted: source.quoted.filter(({ start, end }) => start <= sentence.end && end >= sentence.start),
  };
}

/** Words whose rarity is kept: of those that a text uses most are used again and again. */
const rarityByWord = new Recent<string, number>(20_000);

function rarityOf(token: Token | undefined): number {
  if (token === undefined) return 0;
  const { word, lower } = token;
  return rarityByWord.get(word, () => everydayRarity(termsOf(word)[0]?.term ?? lower));
}
