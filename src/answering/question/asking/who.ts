import { lexicon } from '../../../language/lexicon.js';
import type { Token } from '../../../language/tokens.js';
import type { Asked } from '../asked.js';
import { isHabitual } from '../habitual.js';
import { nounType } from '../question-nouns.js';
import { isCopula } from './asking-word.js';

/** Verbs that make a question after a speaker beside the reporting verbs: "who used the words …". */
const utterance = new Set(['use', 'utter', 'speak', 'coin']);

/** What a question with "who" asks for. */
export function who(tokens: readonly Token[], behind: number, base: Asked): Asked {
  const copula = isCopula(tokens[behind]);
  const rest = tokens.slice(behind + 1).filter((token) => token.pos !== 'PUNCT');
  // In a hurry names go without capitals: "who is hegseth".
  const inSmall = !tokens.some((token) => /\p{Lu}/u.test(token.word));
  const isName = ({ pos, lemma }: Token): boolean =>
    pos === 'PROPN' || (inSmall && pos === 'NOUN' && nounType([lemma]) === undefined);
  const nameOnly = rest.length > 0 && rest.length <= 4 && rest.every(isName);
  const titled = rest.some((token) => {
    const { titles } = lexicon();
    return titles.byForm.has(token.lower) || titles.byGeneric.has(token.lower);
  });
  // "Who is Mark Rutte?" asks what he is.
  if (copula && nameOnly && !titled) return { ...base, type: 'title' };
  // "Who used to run the port?" asks who ran it.
  const verb = tokens.find(({ pos }, at) => at >= behind && pos === 'VERB' && !isHabitual(tokens, at));
  const speaker =
    verb !== undefined && (lexicon().cues.verbs.has(verb.lower) || utterance.has(verb.lemma)) && base.subject;
  return { ...base, type: 'person', speaker, focus: copula ? rest.map((token) => token.lemma) : [] };
}
