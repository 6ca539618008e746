import { lexicon, type CueClass } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';

/** A reporting verb or phrase in a sentence: a half-open range of tokens. */
export interface Cue {
  readonly first: number;
  readonly end: number;
  /** Dictionary form of the verb; the phrase itself for a phrase. */
  readonly base: string;
  readonly class: CueClass;
  /**
   * finite: has its own subject ("Rutte said"); participle: shares that of the clause before (", adding");
   * passive: its subject is what is spoken of ("was called"); prepositional: the source follows ("according to").
   */
  readonly form: 'finite' | 'participle' | 'passive' | 'prepositional';
  /** Whether it shares its subject with a verb before ("… and warned"). */
  readonly joined: boolean;
  /** Reports only with quotation marks or "that" behind it. */
  readonly weak: boolean;
}

const isAdverbial = (token: Token | undefined): boolean =>
  token?.pos === 'ADV' || (token?.pos === 'PART' && token.lower !== "'s" && token.lower !== 'to');

/**
 * The cues of one sentence, in order. Infinitives ("to clarify") and verbs that work as nouns ("of maintaining")
 * report nothing.
 * @param isInside Whether a token stands inside quotation marks.
 */
export function findCues(tokens: readonly Token[], isInside: (token: Token) => boolean): Cue[] {
  const { verbs } = lexicon().cues;
  const cues: Cue[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || isInside(token)) continue;
    const phrase = prepositionalAt(tokens, at);
    if (phrase !== null) {
      cues.push(phrase);
      at = phrase.end - 1;
      continue;
    }
    // In a teaser in capitals the tagger takes the verb for a name.
    const shouted = token.word.length > 3 && token.word === token.word.toUpperCase();
    if (token.pos !== 'VERB' && !(shouted && verbs.get(token.lower)?.class === 'say')) continue;
    // "pointed out", "made clear": the longer form is another verb.
    const next = tokens[at + 1];
    const pair = next === undefined ? undefined : verbs.get(`${token.lower} ${next.lower}`);
    const verb = pair ?? verbs.get(token.lower);
    const form = verb === undefined ? null : formOf(tokens, at);
    if (verb === undefined || form === null) continue;
    cues.push({
      first: at,
      end: at + (pair === undefined ? 1 : 2),
      base: verb.base,
      class: verb.class,
      form,
      joined: isJoined(tokens, at),
      weak: lexicon().grammar.reports.weak.has(verb.base),
    });
  }
  return cues;
}

/** Phrases behind which the source stands: "according to", "in the words of". */
function prepositionalAt(tokens: readonly Token[], at: number): Cue | null {
  for (const words of phrases().get(tokens[at]?.lower ?? '') ?? []) {
    if (words.every((word, index) => tokens[at + index]?.lower === word)) {
      const [first, end] = [at, at + words.length];
      return {
        first,
        end,
        base: words.join(' '),
        class: 'say',
        form: 'prepositional',
        joined: false,
        weak: false,
      };
    }
  }
  return null;
}

let byFirstWord: ReadonlyMap<string, readonly (readonly string[])[]> | undefined;

function phrases(): ReadonlyMap<string, readonly (readonly string[])[]> {
  if (byFirstWord !== undefined) return byFirstWord;
  const map = new Map<string, (readonly string[])[]>();
  for (const { form, source } of lexicon().cues.phrases) {
    if (source !== 'after') continue;
    const words = form.split(' ');
    map.set(words[0] ?? '', [...(map.get(words[0] ?? '') ?? []), words]);
  }
  byFirstWord = map;
  return map;
}

const copulas = new Set(['be', 'remain', 'get', 'become', 'seem', 'feel']);

function formOf(tokens: readonly Token[], at: number): Cue['form'] | null {
  const token = tokens[at];
  if (token === undefined) return null;
  let back = at - 1;
  while (isAdverbial(tokens[back])) back -= 1;
  const before = tokens[back];
  const isGerund = token.lower.endsWith('ing');
  if (before?.lower === 'to' && before.pos !== 'ADP') return null;
  if (before?.pos === 'DET' || before?.lower === "'s") return null;
  if (before !== undefined && copulas.has(before.lemma)) return isGerund ? 'finite' : 'passive';
  if (before?.pos === 'AUX') return 'finite';
  if (isGerund) {
    if (before === undefined || /^[,;—-]$/u.test(before.word)) return 'participle';
    if (before.pos === 'SCONJ' || /^(?:by|while|when|after|before)$/u.test(before.lower)) return 'participle';
    return ['NOUN', 'PROPN'].includes(before.pos) ? 'finite' : null;
  }
  return before?.pos === 'ADP' ? null : 'finite';
}

/** "… and warned", ", then added": no noun between the conjunction and the verb. */
function isJoined(tokens: readonly Token[], at: number): boolean {
  let back = at - 1;
  while (isAdverbial(tokens[back]) || tokens[back]?.pos === 'AUX') back -= 1;
  return tokens[back]?.pos === 'CCONJ';
}
