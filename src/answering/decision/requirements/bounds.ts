import { overlaps } from '../../../model/span.js';
import type { Token } from '../../../language/tokens.js';
import { notice, type Notice } from '../../../model/notice.js';
import type { Analysis } from '../../question/analyse.js';
import type { Evidence } from '../../evidence/evidence.js';
import { asAsked, type Requirement } from './requirement.js';

const sequels = new Set(['before', 'after']);

/** What came before or after a thing is not the thing: "What job did she have before NATO?" */
export const besideBound: Requirement = (analysis, { candidate, evidence }) => {
  const { asked, tokens } = analysis;
  // "The day after the summit" tells when.
  if (asked.type === 'date' || asked.type === 'yes-no') return null;
  const at = tokens.findLastIndex(({ lower }) => sequels.has(lower));
  const behind = tokens.slice(at + 1);
  // A clause behind it has a subject that may well be the answer: "before she led the firm".
  if (at <= asked.whAt || behind.some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return null;
  const inside = evidence.sentence.tokens.slice(candidate.firstToken, candidate.endToken);
  if (inside.some(({ lower }) => sequels.has(lower))) return null;
  const end = withPhrase(evidence.sentence.tokens, candidate.endToken);
  const bound = evidence.matches.find(
    ({ word, token }) =>
      token !== null &&
      token >= candidate.firstToken &&
      token < end &&
      behind.some((one) => overlaps(one, word)),
  );
  return bound === undefined ? null : lacking(analysis, tokens.slice(at));
};

/** The end of a phrase with what is said right behind it of what: "secretary general", "of the alliance". */
function withPhrase(tokens: readonly Token[], behind: number): number {
  if (tokens[behind]?.pos !== 'ADP' || sequels.has(tokens[behind].lower)) return behind;
  let end = behind + 1;
  while (inPhrase.has(tokens[end]?.pos ?? 'X')) end += 1;
  return end;
}

const inPhrase = new Set<Token['pos']>(['DET', 'ADJ', 'NOUN', 'PROPN']);

/** "What is it for?" asks what it is there for, not what it is "preparing for"; "known for" only tells of a name. */
export const samePurpose: Requirement = (analysis, { candidate, evidence }) => {
  const { tokens } = analysis;
  const words = tokens.filter(({ pos }) => pos !== 'PUNCT');
  if (words.at(-1)?.lower !== 'for' || tokens[analysis.asked.whAt]?.lower !== 'what') return null;
  const known = words.at(-2);
  if (known?.lower === 'known')
    return evidence.sentence.tokens.some(({ lemma, lower }) => knowing.has(lemma) || knowing.has(lower))
      ? null
      : lacking(analysis, [known]);
  if (words.some(({ pos }) => pos === 'VERB')) return null;
  const leads = evidence.sentence.tokens.slice(0, candidate.firstToken);
  const [verb, preposition] = leads.slice(-2);
  return preposition?.lower === 'for' && verb?.pos === 'VERB' ? notice('lacks.answer') : null;
};

/** Tell what somebody or something is known for. */
const knowing = new Set(
  'know known famous famed renowned celebrated noted notorious reputation best-known well-known legendary'.split(
    ' ',
  ),
);

const naming = new Set('call name title dub nickname know entitle christen term label'.split(' '));

/** "What is it called?" asks for a name, or for what the evidence says it is called. */
export const givesName: Requirement = (analysis, { candidate, evidence }) => {
  const { tokens, asked } = analysis;
  const last = tokens.findLast(({ pos }) => pos !== 'PUNCT');
  const asksName =
    last !== undefined && ['called', 'named', 'titled', 'entitled', 'nicknamed'].includes(last.lower);
  if (!asksName || tokens[asked.whAt]?.lower !== 'what') return null;
  const here = evidence.sentence.tokens;
  const isNamed = here
    .slice(candidate.firstToken, candidate.endToken)
    .some(({ pos, word }) => pos === 'PROPN' || /^\p{Lu}/u.test(word));
  return isNamed || isNaming(here, evidence) ? null : lacking(analysis, [last]);
};

/** Works that go by a title. */
const works = new Set(
  'programme program show series film movie book novel song album play magazine newspaper podcast'.split(' '),
);
const inTitle = new Set<Token['pos']>(['NOUN', 'PROPN', 'ADJ', 'VERB']);

/** "On which programme?" asks for a title, and not for words that somebody said there. */
export const givesTitle: Requirement = (analysis, { candidate, evidence }) => {
  const { tokens, asked } = analysis;
  if (!['which', 'what'].includes(tokens[asked.whAt]?.lower ?? '')) return null;
  const work = tokens[asked.whAt + 1];
  if (work === undefined || !works.has(work.lemma)) return null;
  const words = evidence.sentence.tokens
    .slice(candidate.firstToken, candidate.endToken)
    .filter(({ pos }) => inTitle.has(pos));
  return words.some(({ word }) => /^[\p{Lu}\d]/u.test(word)) ? null : lacking(analysis, [work]);
};

function isNaming(tokens: readonly Token[], { quoted }: Evidence): boolean {
  return quoted !== null || tokens.some(({ lemma, pos }) => pos !== 'NOUN' && naming.has(lemma));
}

function lacking({ question, words }: Analysis, of: readonly Token[]): Notice {
  const [first, last] = [of[0], of.findLast(({ pos }) => pos !== 'PUNCT')];
  if (first === undefined || last === undefined) return notice('unmet.predicate', { words: asAsked(words) });
  return notice('unmet.predicate', { words: { named: [question.slice(first.start, last.end)] } });
}
