import type { AnnotatedBriefing, AnnotatedSentence } from '../annotate/annotate.js';
import { cite } from '../answering/cite.js';
import type { Collection } from '../answering/evidence/collection.js';
import { lexicon, lexiconKey } from '../language/lexicon.js';
import { isCommon, termsOf } from '../language/terms.js';
import type { Bounded, NearPassage, StatementEvidence } from '../model/checking.js';
import { slice } from '../model/span.js';
import type { Pause } from '../model/pause.js';
import { paragraphAt } from './paragraphs.js';
import type { Reading } from './reading.js';

/** Words of a statement that passages are looked for by: the rarest. A sentence seldom has as many. */
const queryWords = 40;

/** Passages of the index that are looked at for a statement, and sentences of them that are shown. */
const passageLimit = 12;
const shownLimit = 2;

/** A passage must meet at least this share of a statement's words, by their rarity, to be near it at all. */
const leastShare = 0.25;

/** What a name, a role or a pronoun stands for counts less than the word itself. */
const meantShare = 0.75;

/** A word of a statement that passages are compared by. */
interface Word {
  /** As the statement has it. */
  readonly surface: string;
  readonly term: string;
  readonly rarity: number;
}

/**
 * For each sentence of a text that says something, the sentences of the briefings nearest to it; at most `most`
 * sentences are looked at. Nearness is the share of the statement's words that the sentence meets, weighed by the
 * passage index's inverse document frequency.
 */
export async function findEvidence(
  reading: Reading,
  collection: Collection,
  most: number,
  pause: Pause,
): Promise<Bounded<StatementEvidence>> {
  const { text } = reading.annotated.briefing;
  const statements = reading.annotated.sentences
    .map((sentence) => ({ sentence, sought: wordsOf(slice(text, sentence), collection) }))
    .filter(({ sought }) => sought.length > 0);
  const items: StatementEvidence[] = [];
  for (const { sentence, sought } of statements.slice(0, most)) {
    await pause.breathe();
    const words = slice(text, sentence);
    items.push({
      words,
      paragraph: paragraphAt(reading, sentence.start),
      missing: sought.filter(({ term }) => !collection.vocabulary.has(term)).map(({ surface }) => surface),
      passages: nearest(words, sought, collection),
    });
  }
  return { items, omitted: statements.length - items.length };
}

/** The words of a statement, without common ones, each once. */
function wordsOf(statement: string, { vocabulary }: Collection): Word[] {
  const words = new Map<string, Word>();
  for (const { term, start, end, secondary } of termsOf(statement)) {
    if (secondary || isCommon(term) || words.has(term)) continue;
    words.set(term, { surface: statement.slice(start, end), term, rarity: vocabulary.rarity(term) });
  }
  return [...words.values()];
}

interface Near {
  readonly source: AnnotatedBriefing;
  readonly sentence: AnnotatedSentence;
  readonly score: number;
  readonly passage: Omit<NearPassage, 'citation'>;
}

function nearest(statement: string, sought: readonly Word[], collection: Collection): NearPassage[] {
  const denials = negationsIn(statement);
  const found = new Map<AnnotatedSentence, Near>();
  const rarest = [...sought].sort((a, b) => b.rarity - a.rarity).slice(0, queryWords);
  const query = rarest.map(({ surface }) => surface).join(' ');
  for (const hit of collection.search(query, passageLimit)) {
    const source = collection.find(hit.briefing);
    const passage = source?.briefing.passages[hit.passage];
    if (source === undefined || passage === undefined) continue;
    for (const sentence of source.sentences.slice(passage.firstSentence, passage.endSentence)) {
      if (!found.has(sentence)) found.set(sentence, compare(source, sentence, sought, denials, collection));
    }
  }
  return [...found.values()]
    .filter(({ score }) => score >= leastShare)
    .sort((a, b) => b.score - a.score)
    .slice(0, shownLimit)
    .map(({ source, sentence, passage }) => ({ citation: cite(source, sentence, null), ...passage }));
}

function compare(
  source: AnnotatedBriefing,
  sentence: AnnotatedSentence,
  sought: readonly Word[],
  denials: number,
  { terms }: Collection,
): Near {
  const words = slice(source.briefing.text, sentence);
  const own = new Set(termsOf(words).map(({ term }) => term));
  // Also whom names, roles and pronouns of the sentence stand for.
  const standing = terms.of(source, sentence);
  const passage = { shared: [] as string[], meant: [] as string[], missing: [] as string[] };
  let met = 0;
  let all = 0;
  for (const { surface, term, rarity } of sought) {
    all += rarity;
    if (own.has(term)) {
      passage.shared.push(surface);
      met += rarity;
    } else if (standing.has(term)) {
      passage.meant.push(surface);
      met += rarity * meantShare;
    } else passage.missing.push(surface);
  }
  const more = negationsIn(words) - denials;
  const negation = more === 0 ? null : more > 0 ? 'passage' : 'statement';
  return { source, sentence, score: all === 0 ? 0 : met / all, passage: { ...passage, negation } };
}

function negationsIn(text: string): number {
  const { particles, weak } = lexicon().negators;
  return text
    .split(/[^\p{L}'’]+/u)
    .map(lexiconKey)
    .filter((word) => particles.has(word) || weak.has(word) || word.endsWith("n't")).length;
}
