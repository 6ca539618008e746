import type { AnnotatedBriefing } from '../annotate/annotate.js';
import type { Token } from '../language/tokens.js';
import { lexicon } from '../language/lexicon.js';
import { contains, overlaps, slice, type Span } from '../model/span.js';
import type { Analysis } from './analyse.js';
import type { Candidate } from './candidates.js';
import { gapOf, isPassive, type Gap } from './gap.js';
import { everydayRarity } from './rarity.js';
import { termsOf } from '../language/terms.js';
import { holdsWords, type Evidence, type WordMatch } from './evidence.js';
import type { Feature } from './weights.js';

/** What the features of all candidates of one sentence share. */
interface Setting {
  readonly analysis: Analysis;
  readonly evidence: Evidence;
  readonly questionClass: string;
  readonly tokens: readonly Token[];
  /** Matches that stand in the sentence itself, with the tokens they cover. */
  readonly placed: readonly { readonly match: WordMatch; readonly first: number; readonly end: number }[];
  readonly totalWeight: number;
  /** The match of the question's verb, if it stands here. */
  readonly verb: { readonly first: number; readonly end: number } | null;
  readonly focusTerms: ReadonlySet<string>;
  readonly gap: Gap | null;
  /** Dictionary forms of the question's content words, those that only say what type is asked for included. */
  readonly lemmas: ReadonlySet<string>;
}

/** What kind of question the learned weights tell apart. */
export function questionClassOf(analysis: Analysis): string {
  const { asked } = analysis;
  if (asked.form === 'keywords') return asked.anyFigure ? 'keywords-figure' : `keywords-${asked.type}`;
  return asked.anyFigure ? 'figure' : asked.type;
}

/** Prepares a sentence for scoring its candidates. */
export function settingOf(analysis: Analysis, evidence: Evidence): Setting {
  const { tokens } = evidence.sentence;
  const placed: { match: WordMatch; first: number; end: number }[] = [];
  for (const match of evidence.matches) {
    const { span } = match;
    if (span === null || span.end <= evidence.sentence.start || span.start >= evidence.sentence.end) continue;
    const first = tokens.findIndex((token) => token.end > span.start);
    const after = tokens.findIndex((token) => token.start >= span.end);
    if (first >= 0) placed.push({ match, first, end: after < 0 ? tokens.length : after });
  }
  const verb = placed.findLast(({ match }) => match.word.kind === 'verb') ?? null;
  return {
    analysis,
    evidence,
    questionClass: questionClassOf(analysis),
    tokens,
    placed,
    totalWeight: evidence.matches.reduce((sum, match) => sum + match.word.weight, 0),
    verb,
    focusTerms: new Set(analysis.asked.focus),
    gap: gapOf(analysis),
    lemmas: new Set(analysis.tokens.filter((token) => isContent(token)).map((token) => token.lemma)),
  };
}

/** The features of one candidate. */
export function featuresOf(setting: Setting, candidate: Candidate): Feature[] {
  const { questionClass: qc, tokens, placed, analysis, evidence } = setting;
  const features: Feature[] = [];
  const put = (name: string, value = 1): void => {
    features.push([name, value]);
  };
  const { firstToken: first, endToken: end, kind } = candidate;
  const length = end - first;
  put(`kind:${qc}:${kind}`);
  put(`length:${qc}:${bucket(length)}`);
  if (analysis.asked.plural) put(`plural:${kind}`);

  // Words of the question inside the candidate: an answer seldom repeats its question.
  const insideMatches = placed.filter((one) => one.first >= first && one.end <= end && length > 0);
  const insideWeight = insideMatches.reduce((sum, one) => sum + one.match.word.weight, 0);
  if (setting.totalWeight > 0) put('overlap', insideWeight / setting.totalWeight);
  const content = tokens.slice(first, end).filter((token) => isContent(token)).length;
  const repeated = new Set(insideMatches.flatMap((one) => range(one.first, one.end)));
  for (let at = first; at < end; at += 1) if (isRepeated(setting, tokens[at])) repeated.add(at);
  const insideTokens = repeated.size;
  if (content > 0) put(`overlap-own:${group(qc)}`, Math.min(1, insideTokens / content));
  if (content > 0 && insideTokens >= content) put(`all-asked:${qc}`);

  // How near the question's words stand.
  const outside = placed.filter((one) => one.end <= first || one.first >= end);
  let near = 0;
  let nearest = Infinity;
  for (const one of outside) {
    const gap = one.end <= first ? first - one.end : one.first - end;
    near += (one.match.word.weight * one.match.strength) / (2 + gap);
    nearest = Math.min(nearest, gap);
  }
  if (setting.totalWeight > 0) put('near', (2 * near) / setting.totalWeight);
  put(`nearest:${group(qc)}:${bucket(nearest)}`);
  const sameClause = outside.filter((one) => !parted(tokens, one, first, end));
  if (setting.totalWeight > 0) {
    put('same-clause', sameClause.reduce((sum, one) => sum + one.match.word.weight, 0) / setting.totalWeight);
  }

  // Which side of the question's verb, as the question's own syntax expects.
  if (setting.verb !== null && length > 0) {
    const role = analysis.asked.subject ? 'subject' : 'object';
    const left = end <= setting.verb.first;
    const gap = left ? setting.verb.first - end : first - setting.verb.end;
    const beside =
      gap >= 0 &&
      (gap === 0 || onlySmall(tokens, left ? end : setting.verb.end, left ? setting.verb.first : first));
    if (beside) put(`beside-verb:${role}:${left ? 'left' : 'right'}:${kind}`);
    if (gap >= 0) put(`verb:${role}:${left ? 'left' : 'right'}:${bucket(gap)}`);
    else put(`verb:${role}:inside`);
  }
  const last = placed.reduce<(typeof placed)[number] | null>(
    (latest, one) => (latest === null || one.match.word.start > latest.match.word.start ? one : latest),
    null,
  );
  if (last !== null && length > 0) {
    if (first >= last.end && first - last.end <= 3) put(`after-last:${group(qc)}`);
    if (end <= last.first && last.first - end <= 3) put(`before-last:${group(qc)}`);
  }

  gapFeatures(setting, candidate, put);

  // The noun asked about: in the candidate ("which *summit*"), behind it ("30 *countries*") or before it.
  if (setting.focusTerms.size > 0 && length > 0) {
    const head = analysis.asked.focus.at(-1) ?? '';
    if (tokens.slice(first, end).some((token) => token.lemma === head)) put(`focus-inside:${qc}`);
    if (tokens.slice(end, end + 3).some((token) => token.lemma === head)) put(`focus-next:${qc}`);
    if (tokens.slice(Math.max(0, first - 4), first).some((token) => token.lemma === head))
      put(`focus-before:${qc}`);
  }

  if (length > 0 && length < 12) {
    const own = tokens.slice(first, end).filter((token) => isContent(token));
    const rarity = own.reduce(
      (sum, token) => sum + everydayRarity(termsOf(token.word)[0]?.term ?? token.lower),
      0,
    );
    if (own.length > 0) put('rarity', rarity / own.length);
  }
  if (length > 0) {
    put(`previous:${group(qc)}:${wordClass(tokens[first - 1])}`);
    put(`next:${group(qc)}:${wordClass(tokens[end])}`);
    put(`first:${group(qc)}:${tokens[first]?.pos ?? 'none'}`);
    put(`last:${group(qc)}:${tokens[end - 1]?.pos ?? 'none'}`);
    put(`opens:${group(qc)}:${first === 0 ? 'yes' : 'no'}`);
    const copula = copulaBefore(tokens, first);
    if (copula !== null && placed.some((one) => one.end <= copula && copula - one.end <= 3))
      put(`copula:${qc}`);
    if (apposed(tokens, placed, first)) put(`apposed:${qc}`);
  }
  if (evidence.source.quoted.some((quoted) => contains(quoted, candidate))) put(`in-quotes:${qc}`);
  attributionFeatures(setting, candidate, put);
  return features;
}

/** How the candidate fits where the question, put as a statement, leaves a gap. */
function gapFeatures(
  { gap, placed, tokens, verb, questionClass: qc, analysis }: Setting,
  { firstToken: first, endToken: end, kind }: Candidate,
  put: (name: string, value?: number) => void,
): void {
  if (gap === null || end === first) return;
  const left = placed.find((one) => one.match.word === gap.left);
  if (left !== undefined) {
    const at = left.end <= first ? bucket(first - left.end) : left.first >= end ? 'behind' : 'inside';
    put(`gap-left:${group(qc)}:${at}`);
  }
  const right = placed.find((one) => one.match.word === gap.right);
  if (right !== undefined) {
    const at = right.first >= end ? bucket(right.first - end) : right.end <= first ? 'before' : 'inside';
    put(`gap-right:${group(qc)}:${at}`);
  }
  if (gap.preposition !== null) {
    let before = first - 1;
    while (tokens[before]?.pos === 'DET') before -= 1;
    const leads = tokens[first]?.lower === gap.preposition || tokens[before]?.lower === gap.preposition;
    put(`gap-preposition:${leads ? 'same' : 'other'}`);
  }
  if (verb !== null) {
    const voices = `${gap.passive ? 'passive' : 'active'}-${isPassive(tokens, verb.end - 1) ? 'passive' : 'active'}`;
    put(
      `voice:${analysis.asked.subject ? 'subject' : 'object'}:${voices}:${end <= verb.first ? 'left' : 'right'}:${kind}`,
    );
  }
}

/** Who said it, what who said: the quotations that the question's words stand in. */
function attributionFeatures(
  setting: Setting,
  candidate: Candidate,
  put: (name: string, value?: number) => void,
): void {
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

const quotationsBySentence = new WeakMap<object, AnnotatedBriefing['quotations']>();

function quotationsOf(source: AnnotatedBriefing, sentence: Span & object): AnnotatedBriefing['quotations'] {
  let known = quotationsBySentence.get(sentence);
  if (known === undefined) {
    known = source.quotations.filter((quotation) => overlaps(quotation.content, sentence));
    quotationsBySentence.set(sentence, known);
  }
  return known;
}

function sameSpan(a: Span, b: Span): boolean {
  return Math.abs(a.start - b.start) <= 1 && Math.abs(a.end - b.end) <= 2;
}

const coarse: Readonly<Record<string, string>> = {
  money: 'figure',
  percentage: 'figure',
  quantity: 'figure',
  ordinal: 'figure',
  duration: 'figure',
  'keywords-figure': 'figure',
  organization: 'name',
  place: 'name',
  person: 'name',
};

/** Whether nothing but articles, prepositions and auxiliaries stand between two tokens. */
function onlySmall(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    to - from <= 3 &&
    tokens.slice(from, to).every((token) => ['DET', 'ADP', 'AUX', 'ADV', 'SCONJ'].includes(token.pos))
  );
}

/** A coarser class for features with many values. */
export function group(questionClass: string): string {
  return coarse[questionClass] ?? questionClass;
}

function bucket(distance: number): string {
  if (distance === Infinity) return 'none';
  if (distance <= 3) return String(distance);
  if (distance <= 5) return '4-5';
  if (distance <= 8) return '6-8';
  return distance <= 14 ? '9-14' : '15+';
}

const telling = new Set(
  'in on at by to of for from with because as about than is was are were the a an and or , . : ; ( ) " that which who - between into during after before since until through over under called named not'.split(
    ' ',
  ),
);

function wordClass(token: Token | undefined): string {
  if (token === undefined) return 'edge';
  return telling.has(token.lower) ? token.lower : token.pos;
}

function isContent(token: Token): boolean {
  return ['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'ADV'].includes(token.pos);
}

function isRepeated({ lemmas }: Setting, token: Token | undefined): boolean {
  return token !== undefined && isContent(token) && lemmas.has(token.lemma);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** Whether a comma, semicolon or colon stands between a match and a candidate. */
function parted(
  tokens: readonly Token[],
  one: { first: number; end: number },
  first: number,
  end: number,
): boolean {
  const [from, to] = one.end <= first ? [one.end, first] : [end, one.first];
  for (let at = from; at < to; at += 1) if ([',', ';', ':'].includes(tokens[at]?.word ?? '')) return true;
  return false;
}

/** Index of a form of "be" that stands before a candidate, its article skipped; null if none does. */
function copulaBefore(tokens: readonly Token[], first: number): number | null {
  let at = first - 1;
  while (['DET', 'ADV'].includes(tokens[at]?.pos ?? '')) at -= 1;
  return ['is', 'are', 'was', 'were', 'be', "'s", 'became', 'remains'].includes(tokens[at]?.lower ?? '')
    ? at
    : null;
}

/** Whether a candidate stands right behind a question word and a comma: "NATO, a military alliance". */
function apposed(tokens: readonly Token[], placed: Setting['placed'], first: number): boolean {
  let at = first - 1;
  if (tokens[at]?.pos === 'DET') at -= 1;
  return tokens[at]?.word === ',' && placed.some((one) => one.end === at);
}
