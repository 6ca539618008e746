import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { lineSchema, type ReadingQuestion } from './reading.js';

/** Which of a group's articles, and the offsets of a stretch of it. */
const place = z.tuple([z.int(), z.int(), z.int()]);

/** Questions about some articles that are told by their ids alone: news texts belong to their publishers. */
const groupSchema = z.strictObject({
  group: z.int(),
  /** Of PolNeAR, or of RealTimeQA as `QUESTION/DOCUMENT`. */
  articles: z.array(z.string()),
  questions: z.array(
    z.strictObject({
      id: z.string(),
      question: z.string(),
      /** Absent where the articles do not answer the question, as are the other two. */
      type: z.string().optional(),
      /** Words of the articles; "yes" or "no"; or a name that no article has in full. */
      answers: z.array(z.union([place, z.string()])).optional(),
      /** The sentence that says so. */
      support: place.optional(),
    }),
  ),
});

/** A group of which no question is learned from has a number that this divides. */
const heldOut = 5;

/** What the questions were asked of: to learn from, or to tell how well that was learned. */
export type NewsPart = 'learned' | 'held-out';

/**
 * The project's questions about public news, as a press office would ask them, with their articles' texts. Throws where
 * an article is not among the data sets.
 * @param datasets Folder with `attribution` (PolNeAR) and `reading` (RealTimeQA).
 */
export function readNewsQuestions(path: string, datasets: string, part: NewsPart): ReadingQuestion[] {
  const texts = articlesOf(datasets);
  const groups = linesOf(path).map((line) => groupSchema.parse(line));
  return groups
    .filter(({ group }) => (group % heldOut === 0) === (part === 'held-out'))
    .flatMap(({ articles, questions }) => {
      const documents = articles.map((id) => documentOf(id, texts));
      const words = ([article, start, end]: z.output<typeof place>): string =>
        documents[article]?.text.slice(start, end) ?? '';
      return questions.map(({ id, question, type, answers, support }) => {
        const said = support === undefined ? undefined : words(support);
        const given = (answers ?? []).map((one) => (typeof one === 'string' ? one : words(one)));
        return {
          id,
          question,
          documents,
          unanswerable: answers === undefined,
          // As in the project's own table: the verdict, and then what a sentence that bears it holds.
          answers: type === 'yes-no' && said !== undefined ? [...given, said] : given,
          ...(type === undefined ? {} : { type }),
          ...(said === undefined ? {} : { support: said }),
        };
      });
    });
}

const longestTitle = 150;

function documentOf(id: string, texts: ReadonlyMap<string, string>): ReadingQuestion['documents'][number] {
  const text = texts.get(id);
  if (text === undefined) throw new Error(`${id} is not among the data sets.`);
  return { id, title: (text.split('\n')[0] ?? '').slice(0, longestTitle), text };
}

/** The texts of all articles by id. */
function articlesOf(datasets: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const name of ['polnear-dev', 'polnear-train-sample']) {
    for (const line of linesOf(join(datasets, 'attribution', `${name}.jsonl`))) {
      const { id, text } = z.object({ id: z.string(), text: z.string() }).parse(line);
      texts.set(id, text);
    }
  }
  for (const line of linesOf(join(datasets, 'reading', 'realtimeqa-2023-sample.jsonl'))) {
    const { id, documents } = lineSchema.parse(line);
    for (const document of documents) texts.set(`${id}/${document.id}`, document.text);
  }
  return texts;
}

function linesOf(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
