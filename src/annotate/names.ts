import { isEveryday } from './everyday.js';
import { lexicon, lexiconKey } from '../language/lexicon.js';
import type { Token } from '../language/tokens.js';
import type { NameKind, NameMention } from '../model/annotation.js';
import type { Span } from '../model/span.js';
import { isLabel, isPerson, kindOfWords, type NameSetting } from './name-kind.js';
import {
  isCapitalised,
  isWord,
  nobody,
  partsOf,
  spanOf,
  touches,
  type KnownPeople,
  type Part,
} from './parts.js';
import { rolesOf } from './roles.js';

/**
 * Whether capitals tell names from other words here. In a headline in title case or a teaser in capitals they do not.
 */
export function capitalsTell(tokens: readonly Token[]): boolean {
  // A photo credit or a byline is short and all names.
  if (/^(?:\(|by)$/u.test(tokens[0]?.lower ?? '') || tokens[1]?.lower === 'by') return true;
  let [words, capitalised, shouted] = [0, 0, 0];
  for (const token of tokens) {
    if (token.word.length <= 3 || !isWord(token)) continue;
    words += 1;
    if (words < 4 && token.word === token.word.toUpperCase()) shouted += 1;
    if (isCapitalised(token)) capitalised += 1;
  }
  return words < 4 ? shouted < words : capitalised / words < 0.7;
}

/** What finding names goes by in one sentence. */
interface Setting extends NameSetting {
  /** Whether capitals tell names from other words. */
  readonly reliable: boolean;
}

/** The proper names of one sentence, in order, none overlapping another: from capitals, part of speech and the lexicon. */
export function findNames(tokens: readonly Token[], known: KnownPeople = nobody): NameMention[] {
  const setting: Setting = {
    tokens,
    parts: partsOf(tokens, known),
    reliable: capitalsTell(tokens),
    known,
  };
  const mentions: NameMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const part = setting.parts[at];
    const end = part === undefined ? wordRunEnd(setting, at) : partEnd(setting, part);
    if (end === at || part?.kind === 'title' || part?.kind === 'honorific') {
      at = Math.max(end, at + 1);
      continue;
    }
    const mention = mentionOf(setting, part, at, end);
    if (mention !== null) mentions.push(mention);
    at = end;
  }
  return mentions;
}

/** Whether a token of no table is a word of a name. */
function isNameWord(setting: Setting, at: number, opensRun: boolean): boolean {
  const { tokens, parts, reliable, known } = setting;
  const token = tokens[at];
  if (token === undefined || parts[at] !== undefined || !isWord(token) || !isCapitalised(token)) return false;
  const key = lexiconKey(token.word);
  if (known.surnames.has(key)) return true;
  const { calendar, givenNames, stopWords } = lexicon();
  const next = tokens[at + 1];
  if (!reliable) return isNamedInTitle(setting, at);
  // Months and weekdays are dates ("May" and "March" too, unless a name goes on: "Theresa May").
  if (opensRun && (calendar.months.has(token.lower) || calendar.weekdays.has(token.lower))) return false;
  if (token.pos === 'DET' || stopWords.function.has(token.lower)) return false;
  if (token.pos === 'PRON' && token.word.length < 3) return false;
  if (!opensRun || !opensSentence(tokens, at) || givenNames.has(key)) return true;
  // A capital at the start of a sentence says nothing: go by the word itself.
  if (!['PROPN', 'NOUN', 'ADJ'].includes(token.pos)) return false;
  const goesOn = isCapitalised(next) && isWord(next) && parts[at + 1] === undefined;
  return goesOn ? token.pos === 'PROPN' || !isEveryday(key) : !isEveryday(key);
}

/** In title case: a given name with a surname that is known, or no everyday word; and that surname. */
function isNamedInTitle(setting: Setting, at: number): boolean {
  return opensPair(setting, at) || opensPair(setting, at - 1);
}

function opensPair({ tokens, parts, known }: Setting, first: number): boolean {
  const [given, surname] = [tokens[first], tokens[first + 1]];
  if (given === undefined || surname === undefined || !isCapitalised(surname)) return false;
  if (parts[first + 1] !== undefined || !lexicon().givenNames.has(lexiconKey(given.word))) return false;
  const key = lexiconKey(surname.word);
  return known.surnames.has(key) || (isWord(surname) && !isEveryday(key));
}

function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || /^[([:•*]$/u.test(before.word)) return true;
  if (before.word !== '"' && before.word !== "'") return false;
  // A mark behind a comma or a full stop has closed; the sentence goes on.
  return !/^[,.!?]$/u.test(tokens[at - 2]?.word ?? '');
}

/** Most tokens a name may hold; a longer run of capitals is no name. */
const longestName = 12;

/** End of the run of words of no table that starts at a token; the token's own index when none does. */
function wordRunEnd(setting: Setting, at: number): number {
  const { tokens, parts } = setting;
  if (!isNameWord(setting, at, true)) return at;
  const { connectors, particles, sites } = lexicon().grammar.names;
  const { heads } = lexicon().organizations;
  let end = at + 1;
  for (;;) {
    if (end - at >= longestName) return end;
    if (isNameWord(setting, end, false)) {
      end += 1;
      continue;
    }
    const joint = tokens[end];
    const last = tokens[end - 1];
    if (joint === undefined || last === undefined) return end;
    let next = end;
    if (particles.has(joint.word)) {
      while (particles.has(tokens[next]?.word ?? '')) next += 1;
    } else if (joint.word === '-') {
      // "Ocasio-Cortez" is one name; of two people that are known apart, "Trump-Putin" is two.
      if (!touches(last, joint) || !touches(joint, tokens[end + 1])) return end;
      if (setting.known.surnames.has(lexiconKey(last.word))) return end;
      if (setting.known.surnames.has(lexiconKey(tokens[end + 1]?.word ?? ''))) return end;
      next = end + 1;
    } else if (connectors.has(joint.word)) {
      const head = heads.has(last.lower) || sites.has(last.lower) || joint.word === '&';
      next = end + 1;
      if (tokens[next]?.word === 'the') next += 1;
      if (head && parts[next] !== undefined && isCapitalised(tokens[next])) {
        end = parts[next]?.end ?? next + 1;
        continue;
      }
      if (!head) return end;
    }
    if (next === end || !isNameWord(setting, next, false)) {
      // "Carter Center", "Hofstra University": the tables' words may end a name that they do not begin.
      return end;
    }
    end = next + 1;
  }
}

/** "Fox News" + "Digital": an organisation's or a place's name goes on with capitals, unless a person begins. */
function partEnd(setting: Setting, part: Part): number {
  if (part.kind !== 'organization' && part.kind !== 'place') return part.end;
  const end = wordRunEnd(setting, part.end);
  if (end === part.end || isPerson(setting, part.end, end, true)) return part.end;
  // "London Heathrow Airport" is one name, "Syria Rutte" is none.
  const last = setting.tokens[end - 1]?.lower ?? '';
  const { organizations, grammar } = lexicon();
  const closes = organizations.heads.has(last) || grammar.names.sites.has(last);
  return closes || part.kind === 'organization' ? end : part.end;
}

function mentionOf(setting: Setting, part: Part | undefined, first: number, end: number): NameMention | null {
  const { tokens } = setting;
  const span = spanOf(tokens, first, end);
  if (span === null) return null;
  let kind: NameKind;
  let roles: readonly Span[] = [];
  if (part !== undefined && part.kind !== 'title' && part.kind !== 'honorific') kind = part.kind;
  else if (isPerson(setting, first, end, false)) {
    kind = 'person';
    roles = rolesOf(tokens, setting.parts, first, end);
  } else {
    // "R" is no name, nor is the "Article" of "Article 5".
    if (end - first === 1 && ((tokens[first]?.word.length ?? 0) < 2 || isLabel(tokens, first))) return null;
    kind = kindOfWords(tokens, first, end);
  }
  const { start, end: stop } = span;
  return { start, end: stop, kind, firstToken: first, endToken: end, role: roles[0] ?? null, roles };
}
