import type { PartOfSpeech, Token } from '../../../language/tokens.js';
import type { Candidate } from '../../candidates/candidates.js';
import { classOfNoun, isKindOf } from '../../question/noun-kinds.js';
import type { Put, Setting } from './setting.js';
import { bucket, copulaBefore, copulaBehind, onlySmall, wordClass } from '../../candidates/token-class.js';

/** Which side of the question's verb the candidate stands, as the question's own syntax expects it, and of its last word. */
export function verbFeatures(
  { verb, last, tokens, role, coarseClass }: Setting,
  { firstToken: first, endToken: end, kind }: Candidate,
  put: Put,
): void {
  if (verb !== null) {
    const left = end <= verb.first;
    const gap = left ? verb.first - end : first - verb.end;
    const beside =
      gap >= 0 && (gap === 0 || onlySmall(tokens, left ? end : verb.end, left ? verb.first : first));
    if (beside) put(1, 'beside-verb', role, left ? 'left' : 'right', kind);
    if (gap >= 0) put(1, 'verb', role, left ? 'left' : 'right', bucket(gap));
    else put(1, 'verb', role, 'inside');
  }
  if (last === null) return;
  if (first >= last.end && first - last.end <= 3) put(1, 'after-last', coarseClass);
  if (end <= last.first && last.first - end <= 3) put(1, 'before-last', coarseClass);
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
  const holds = (from: number, to: number): boolean => {
    for (let at = from; at < to; at += 1) if (tokens[at]?.lemma === head) return true;
    return false;
  };
  if (holds(first, end)) put(1, 'focus-inside', qc);
  if (holds(end, end + 3)) put(1, 'focus-next', qc);
  if (holds(Math.max(0, first - 4), first)) put(1, 'focus-before', qc);
}

/** What stands at the candidate's two ends and beside them. */
export function neighbourFeatures(
  { tokens, placed, questionClass: qc, coarseClass }: Setting,
  { firstToken: first, endToken: end }: Candidate,
  put: Put,
): void {
  put(1, 'previous', coarseClass, wordClass(tokens[first - 1]));
  put(1, 'next', coarseClass, wordClass(tokens[end]));
  put(1, 'first', coarseClass, tokens[first]?.pos ?? 'none');
  put(1, 'last', coarseClass, tokens[end - 1]?.pos ?? 'none');
  put(1, 'opens', coarseClass, first === 0 ? 'yes' : 'no');
  const copula = copulaBefore(tokens, first);
  if (copula !== null && placed.some((one) => one.end <= copula && copula - one.end <= 3))
    put(1, 'copula', qc);
  const behind = copulaBehind(tokens, end);
  if (behind !== null && placed.some((one) => one.first > behind && one.first - behind <= 4))
    put(1, 'copula-behind', qc);
  if (isApposed(tokens, placed, first)) put(1, 'apposed', qc);
  const example = exampleAt(tokens, first, end);
  if (example !== null) put(1, 'example', example);
}

/** Whether a candidate stands right behind a question word and a comma: "NATO, a military alliance". */
function isApposed(tokens: readonly Token[], placed: Setting['placed'], first: number): boolean {
  let at = first - 1;
  if (tokens[at]?.pos === 'DET') at -= 1;
  return tokens[at]?.word === ',' && placed.some((one) => one.end === at);
}

const likeWords = new Set(['including', 'like', 'called', 'named']);

/** Whether a candidate is what "such as" gives examples of, or an example itself; null for neither. */
function exampleAt(tokens: readonly Token[], first: number, end: number): 'kind' | 'example' | null {
  const isSuchAs = (at: number): boolean => tokens[at]?.lower === 'such' && tokens[at + 1]?.lower === 'as';
  const isLike = (at: number): boolean => likeWords.has(tokens[at]?.lower ?? '');
  if (isSuchAs(end) || isLike(end) || (tokens[end]?.word === ',' && (isSuchAs(end + 1) || isLike(end + 1))))
    return 'kind';
  const before = tokens[first - 1]?.pos === 'DET' ? first - 2 : first - 1;
  return isSuchAs(before - 1) || isLike(before) ? 'example' : null;
}

/** What parts the head of a phrase from what follows it. */
const parts = new Set<PartOfSpeech>(['ADP', 'PUNCT', 'CCONJ']);

/** Whether what the candidate names is of the kind asked for: estrogen is a hormone. */
function kindFeatures(tokens: readonly Token[], asked: string, first: number, end: number, put: Put): void {
  let behind = first + 1;
  while (behind < end && !parts.has(tokens[behind]?.pos ?? 'X')) behind += 1;
  const head = tokens[behind - 1];
  if (head === undefined) return;
  const isName = head.pos === 'PROPN' && !/^\p{Ll}/u.test(head.word);
  const noun = classOfNoun(head.lemma) === null ? head.lower : head.lemma;
  const kind = isName || head.pos === 'NOUN' || head.pos === 'PROPN' ? isKindOf(noun, asked) : null;
  if (isName) {
    if (kind !== null && kind !== 'none') put(1, 'kind-of', 'name');
    return;
  }
  const own = kind === null ? head.pos : classOfNoun(noun);
  if (kind !== null) put(1, 'kind-of', kind);
  put(1, 'class', classOfNoun(asked) ?? 'unknown', own ?? 'unknown');
}
