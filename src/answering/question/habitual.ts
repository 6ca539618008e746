import type { Token } from '../../language/tokens.js';

/** Whether "used" only says that something was so once, as in "who used to run the port", against "what was it used to carry". */
export function isHabitual(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== 'used' || tokens[at + 1]?.lower !== 'to') return false;
  const leads = tokens[at + 2]?.pos === 'VERB' || tokens[at + 2]?.pos === 'AUX';
  return leads && !tokens.slice(0, at).some(({ lemma }) => lemma === 'be');
}
