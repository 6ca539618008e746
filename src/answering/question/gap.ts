import type { Token } from '../../language/tokens.js';
import type { Analysis, QuestionWord } from './analyse.js';
import { gapVerb } from './gap-verb.js';
import { behindKind, nounsAfter } from './question-nouns.js';

/**
 * Where the answer would stand if the question were put as a statement: "What did the mayor close in June?" becomes
 * "the mayor closed … in June".
 */
export interface Gap {
  /** The question's word before the answer; null where the answer comes first. */
  readonly left: QuestionWord | null;
  /** The question's word behind the answer; null where the answer comes last. */
  readonly right: QuestionWord | null;
  /** The preposition before the answer ("in which year", "known for"), lower case, or null. */
  readonly preposition: string | null;
  /** Token of the verb whose object, or whose preposition's, the answer would be; -1 where it is neither. */
  readonly verb: number;
  /** Whether the question's verb is in the passive: "was built by". */
  readonly passive: boolean;
  /** Offset in the question of the place where the answer would stand: words before it stand left of the answer. */
  readonly at: number;
  /** Offset in the question behind which its words have a side. */
  readonly from: number;
}

const copulas = new Set(['is', 'are', 'was', 'were', "'s", 'be', 'been', 'being', 'get', 'got']);

const adverbials = new Set(['when', 'where', 'why', 'how']);
const amounts = new Set(['many', 'much']);

/** Whether the word at an index is a verb in the passive. */
export function isPassive(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.lower === token.lemma || token.lower.endsWith('ing')) return false;
  for (let before = at - 1; before >= Math.max(0, at - 3); before -= 1) {
    const word = tokens[before];
    if (copulas.has(word?.lower ?? '')) return true;
    if (word?.pos !== 'ADV' && word?.pos !== 'PART') return false;
  }
  return false;
}

/** The gap of a question with a question word; null for all others. */
export function gapOf(analysis: Analysis): Gap | null {
  const { asked, tokens, words } = analysis;
  if (asked.form !== 'wh' || asked.whAt < 0) return null;
  const wordAt = (index: number): QuestionWord | undefined => {
    const token = tokens[index];
    return token && words.find((word) => word.start < token.end && token.start < word.end);
  };
  const firstFrom = (index: number): QuestionWord | null => {
    for (let at = index; at < tokens.length; at += 1) {
      const word = wordAt(at);
      if (word !== undefined) return word;
    }
    return null;
  };
  const lastBefore = (index: number): QuestionWord | null => {
    for (let at = index - 1; at > asked.whAt; at -= 1) {
      const word = wordAt(at);
      if (word !== undefined) return word;
    }
    return null;
  };
  const ends = (nounsAfter(tokens, behindKind(tokens, asked.whAt + 1)).indexes.at(-1) ?? asked.whAt) + 1;
  const from = tokens[ends]?.start ?? analysis.question.length;
  const before = tokens[asked.whAt - 1];
  const led = before?.pos === 'ADP' ? before.lower : null;
  const verbAt = tokens.findLastIndex((token, index) => index >= ends && token.pos === 'VERB');
  const passive = isPassive(tokens, verbAt);
  if (asked.subject)
    return { left: null, right: firstFrom(ends), preposition: led, verb: -1, passive, at: from, from };
  let last = tokens.length - 1;
  while (last > ends && tokens[last]?.pos === 'PUNCT') last -= 1;
  const final = tokens[last];
  if (final?.pos === 'ADP' && led === null) {
    const left = lastBefore(last);
    return { left, right: null, preposition: final.lower, verb: verbAt, passive, at: final.end, from };
  }
  const isAdverbial = adverbials.has(asked.wh) && !amounts.has(tokens[asked.whAt + 1]?.lower ?? '');
  const lacking = isAdverbial
    ? tokens.findIndex((token, index) => index > ends && token.pos === 'VERB')
    : gapVerb(tokens, ends + 1);
  const verb = tokens[lacking];
  if (verb === undefined) {
    const at = analysis.question.length;
    return { left: lastBefore(last + 1), right: null, preposition: led, verb: -1, passive, at, from };
  }
  return {
    left: wordAt(lacking) ?? null,
    right: firstFrom(lacking + 1),
    preposition: led,
    verb: isAdverbial || led !== null || isPassive(tokens, lacking) ? -1 : lacking,
    passive,
    at: verb.end,
    from,
  };
}
