import { lexicon, lexiconKey } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';
import type { NameMention } from '../../model/annotation.js';
import type { Quoted } from '../quoted.js';

/** Words that stand for themselves among the tags. */
const closed = new Set(
  (
    'that to not and or but who which what whom whose if whether as of for in on at by with from about against over into ' +
    'after before during while when where why how because since than like according so such i he she they we you it ' +
    "his her their its my our your him them me us this these those there no n't"
  ).split(' '),
);

const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ',': 'comma',
    '.': 'stop',
    '!': 'stop',
    '?': 'stop',
    '…': 'stop',
    '...': 'stop',
    ';': 'semicolon',
    ':': 'colon',
    '(': 'bracket',
    '[': 'bracket',
    ')': 'bracketed',
    ']': 'bracketed',
  }),
);

const auxiliaries: ReadonlyMap<string, string> = new Map(
  [
    ['be', "be is are was were been being am 'm 're"],
    ['have', "have has had having 've"],
    ['do', 'do does did'],
  ].flatMap(([tag = '', words = '']) => words.split(' ').map((word) => [word, tag] as const)),
);

const byPart: Readonly<Partial<Record<Token['pos'], string>>> = {
  AUX: 'modal',
  PROPN: 'name',
  DET: 'det',
  ADP: 'prep',
  SCONJ: 'as',
  CCONJ: 'and',
  ADJ: 'adj',
  ADV: 'adv',
  NUM: 'num',
  PRON: 'pron',
  PART: 'part',
};

const verbal = new Set(['verb', 'ved', 'ving', 'be', 'have', 'do', 'modal']);
const passed = new Set(['adv', 'time', 'not', "n't", 'part']);
/** Tags that the kind of a name takes the place of: the tagger takes many a surname for a verb. */
const nameable = new Set(['name', 'noun', 'speaker', 'verb', 'ved', 'adj', 'sign', 'adv']);

/** Whether a tag is a verb's or an auxiliary's. */
export function isVerbal(tag: string): boolean {
  return verbal.has(tag);
}

/** The index behind a place, past adverbs and "not". */
export function placeBehind(tags: readonly string[], end: number): number {
  let at = end;
  while (at < end + 3 && passed.has(tags[at] ?? '')) at += 1;
  return at;
}

/**
 * What kind of word each token of a sentence is, in the models' own alphabet: words of a closed class stand for
 * themselves, names for what they name, quotation marks for what they do.
 * @param stretchOf The quoted stretch a token stands in with its marks, by the token's index.
 */
export function tagsOf(
  tokens: readonly Token[],
  names: readonly NameMention[],
  stretchOf: (at: number) => Quoted | undefined,
): string[] {
  const tags = tokens.map((_, at) => tagOf(tokens, at, stretchOf(at)));
  for (const { kind, firstToken, endToken } of names) {
    if (kind !== 'person' && kind !== 'organization' && kind !== 'place') continue;
    for (let at = firstToken; at < endToken; at += 1) if (nameable.has(tags[at] ?? '')) tags[at] = kind;
  }
  for (let at = 1; at < tags.length; at += 1) if (isMistakenNoun(tokens, tags, at)) tags[at] = 'verb';
  return tags;
}

function tagOf(tokens: readonly Token[], at: number, stretch: Quoted | undefined): string {
  const token = tokens[at];
  if (token === undefined) return '';
  const { lower, pos } = token;
  const sign = signs.get(lower);
  if (sign !== undefined) return sign;
  if (lower === '"' || lower === "'") {
    if (stretch?.outer.start === token.start) return 'open';
    if (stretch?.outer.end === token.end) return 'close';
    return lower === "'" && pos === 'PART' ? "'s" : 'mark';
  }
  if (lower === '-' || lower === '--') {
    return tokens[at - 1]?.end === token.start && token.end === tokens[at + 1]?.start ? 'hyphen' : 'dash';
  }
  if (lower === "'s") return pos === 'PART' || tokens[at - 1]?.pos === 'PROPN' ? "'s" : 'be';
  if (closed.has(lower)) return lower;
  const auxiliary = auxiliaries.get(lower);
  if (auxiliary !== undefined) return auxiliary;
  const { calendar } = lexicon();
  if (calendar.weekdays.has(lower) || calendar.relative.has(lower)) return 'time';
  if (pos === 'VERB') return lower.endsWith('ing') ? 'ving' : /e[dn]$/u.test(lower) ? 'ved' : 'verb';
  if (pos === 'NOUN') return canSpeak(token) ? 'speaker' : 'noun';
  return byPart[pos] ?? 'sign';
}

const nominal = new Set(['speaker', 'noun', 'person', 'organization', 'name', 'place']);
const clauseOpeners = new Set(
  'that open det he she they it we i you there his her their its my our what how why if whether person'.split(
    ' ',
  ),
);

/** "Polls show that …", "the kingdom hopes it …": a reporting verb between its subject and a clause. */
function isMistakenNoun(tokens: readonly Token[], tags: readonly string[], at: number): boolean {
  const tag = tags[at];
  if (tag !== 'noun' && tag !== 'speaker') return false;
  if (!nominal.has(tags[at - 1] ?? '') || !clauseOpeners.has(tags[at + 1] ?? '')) return false;
  return lexicon().cues.verbs.has(tokens[at]?.lower ?? '');
}

/** Whether words were asked before; the tables are asked several times of each noun. Bounded: it starts anew when full. */
const remembered = new Map<string, boolean>();

/** Whether a noun stands for somebody or something that can speak: a title, a body, "sources", "a report". */
function canSpeak({ word, lemma }: Token): boolean {
  let known = remembered.get(word);
  if (known === undefined) {
    const { titles, organizations, grammar } = lexicon();
    known = [lexiconKey(word), lemma].some(
      (form) =>
        titles.byForm.has(form) ||
        titles.byGeneric.has(form) ||
        titles.gendered.has(form) ||
        organizations.heads.has(form) ||
        grammar.speakers.has(form),
    );
    if (remembered.size >= 20_000) remembered.clear();
    remembered.set(word, known);
  }
  return known;
}
