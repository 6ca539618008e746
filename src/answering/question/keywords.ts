import { lexicon, lexiconKey } from '../../language/lexicon.js';
import type { Token } from '../../language/tokens.js';
import type { Asked } from './asked.js';
import { nounType, typed } from './question-nouns.js';

/** The types that a keyword query may name with its first word: "year nato was founded", "photographer of the summit". */
const leading = new Set<string>([
  'date',
  'person',
  'place',
  'percentage',
  'money',
  'quantity',
  'figure',
  'duration',
  'organization',
  'title',
  'reason',
]);

/** Behind a noun these begin what is said of it: "her answer when …". */
const relatives = new Set(['who', 'which', 'when', 'where']);

/** Types that one noun anywhere among the keywords asks for: "lithuania core defence pct gdp". */
const anywhere = new Set<string>(['percentage', 'date', 'duration', 'quotation']);

/**
 * What a query without a question word asks for: what its noun of percentage, date or duration says, wherever that
 * stands; else its last noun before a preposition ("air defense expansion target") or its first word ("photographer of
 * the summit").
 */
export function keywordsAsked(tokens: readonly Token[], none: Asked): Asked {
  const nouns = tokens.filter((token) => ['NOUN', 'PROPN', 'NUM', 'ADJ', 'VERB'].includes(token.pos));
  const focus = nouns.map((token) => token.lemma);
  // "Book about her prison years": times of which something is said ask for no time.
  const about = tokens.findIndex(({ pos }) => pos === 'ADP');
  const isTold = (token: Token): boolean =>
    about >= 0 && tokens.indexOf(token) > about && token.lower !== token.lemma;
  const measure = nouns.find((token) => anywhere.has(nounType([token.lemma]) ?? '') && !isTold(token));
  const unit = nouns.find((token) => isUnit(token));
  if (measure !== undefined || unit !== undefined) {
    const type = measure === undefined ? 'quantity' : nounType([measure.lemma]);
    const at = tokens.findIndex((token) => token === (measure ?? unit));
    return { ...typed(type, none, [at], measure === undefined ? [] : [measure.lemma]), form: 'keywords' };
  }
  const headAt = tokens.findIndex(
    (token) => ['ADP', 'SCONJ'].includes(token.pos) || relatives.has(token.lower),
  );
  const heads = headAt > 0 ? tokens.slice(0, headAt) : tokens;
  const words = heads.filter((token) => ['NOUN', 'PROPN'].includes(token.pos)).map((token) => token.lemma);
  const leadingType = nounType(nouns.slice(0, 1).map((token) => token.lemma));
  const last = nounType(words) ?? nounType(words.slice(0, -1));
  const type = last ?? (leadingType !== undefined && leading.has(leadingType) ? leadingType : undefined);
  if (type === undefined || type === 'thing' || type === 'description' || type === 'name')
    return { ...none, focus };
  return { ...typed(type, none, [], words), form: 'keywords' };
}

/** "area sq km": a unit asks for a number of it. */
function isUnit(token: Token): boolean {
  const { byForm, bySymbol } = lexicon().units;
  const unit = byForm.get(lexiconKey(token.word)) ?? bySymbol.get(token.word);
  return unit !== undefined && token.pos !== 'VERB' && unit.dimension !== 'time' && token.lower.length > 1;
}
