import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { BadSet } from './bad-set.js';
import { treesOf, type MarkedSentence } from './trees.js';

const question = z.object({
  id: z.string(),
  question: z.string(),
  answers: z.array(z.string()),
  unanswerable: z.boolean().default(false),
  type: z.string(),
  manner: z.string(),
});
export type Question = z.output<typeof question>;

const document = z.object({
  id: z.string(),
  title: z.string().exactOptional(),
  published: z.string().exactOptional(),
  text: z.string(),
});
const reading = z.object({
  id: z.string(),
  question: z.string(),
  documents: z.array(document),
  answers: z.array(z.string()),
  unanswerable: z.boolean().default(false),
});
export type Reading = z.output<typeof reading>;
export type SetDocument = z.output<typeof document>;

const selection = z.object({
  id: z.string(),
  question: z.string(),
  sentences: z.array(z.object({ text: z.string(), answers: z.boolean() })),
});
export type Selection = z.output<typeof selection>;

const query = z.object({ id: z.string(), text: z.string() });
export type Query = z.output<typeof query>;

/** A set of questions to measure on, recognised by its shape. */
export type EvaluationSet = { readonly name: string } & (
  | { readonly kind: 'questions'; readonly items: readonly Question[] }
  | { readonly kind: 'reading'; readonly items: readonly Reading[] }
  | {
      readonly kind: 'retrieval';
      readonly documents: readonly SetDocument[];
      readonly items: readonly Query[];
      /** Query id → ids of the documents judged relevant. */
      readonly relevant: ReadonlyMap<string, ReadonlySet<string>>;
    }
  | { readonly kind: 'selection'; readonly items: readonly Selection[] }
  | { readonly kind: 'trees'; readonly items: readonly MarkedSentence[] }
  | { readonly kind: 'attribution' }
);

function readLines<Schema extends z.ZodType>(path: string, schema: Schema): z.output<Schema>[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    let raw: unknown;
    try {
      raw = JSON.parse(line);
    } catch {
      throw new BadSet(`${path}, line ${i + 1}: not JSON. Give a file with one JSON object a line.`);
    }
    const parsed = schema.safeParse(raw);
    if (parsed.success) return [parsed.data];
    const [issue] = parsed.error.issues;
    throw new BadSet(
      `${path}, line ${i + 1}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'not understood'}.`,
    );
  });
}

function readRelevant(path: string): Map<string, Set<string>> {
  const relevant = new Map<string, Set<string>>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [queryId, , documentId, grade] = line.trim().split(/\s+/u);
    if (queryId === undefined || documentId === undefined || !(Number(grade) > 0)) continue;
    const documents = relevant.get(queryId) ?? new Set<string>();
    relevant.set(queryId, documents.add(documentId));
  }
  return relevant;
}

/** Reads a set: a folder with documents, queries and judgements, trees, or a file of one JSON object a line. Throws `BadSet`. */
export function readSet(path: string): EvaluationSet {
  if (!existsSync(path)) throw new BadSet(`${path}: there is no such file or folder.`);
  const name = basename(path).replace(/\.(jsonl|conll)$/u, '');
  if (statSync(path).isDirectory()) {
    const files = ['documents.jsonl', 'queries.jsonl', 'qrels.txt'].map((file) => join(path, file));
    const [documents = '', queries = '', judgements = ''] = files;
    const missing = files.find((file) => !existsSync(file));
    if (missing !== undefined) throw new BadSet(`${missing}: missing. A retrieval folder holds it.`);
    return {
      name,
      kind: 'retrieval',
      documents: readLines(documents, document),
      items: readLines(queries, query),
      relevant: readRelevant(judgements),
    };
  }
  if (path.endsWith('.conll'))
    return { name, kind: 'trees', items: treesOf(readFileSync(path, 'utf8'), path) };
  const [first] = readLines(path, z.looseObject({}));
  if (first === undefined) throw new BadSet(`${path}: empty. Give a file with one JSON object a line.`);
  if ('sentences' in first) return { name, kind: 'selection', items: readLines(path, selection) };
  if ('attributions' in first) return { name, kind: 'attribution' };
  if ('documents' in first) return { name, kind: 'reading', items: readLines(path, reading) };
  return { name, kind: 'questions', items: readLines(path, question) };
}

/** At most `limit` items, evenly spread: the same ones every time. */
export function sample<Item>(items: readonly Item[], limit: number | undefined): readonly Item[] {
  if (limit === undefined || limit >= items.length) return items;
  return Array.from({ length: limit }, (_, i) => items[Math.floor((i * items.length) / limit)]).filter(
    (item): item is Item => item !== undefined,
  );
}
