import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A line of a reading set. */
export const lineSchema = z.object({
  id: z.string(),
  question: z.string(),
  documents: z.array(
    z.object({
      id: z.string(),
      title: z.string().optional(),
      published: z.string().optional(),
      text: z.string(),
    }),
  ),
  answers: z.array(z.string()),
  unanswerable: z.boolean().default(false),
  /** Told by the project's own questions alone. */
  type: z.string().optional(),
  /** The words of the text that support the answer; where they are not told, whatever holds an answer does. */
  support: z.string().optional(),
});

/** A question with the texts it is asked of and the answers that count. */
export type ReadingQuestion = z.infer<typeof lineSchema> & {
  /** For a yes-no question, where told: "yes" or "no". */
  readonly verdict?: string | undefined;
};

/** Every k-th question of a reading set, at most `limit`, so that all of its texts are touched. */
export function readQuestions(path: string, limit: number): ReadingQuestion[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((one) => one !== '');
  const step = Math.max(1, Math.floor(lines.length / limit));
  return lines
    .filter((_, index) => index % step === 0)
    .slice(0, limit)
    .map((one) => lineSchema.parse(JSON.parse(one)));
}

/**
 * Questions as the project's own table has them, put to some documents where they name none themselves. A yes-no
 * question's first answer is its verdict, the others fragments that a supporting sentence holds.
 */
export function readOwnQuestions(
  path: string,
  documents: ReadingQuestion['documents'] = [],
): ReadingQuestion[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((one) => one !== '')
    .map((one) =>
      lineSchema.extend({ documents: lineSchema.shape.documents.default([]) }).parse(JSON.parse(one)),
    )
    .map((one) => {
      const asked = { ...one, documents: one.documents.length > 0 ? one.documents : documents };
      const [verdict, ...fragments] = one.answers;
      return one.type === 'yes-no' ? { ...asked, verdict, answers: fragments } : asked;
    });
}

/** Questions that are asked of the same texts. */
export interface QuestionGroup {
  readonly documents: ReadingQuestion['documents'];
  readonly questions: readonly ReadingQuestion[];
}

/** Each text with its own questions: the set as it comes. */
export function byText(questions: readonly ReadingQuestion[]): QuestionGroup[] {
  const groups = new Map<string, { documents: ReadingQuestion['documents']; questions: ReadingQuestion[] }>();
  for (const question of questions) {
    const key = question.documents.map((document) => document.text).join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { documents: question.documents, questions: [question] });
    else group.questions.push(question);
  }
  return [...groups.values()];
}

/** Neighbouring texts put together, as in a collection where the answer has to be found among related passages. */
export function byCollection(questions: readonly ReadingQuestion[], size: number): QuestionGroup[] {
  const texts = byText(questions);
  const groups: QuestionGroup[] = [];
  for (let from = 0; from < texts.length; from += size) {
    const members = texts.slice(from, from + size);
    const documents = members
      .flatMap((member) => member.documents)
      .map((document, at) => ({ ...document, id: `${document.id}-${String(at)}` }));
    groups.push({ documents, questions: members.flatMap((member) => member.questions) });
  }
  return groups;
}
