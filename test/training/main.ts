import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collect } from '../../src/shelves/collect.js';
import type { Collection } from '../../src/answering/evidence/collection.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import { readFolder } from '../../src/ingest/folder.js';
import { packageRoot } from '../../src/model/package-root.js';
import type { Trees } from '../../src/answering/learned/trees.js';
import type { Weights } from '../../src/answering/learned/weights.js';
import { english } from '../../src/terminal/english.js';
import { fitConfidence, type Outcome } from './confidence.js';
import {
  answerCases,
  sentenceExample,
  spanExample,
  standingExample,
  type AnswerWeights,
} from './examples.js';
import { FeatureNames, type Example } from './model.js';
import { fitFolds, foldOf, repeats, said, type Own } from './folds.js';
import { nearMissOf } from './near-misses.js';
import { writeRarity } from './rarity.js';
import {
  byCollection,
  byText,
  readOwnQuestions,
  readQuestions,
  type QuestionGroup,
  type ReadingQuestion,
} from './reading.js';

/*
 * Learns the weights under data/weights from public reading sets and the project's own question table:
 * `npm run train -- PATH [FILE …]`, PATH being a folder with the reading sets (one JSON object a line); each FILE holds
 * questions with documents of their own, which count less than the own table's. Prints each stage's accuracy by
 * cross-validation in two folds; then fits on everything and writes the files.
 */

const [folder, ...further] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Name the folder with the reading sets: npm run train -- PATH [FILE …]');
  process.exit(2);
}

/**
 * Questions taken of each set, and the penalties: chosen by cross-validation.
 */
const perSet = 8000;
const neighbours = 8;
const decays = { sentences: 1e-4, spans: 2e-3, standing: 1e-4 };

/** Questions of each set by which sentences and answers are weighed: those models have few features, or cost much. */
const sentencesPerSet = 2400;
const answersPerSet = { alone: 1400, together: 700 };

interface Group {
  readonly collection: Collection;
  readonly questions: readonly ReadingQuestion[];
}

function read(name: string, share = 1): ReadingQuestion[] {
  return readQuestions(join(folder ?? '', `${name}.jsonl`), perSet * share);
}

function groupsOf(groups: readonly QuestionGroup[]): Group[] {
  return groups.map(({ documents, questions }) => ({
    collection: collect(
      documents.map(({ id, title, text }) =>
        toBriefing({ id, text, ...(title === undefined ? {} : { title }) }),
      ),
    ),
    questions,
  }));
}

async function ownGroups(): Promise<Own<Group>> {
  const reading = await readFolder(join(packageRoot, 'data', 'briefings'));
  if (!reading.ok) throw new Error(english(reading.failure.message));
  const documents = reading.value.briefings.map(({ id, text }) => ({ id, text }));
  const questions = readOwnQuestions(join(packageRoot, 'test', 'evaluation', 'questions.jsonl'), documents);
  return {
    table: [{ collection: collect(reading.value.briefings), questions }],
    further: groupsOf(further.flatMap((file) => byText(readOwnQuestions(file)))),
  };
}

function made<Value>({ table, further }: Own<Group>, make: (group: Group) => Value[]): Own<Value> {
  return { table: table.flatMap(make), further: further.flatMap(make) };
}

function write(name: string, weights: ReadonlyMap<string, number>): void {
  const content = { about: 'Learned by npm run train.', weights: Object.fromEntries(weights) };
  writeFileSync(
    join(packageRoot, 'data', 'weights', `${name}.json`),
    `${JSON.stringify(content, null, 2)}\n`,
  );
}

function present<Value>(values: readonly (Value | null)[]): Value[] {
  return values.filter((value) => value !== null);
}

writeRarity(folder);
const own = await ownGroups();
const answerable = (question: ReadingQuestion): boolean => !question.unanswerable;
const wiki = read('squadshifts-new-wiki');
const squad2 = read('squad2-sample');
const informal = [...read('squadshifts-reddit', 0.5), ...read('squadshifts-amazon', 0.5)];
/** Questions evenly spread, so that neighbours stay near one another. */
const some = (questions: readonly ReadingQuestion[], most: number): ReadingQuestion[] => {
  const step = Math.max(1, Math.floor(questions.length / most));
  return questions.filter((_, at) => at % step === 0).slice(0, most);
};

const sentenceNames = new FeatureNames();
const sentenceExamples = ({ collection, questions }: Group): Example[] =>
  present(
    questions.filter(answerable).map((question) => sentenceExample(question, collection, sentenceNames)),
  );
const sentences = fitFolds(
  'sentences',
  groupsOf([
    ...byCollection(some(wiki, sentencesPerSet), neighbours),
    ...byCollection(some(squad2, sentencesPerSet), neighbours),
    ...byText(some(informal, sentencesPerSet)),
  ]).flatMap(sentenceExamples),
  made(own, sentenceExamples),
  sentenceNames,
  decays.sentences,
);
write('sentences', sentences.all);

const texts = groupsOf([...byText(wiki), ...byText(squad2), ...byText(informal)]);
const spanNames = new FeatureNames();
const spanExamples = ({ collection, questions }: Group): Example[] =>
  present(
    questions
      .filter((question) => answerable(question) && question.type !== 'yes-no')
      .map((question) => spanExample(question, collection, spanNames, sentences.all)),
  );
const spans = fitFolds(
  'spans',
  texts.flatMap(spanExamples),
  made(own, spanExamples),
  spanNames,
  decays.spans,
);
write('spans', spans.all);

const alone = groupsOf([wiki, squad2, informal].flatMap((set) => byText(some(set, answersPerSet.alone))));
const together = groupsOf(
  [wiki, squad2].flatMap((set) => byCollection(some(set, answersPerSet.together), neighbours)),
);

/** What was learned without a question. */
function learnedWithout(question: ReadingQuestion): { readonly sentences: Weights; readonly spans: Weights } {
  const other = foldOf(question.id.replace(/-near$/u, '')) === 0 ? 1 : 0;
  return {
    sentences: sentences.halves[other] ?? new Map(),
    spans: spans.halves[other] ?? new Map(),
  };
}

const standingNames = new FeatureNames();
const standingExamples = ({ collection, questions }: Group): Example[] =>
  present(
    questions
      .filter(answerable)
      .map((question) => standingExample(question, collection, standingNames, learnedWithout(question))),
  );
const standing = fitFolds(
  'standing',
  [...together, ...alone].flatMap(standingExamples),
  made(own, standingExamples),
  standingNames,
  decays.standing,
);
write('standing', standing.all);

/**
 * How questions go by the weights that were learned without them.
 * @param made Whether they were made of others, to have no answer.
 * @param withheld What answers them is not looked at, so that they have no answer.
 */
function outcomesOf(
  set: string,
  groups: readonly Group[],
  weight: number,
  { made: isMade = false, withheld = false } = {},
): Outcome[] {
  const outcomes = groups.flatMap(({ collection, questions }) =>
    (withheld ? questions.filter(answerable) : questions).map((question) => {
      const fold = foldOf(question.id.replace(/-near$/u, ''));
      const weights: AnswerWeights = {
        ...learnedWithout(question),
        standing: standing.halves[fold === 0 ? 1 : 0] ?? new Map(),
      };
      const answered = answerCases(question, collection, weights, withheld);
      return {
        ...answered,
        set,
        fold,
        made: isMade,
        unanswerable: withheld || question.unanswerable,
        weight,
      };
    }),
  );
  said(`${outcomes.length} questions of ${set} answered`);
  return outcomes;
}

/** The same questions made near misses of. */
const missing = (groups: readonly Group[]): Group[] =>
  groups.map(({ collection, questions }) => ({
    collection,
    questions: present(questions.filter(answerable).map(nearMissOf)),
  }));

/**
 * How much a question without an answer that was made of another counts beside that. At four times as much, answers to
 * questions over news were right 15 points more often than was said, and were told from wrong ones no better.
 */
const madeCounts = 1 / 8;

/** How sure to be of an answer is learned of both alike. */
const asked = [...own.table, ...own.further];
const near = { made: true };
const without = { made: true, withheld: true };
const outcomes = [
  ...outcomesOf('own', asked, repeats.table),
  ...outcomesOf('own, near misses', missing(asked), repeats.table * madeCounts, near),
  ...outcomesOf('own, answers withheld', asked, repeats.table * madeCounts, without),
  ...outcomesOf('public', alone, 1),
  ...outcomesOf('public, texts together', together, 1),
  ...outcomesOf('public, texts together, near misses', missing(together), madeCounts, near),
  ...outcomesOf('public, texts together, answers withheld', together, madeCounts, without),
];
writeTrees('confidence', fitConfidence(outcomes));
said('written');

/** One tree a line. */
function writeTrees(name: string, { bias, trees }: Trees): void {
  const lines = trees.map((tree) => `    ${JSON.stringify(tree)}`).join(',\n');
  writeFileSync(
    join(packageRoot, 'data', 'weights', `${name}.json`),
    `{\n  "about": "Learned by npm run train.",\n  "bias": ${bias.toFixed(3)},\n  "trees": [\n${lines}\n  ]\n}\n`,
  );
}
