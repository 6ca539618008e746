import { isEveryday } from './everyday.js';
import { lexicon, lexiconKey } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { NameMention } from '../model/annotation.js';
import { nameKey } from './name-kind.js';
import { capitalsTell } from './names.js';
import { isCapitalised } from './parts.js';

/** A sentence with the names found in it. */
export interface NamedTokens {
  readonly tokens: readonly Token[];
  readonly names: readonly NameMention[];
}

/**
 * Whole names of one briefing that neither title nor given name gives away, but the way they are used: they speak,
 * they have an age, or their last word later stands alone. Keys as `nameKey` makes them.
 */
export function peopleByUse(sentences: readonly NamedTokens[]): Set<string> {
  const alone = new Set<string>();
  for (const { tokens, names } of sentences) {
    if (!capitalsTell(tokens)) continue;
    for (const name of names) {
      if (name.kind === 'other' && name.endToken - name.firstToken === 1) {
        alone.add(nameKey(tokens, name.firstToken, name.endToken));
      }
    }
  }
  const found = new Set<string>();
  for (const { tokens, names } of sentences) {
    if (!capitalsTell(tokens)) continue;
    for (const name of names) {
      if (name.kind !== 'other' || !looksPersonal(tokens, name)) continue;
      const last = tokens[name.endToken - 1];
      if (last === undefined) continue;
      const key = lexiconKey(last.word);
      if (speaks(tokens, name) || hasAge(tokens, name) || (alone.has(key) && !isEveryday(key))) {
        found.add(nameKey(tokens, name.firstToken, name.endToken));
      }
    }
  }
  return found;
}

/** Two or three capitalised words, the first no everyday word, the last no head of a body or a site. */
function looksPersonal(tokens: readonly Token[], name: NameMention): boolean {
  const length = name.endToken - name.firstToken;
  if (length < 2 || length > 3) return false;
  const words = tokens.slice(name.firstToken, name.endToken);
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || tokens[name.firstToken - 1]?.lower === 'the') return false;
  if (!words.every((word) => isCapitalised(word) && !/^\p{Lu}{2,}$/u.test(word.word))) return false;
  const { organizations, grammar } = lexicon();
  if (organizations.heads.has(last.lower) || grammar.names.sites.has(last.lower)) return false;
  return !isEveryday(lexiconKey(first.word)) && !(last.lower.endsWith('s') && isEveryday(last.lower));
}

function speaks(tokens: readonly Token[], name: NameMention): boolean {
  const { verbs } = lexicon().cues;
  const after = tokens[name.endToken];
  if (after?.pos === 'VERB' && verbs.get(after.lower)?.class === 'say') return true;
  const before = tokens[name.firstToken - 1];
  return before?.lower === 'said' && /["',]/u.test(tokens[name.firstToken - 2]?.word ?? '');
}

/** ", 47," or ", who": a thing has neither. */
function hasAge(tokens: readonly Token[], name: NameMention): boolean {
  if (tokens[name.endToken]?.word !== ',') return false;
  const next = tokens[name.endToken + 1];
  return (
    next?.lower === 'who' || (/^\d{1,2}$/u.test(next?.word ?? '') && tokens[name.endToken + 2]?.word === ',')
  );
}
