import type { Token } from '../../../language/tokens.js';
import { nounsAfter } from '../question-nouns.js';
import { isCopula } from './asking-word.js';

const causing = new Set(['cause', 'prompt', 'trigger', 'motivate']);
/** Do so where somebody is brought to a deed, "What led the council to sell …"; what forces it has a name. */
const bringing = new Set('lead inspire persuade convince induce encourage tempt'.split(' '));

/**
 * Whether a question with "what" asks why: "What made the mayor resign?", "What did they blame for it?"
 * @param behind Index of the word behind what asks.
 */
export function asksWhy(tokens: readonly Token[], behind: number): boolean {
  const next = tokens[behind];
  if (next === undefined) return false;
  if (isCopula(next) && tokens[behind + 1]?.lower === 'behind') return true;
  if (next.pos === 'VERB') {
    if (causing.has(next.lemma)) return true;
    if (bringing.has(next.lemma))
      return tokens.some(
        ({ lower }, at) =>
          at > behind &&
          lower === 'to' &&
          (tokens[at + 1]?.pos === 'VERB' || (next.lemma === 'lead' && at === behind + 1)),
      );
    return next.lemma === 'make' && isBroughtToDo(tokens, behind + 1);
  }
  const last = tokens.findLastIndex(({ pos }) => pos !== 'PUNCT');
  const diesOf = tokens[last - 1]?.lemma === 'die' && ['of', 'from'].includes(tokens[last]?.lower ?? '');
  return diesOf || tokens.some(({ lemma, pos }) => lemma === 'blame' && pos === 'VERB');
}

/** Whether more is said of what stands at an index than where or when: "the mayor resign", not "the headlines in May". */
function isBroughtToDo(tokens: readonly Token[], at: number): boolean {
  const { indexes } = nounsAfter(tokens, at);
  const noun = indexes.findLast((index) => tokens[index]?.pos !== 'ADJ');
  const next = tokens[(noun ?? at) + 1];
  return next?.pos === 'VERB' || next?.pos === 'ADJ';
}
