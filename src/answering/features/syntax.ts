import type { Token } from '../../language/tokens.js';
import type { Candidate } from '../candidates.js';
import { classOfNoun, isKindOf } from '../noun-kinds.js';
import { group } from './question-class.js';
import type { Put, Setting } from './setting.js';
import { bucket, copulaBefore, copulaBehind, onlySmall, wordClass } from './tokens.js';

/** Which side of the question's verb the candidate stands, as the question's own syntax expects it, and of its last word. */
export function verbFeatures(
  { verb, placed, tokens, analysis, questionClass: qc }: Setting,
  { firstToken: first, endToken: end, kind }: Candidate,
  put: Put,
): void {
  if (verb !== null) {
    const role = analysis.asked.subject ? 'subject' : 'object';
    const left = end <= verb.first;
    const gap = left ? verb.first - end : first - verb.end;
    const beside =
      gap >= 0 && (gap === 0 || onlySmall(tokens, left ? end : verb.end, left ? verb.first : first));
    if (beside) put(`beside-verb:${role}:${left ? 'left' : 'right'}:${kind}`);
    if (gap >= 0) put(`verb:${role}:${left ? 'left' : 'right'}:${bucket(gap)}`);
    else put(`verb:${role}:inside`);
  }
  const last = placed.reduce<(typeof placed)[number] | null>(
    (latest, one) => (latest === null || one.match.word.start > latest.match.word.start ? one : latest),
    null,
  );
  if (last === null) return;
  if (first >= last.end && first - last.end <= 3) put(`after-last:${group(qc)}`);
  if (end <= last.first && last.first - end <= 3) put(`before-last:${group(qc)}`);
}

/** The noun asked about: in the candidate ("which *summit*"), behind it ("30 *countries*") or before it. */
export function focusFeatures(
  { tokens, analysis, questionClass: qc }: Setting,
  { firstToken: first, endToken: end }: Candidate,
  put: Put,
): void {
  if (analysis.asked.focus.length === 0) return;
  const head = analysis.asked.focus.at(-1) ?? '';
  kindFeatures(tokens, head, first, end, put);
  const holds = (from: number, to: number): boolean =>
    tokens.slice(from, to).some((token) => token.lemma === head);
  if (holds(first, end)) put(`focus-inside:${qc}`);
  if (holds(end, end + 3)) put(`focus-next:${qc}`);
  if (holds(Math.max(0, first - 4), first)) put(`focus-before:${qc}`);
}

/** What stands at the candidate's two ends and beside them. */
export function neighbourFeatures(
  { tokens, placed, questionClass: qc }: Setting,
  { firstToken: first, endToken: end }: Candidate,
  put: Put,
): void {
  put(`previous:${group(qc)}:${wordClass(tokens[first - 1])}`);
  put(`next:${group(qc)}:${wordClass(tokens[end])}`);
  put(`first:${group(qc)}:${tokens[first]?.pos ?? 'none'}`);
  put(`last:${group(qc)}:${tokens[end - 1]?.pos ?? 'none'}`);
  put(`opens:${group(qc)}:${first === 0 ? 'yes' : 'no'}`);
  const copula = copulaBefore(tokens, first);
  if (copula !== null && placed.some((one) => one.end <= copula && copula - one.end <= 3))
    put(`copula:${qc}`);
  const behind = copulaBehind(tokens, end);
  if (behind !== null && placed.some((one) => one.first > behind && one.first - behind <= 4))
    put(`copula-behind:${qc}`);
  if (isApposed(tokens, placed, first)) put(`apposed:${qc}`);
  const example = exampleAt(tokens, first, end);
  if (example !== null) put(`example:${example}`);
}

/** Whether a candidate stands right behind a question word and a comma: "NATO, a military alliance". */
function isApposed(tokens: readonly Token[], placed: Setting['placed'], first: number): boolean {
  let at = first - 1;
  if (tokens[at]?.pos === 'DET') at -= 1;
  return tokens[at]?.word === ',' && placed.some((one) => one.end === at);
}

/** Whether a candidate is what "such as" gives examples of, or an example itself; null for neither. */
function exampleAt(tokens: readonly Token[], first: number, end: number): 'kind' | 'example' | null {
  const isSuchAs = (at: number): boolean => tokens[at]?.lower === 'such' && tokens[at + 1]?.lower === 'as';
  const isLike = (at: number): boolean =>
    ['including', 'like', 'called', 'named'].includes(tokens[at]?.lower ?? '');
  if (isSuchAs(end) || isLike(end) || (tokens[end]?.word === ',' && (isSuchAs(end + 1) || isLike(end + 1))))
    return 'kind';
  const before = tokens[first - 1]?.pos === 'DET' ? first - 2 : first - 1;
  return isSuchAs(before - 1) || isLike(before) ? 'example' : null;
}

/** Whether what the candidate names is of the kind asked for: estrogen is a hormone. */
function kindFeatures(tokens: readonly Token[], asked: string, first: number, end: number, put: Put): void {
  const parts = tokens
    .slice(first, end)
    .findIndex(({ pos }, at) => at > 0 && (pos === 'ADP' || pos === 'PUNCT' || pos === 'CCONJ'));
  const head = tokens[(parts < 0 ? end : first + parts) - 1];
  if (head === undefined) return;
  const isName = head.pos === 'PROPN' && !/^\p{Ll}/u.test(head.word);
  const noun = classOfNoun(head.lemma) === null ? head.lower : head.lemma;
  const kind = isName || head.pos === 'NOUN' || head.pos === 'PROPN' ? isKindOf(noun, asked) : null;
  if (isName) {
    if (kind !== null && kind !== 'none') put('kind-of:name');
    return;
  }
  const own = kind === null ? head.pos : classOfNoun(noun);
  if (kind !== null) put(`kind-of:${kind}`);
  put(`class:${classOfNoun(asked) ?? 'unknown'}:${own ?? 'unknown'}`);
}
