import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { toBriefing } from '../../src/ingest/briefing.js';
import { tokensOf, type Token } from '../../src/language/tokens.js';
import { packageRoot } from '../../src/model/package-root.js';
import { slice } from '../../src/model/span.js';
import { fitSyntax } from './syntax/fit.js';
import { chooseLessons, type Taught } from './syntax/lessons.js';

/*
 * Learns the weights of data/weights/syntax.txt from the trees that Link Grammar finds for sentences of public texts:
 *
 *     npm run train:syntax -- PATH…
 *
 * each PATH a file with a JSON object a line that has a "text", or "documents" that have one, and perhaps a "question".
 * Needs Debian's python3-link-grammar and 3 GB of memory; takes some twenty minutes.
 */

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error('Name files of texts: npm run train:syntax -- PATH…');
  process.exit(2);
}

/** Sentences and questions that are taken of each file, evenly spread, and how many tokens they may have. */
const mostOfFile = { sentences: 6000, questions: 1500 };
const fewest = 4;
const longest = 34;

/** Where Debian puts what it installs for Python: another Python does not find it. */
const debianPython = '/usr/bin/python3';

const about = `Votes of the models that make a sentence's words a tree, learned by test/training/syntax.ts: under a model's name a
paragraph a template, then a feature a line.
`;

const lineSchema = z.object({
  text: z.string().optional(),
  documents: z.array(z.object({ text: z.string() })).default([]),
  question: z.string().optional(),
});

const answerSchema = z.object({
  sentence: z.number(),
  trees: z.array(z.tuple([z.number(), z.array(z.number()), z.array(z.string().nullable())])),
});

function said(line: string): void {
  console.log(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${line}`);
}

interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** The sentences of a file, and its questions. */
function sentencesOf(path: string): Sentence[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => lineSchema.parse(JSON.parse(line)));
  const texts = new Set(
    lines.flatMap(({ text, documents }) => [...documents.map((one) => one.text), text ?? '']),
  );
  const sentences = [...texts].flatMap((text) => {
    const briefing = toBriefing({ id: path, text });
    return briefing.sentences.map((sentence) => slice(text, sentence));
  });
  const questions = lines.flatMap(({ question }) => question ?? []);
  return [...spread(sentences, mostOfFile.sentences), ...spread(questions, mostOfFile.questions)]
    .map((text) => ({ text, tokens: tokensOf(text) }))
    .filter(({ tokens }) => tokens.length >= fewest && tokens.length <= longest);
}

/** Some of them, each once, evenly spread. */
function spread(texts: readonly string[], most: number): string[] {
  const all = [...new Set(texts)];
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, at) => all[Math.floor(at * step)] ?? '');
}

/** What Link Grammar makes of each sentence that it parses in full. */
async function taught(sentences: readonly Sentence[]): Promise<Taught[]> {
  const teacher = spawn(debianPython, [join(packageRoot, 'test', 'training', 'syntax', 'teacher.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const asked = sentences.map(({ text, tokens }) =>
    JSON.stringify({
      text,
      tokens: tokens.map(({ start, end, word, pos, lemma }) => [start, end, word, pos, lemma]),
    }),
  );
  const ended = new Promise<number | null>((resolve, reject) =>
    teacher.on('error', reject).on('close', resolve),
  );
  // One that ends early says why itself.
  teacher.stdin.on('error', () => undefined);
  teacher.stdin.end(`${asked.join('\n')}\n`);
  const answers: Taught[] = [];
  for await (const line of createInterface({ input: teacher.stdout })) {
    // The library says something about its locale there, too.
    if (!line.startsWith('{')) continue;
    const { sentence, trees } = answerSchema.parse(JSON.parse(line));
    const tokens = sentences[sentence]?.tokens;
    if (tokens !== undefined)
      answers.push({ tokens, trees: trees.map(([cost, heads, labels]) => ({ cost, heads, labels })) });
  }
  const code = await ended;
  if (code !== 0) throw new Error(`The teacher ended with ${String(code)}.`);
  return answers;
}

const sentences = paths.flatMap(sentencesOf);
said(`${sentences.length} sentences read`);
const answers = await taught(sentences);
said(`${answers.length} parsed by Link Grammar`);
const lessons = chooseLessons(answers);
said(`${lessons.length} trees agree with what the others teach`);
writeFileSync(join(packageRoot, 'data', 'weights', 'syntax.txt'), `${about}\n${fitSyntax(lessons)}`);
said('written');
