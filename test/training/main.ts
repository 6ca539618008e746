import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collect } from '../../src/shelves/collect.js';
import type { Collection } from '../../src/answering/collection.js';
import { toBriefing } from '../../src/ingest/briefing.js';
import { readFolder } from '../../src/ingest/folder.js';
import { packageRoot } from '../../src/model/package-root.js';
import { english } from '../../src/terminal/english.js';
import { confidenceCase, sentenceExample, spanExample } from './examples.js';
import {
  fitChoice,
  fitRight,
  FeatureNames,
  namedWeights,
  scoresOf,
  type Case,
  type Example,
} from './model.js';
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
 * `npm run train -- PATH`, PATH being a folder with the reading sets (one JSON object a line). Prints each stage's
 * accuracy by cross-validation in two folds; then fits on everything and writes the files.
 */

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Name the folder with the reading sets: npm run train -- PATH');
  process.exit(2);
}

/** Questions taken of each set, how many times the project's own count, and the penalties: chosen by cross-validation. */
const perSet = 8000;
const neighbours = 8;
const ownRepeats = 4;
/** Examples that a feature must be met in. */
const leastMet = 12;
const decays = { sentences: 1e-4, spans: 2e-3, confidence: 2e-3 };

interface Group {
  readonly collection: Collection;
  readonly questions: readonly ReadingQuestion[];
}

/** How one of the project's own questions went; `case` is null when it was declined for what it requires. */
interface OwnCase {
  readonly case: Case | null;
  readonly fold: 0 | 1;
  readonly answerable: boolean;
}

function said(line: string): void {
  console.log(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${line}`);
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

async function ownGroup(): Promise<Group> {
  const reading = await readFolder(join(packageRoot, 'data', 'briefings'));
  if (!reading.ok) throw new Error(english(reading.failure.message));
  const documents = reading.value.briefings.map(({ id, text }) => ({ id, text }));
  return {
    collection: collect(reading.value.briefings),
    questions: readOwnQuestions(join(packageRoot, 'test', 'evaluation', 'questions.jsonl'), documents),
  };
}

/** Which half a question belongs to. */
function foldOf(id: string): 0 | 1 {
  let sum = 7;
  for (const sign of id) sum = (sum * 31 + sign.charCodeAt(0)) >>> 0;
  return sum % 2 === 0 ? 0 : 1;
}

/** The public examples with the project's own spread evenly among them, each several times. */
function mixed(examples: readonly Example[], own: readonly Example[]): Example[] {
  if (own.length === 0) return [...examples];
  const every = Math.max(1, Math.floor(examples.length / (own.length * ownRepeats)));
  return examples.flatMap((example, at) => {
    const added = own[Math.floor(at / every) % own.length];
    return at % every === 0 && added !== undefined ? [example, added] : [example];
  });
}

function chosenRight(examples: readonly Example[], weights: Float64Array): string {
  let right = 0;
  for (const example of examples) {
    const scores = scoresOf(example, weights);
    const chosen = scores.indexOf(Math.max(...scores));
    right += (example.worth[chosen] ?? 0) >= 0.5 ? 1 : 0;
  }
  return `${((100 * right) / Math.max(1, examples.length)).toFixed(1)} % of ${examples.length}`;
}

/** Fits on each half and tells how it does on the other, then on all. */
function fitFolds(
  stage: string,
  examples: readonly Example[],
  own: readonly Example[],
  names: FeatureNames,
  decay: number,
) {
  const halves = ([0, 1] as const).map((fold) => {
    const inside = (example: Example): boolean => foldOf(example.id) === fold;
    const weights = fitChoice(mixed(examples.filter(inside), own.filter(inside)), names, decay, leastMet / 2);
    const rest = (list: readonly Example[]): Example[] => list.filter((example) => !inside(example));
    said(
      `${stage}, fold ${fold}: ${chosenRight(rest(examples), weights)}; own ${chosenRight(rest(own), weights)}`,
    );
    return namedWeights(names, weights);
  });
  return { halves, all: namedWeights(names, fitChoice(mixed(examples, own), names, decay, leastMet)) };
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
const own = await ownGroup();
const answerable = (question: ReadingQuestion): boolean => !question.unanswerable;
const wiki = read('squadshifts-new-wiki');
const squad2 = read('squad2-sample');
const informal = [...read('squadshifts-reddit', 0.5), ...read('squadshifts-amazon', 0.5)];
const collections = groupsOf([...byCollection(wiki, neighbours), ...byCollection(squad2, neighbours)]);
said(`${collections.length} collections read`);

const texts = groupsOf([...byText(wiki), ...byText(squad2), ...byText(informal)]);
const informalTexts = texts.slice(-byText(informal).length);

const sentenceNames = new FeatureNames();
const sentenceExamples = ({ collection, questions }: Group): Example[] =>
  present(
    questions.filter(answerable).map((question) => sentenceExample(question, collection, sentenceNames)),
  );
const sentences = fitFolds(
  'sentences',
  [...collections, ...informalTexts].flatMap(sentenceExamples),
  sentenceExamples(own),
  sentenceNames,
  decays.sentences,
);
write('sentences', sentences.all);

const spanNames = new FeatureNames();
const spanExamples = ({ collection, questions }: Group): Example[] =>
  present(
    questions
      .filter((question) => answerable(question) && question.type !== 'yes-no')
      .map((question) => spanExample(question, collection, spanNames, sentences.all)),
  );
const spans = fitFolds('spans', texts.flatMap(spanExamples), spanExamples(own), spanNames, decays.spans);
write('spans', spans.all);

const cases: Case[] = [];
const ownCases: OwnCase[] = [];
for (const { collection, questions } of [...collections, own]) {
  for (const question of questions) {
    // Answerable encyclopaedia questions abound; a part of them balances those without an answer.
    const fold = foldOf(question.id);
    const isOwn = collection === own.collection;
    if (!isOwn && answerable(question) && question.id.charCodeAt(5) % 3 !== 0) continue;
    const other = fold === 0 ? 1 : 0;
    const found = confidenceCase(
      question,
      collection,
      sentences.halves[other] ?? new Map(),
      spans.halves[other] ?? new Map(),
    );
    if (isOwn) ownCases.push({ case: found, fold, answerable: answerable(question) });
    else if (found !== null) cases.push(found);
  }
}
const repeated = (list: readonly Case[]): Case[] => Array.from({ length: ownRepeats }, () => list).flat();
/** One order for every run, the project's own spread among the others. */
const shuffled = (list: readonly Case[]): Case[] =>
  list
    .map((one, at) => ({ one, key: Math.imul(at + 1, 2654435761) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
for (const fold of [0, 1] as const) {
  const inside = present(ownCases.filter((one) => one.fold === fold).map((one) => one.case));
  const weights = fitRight(shuffled([...cases, ...repeated(inside)]), decays.confidence);
  const outside = ownCases.filter((one) => one.fold !== fold);
  said(`own questions unseen, fold ${fold}: ${rightAndDeclined(outside, weights)}`);
}
write(
  'confidence',
  fitRight(shuffled([...cases, ...repeated(present(ownCases.map((one) => one.case)))]), decays.confidence),
);
said('written');

/** For several thresholds: share of the answerable answered right, and of the unanswerable declined. */
function rightAndDeclined(list: readonly OwnCase[], weights: ReadonlyMap<string, number>): string {
  const sure = (one: Case): number =>
    1 /
    (1 + Math.exp(-one.features.reduce((sum, [name, value]) => sum + value * (weights.get(name) ?? 0), 0)));
  const share = (among: readonly OwnCase[], test: (one: Case | null) => boolean): string =>
    (among.filter((one) => test(one.case)).length / Math.max(1, among.length)).toFixed(2);
  const can = list.filter((one) => one.answerable);
  const cannot = list.filter((one) => !one.answerable);
  return [0.2, 0.25, 0.3, 0.35, 0.4]
    .map((least) => {
      const right = share(can, (one) => one !== null && one.right && sure(one) >= least);
      const declined = share(cannot, (one) => one === null || sure(one) < least);
      return `at ${least} ${right} right, ${declined} declined`;
    })
    .join('; ');
}
