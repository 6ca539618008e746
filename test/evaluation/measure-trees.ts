import type { SyntaxModels } from '../../src/annotate/syntax/models.js';
import { parse } from '../../src/annotate/syntax/parse.js';
import { tokensOf } from '../../src/language/tokens.js';
import { slice, type Span } from '../../src/model/span.js';
import { overItems, type Measurement } from './measurement.js';
import { ArcScores, type Arc } from './metrics/arcs.js';
import { sample } from './sets.js';
import { asked, type MarkedSentence } from './trees.js';

/** The head of a word that the parser does not see as one: no word, and not the place above the root. */
const unseen: Arc = { head: NaN, label: null };

/** Parses each sentence; questions are scored once more by themselves. `models` are those that ship where none are given. */
export function measureTrees(
  name: string,
  all: readonly MarkedSentence[],
  limit: number | undefined,
  models?: SyntaxModels,
): Measurement {
  const items = sample(all, limit);
  const [every, questions] = [new ArcScores(), new ArcScores()];
  const failures: string[] = [];
  const times = overItems(items, (sentence) => {
    const found = arcsOf(sentence, models);
    every.add(found, sentence.words);
    if (sentence.from === asked) questions.add(found, sentence.words);
    const wrong = wrongHeads(sentence, found);
    if (wrong.length > 0) failures.push(`${sentence.text}\n  ${wrong.join('\n  ')}`);
  });
  return {
    name,
    size: items.length,
    of: all.length,
    scores: Object.fromEntries([
      ...Object.entries(every.scores),
      ...Object.entries(questions.scores).map(([score, value]) => [`${score}, questions`, value] as const),
    ]),
    groups: [],
    bands: [],
    tries: [],
    failures,
    times,
  };
}

/** What the parser makes of each marked word. */
function arcsOf({ text, words }: MarkedSentence, models: SyntaxModels | undefined): Arc[] {
  const key = ({ start, end }: Span): string => `${start}–${end}`;
  const tokens = tokensOf(text);
  const { heads, labels } = parse(tokens, models);
  const wordOf = new Map(words.map((word, at) => [key(word), at]));
  const found = words.map(() => unseen);
  for (const [at, token] of tokens.entries()) {
    const word = wordOf.get(key(token));
    if (word === undefined) continue;
    const above = tokens[heads[at] ?? -1];
    const head = above === undefined ? -1 : (wordOf.get(key(above)) ?? unseen.head);
    found[word] = { head, label: labels[at] ?? null };
  }
  return found;
}

function wrongHeads({ text, words }: MarkedSentence, found: readonly Arc[]): string[] {
  const named = (at: number | undefined): string => {
    const word = words[at ?? -1];
    return word === undefined ? 'nothing' : `“${slice(text, word)}”`;
  };
  return words.flatMap(({ head }, at) =>
    found[at]?.head === head ? [] : [`${named(at)} beneath ${named(found[at]?.head)}, not ${named(head)}`],
  );
}
