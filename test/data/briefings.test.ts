import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { frontmatter } from 'micromark-extension-frontmatter';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { answerTypes } from '../../src/model/question.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const notesFolder = join(root, 'data/briefings');
const originalsFolder = join(root, '../shared/originals');
const tableFile = join(root, 'test/evaluation/questions.jsonl');

/** A quotation of this many words or more is long enough to be looked up; shorter ones may be single names. */
const QUOTATION_WORDS = 4;
/** A run of this many words shared with an original, outside quotations, is copying. */
const COPIED_WORDS = 9;

const frontMatter = z.strictObject({
  title: z.string().min(1),
  origin: z.string().min(1).optional(),
  author: z.string().min(1).optional(),
  published: z.iso.date().optional(),
});

/** Typographic quotation marks and apostrophes become straight ones; nothing else changes. */
function foldQuotes(text: string): string {
  return text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'");
}

/** Lower-case words and figures; "5.38" stays whole, punctuation and apostrophes go. */
function wordsOf(text: string): string[] {
  const plain = foldQuotes(text).toLowerCase().replaceAll("'", '');
  return plain.match(/[\p{L}\p{N}€$%]+(?:[.,]\p{N}+)*/gu) ?? [];
}

/** The words between spaces, with one at either end, so that `includes` finds whole words only. */
function padded(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}

function quotationsIn(text: string): string[] {
  return Array.from(foldQuotes(text).matchAll(/"([^"]*)"/gu), (match) => match[1] ?? '');
}

function runsOf(words: readonly string[], length: number): string[] {
  const count = Math.max(0, words.length - length + 1);
  return Array.from({ length: count }, (_, start) => padded(words.slice(start, start + length)));
}

/** Runs of `COPIED_WORDS` words that the text shares with an original. A quotation or a line's end breaks a run. */
function copiedRuns(text: string, originals: readonly string[]): string[] {
  const ownWords = foldQuotes(text).replace(/"[^"]*"/gu, '\n');
  const runs = ownWords.split('\n').flatMap((line) => runsOf(wordsOf(line), COPIED_WORDS));
  return runs.filter((run) => originals.some((original) => original.includes(run)));
}

function readNote(file: string) {
  const text = readFileSync(join(notesFolder, file), 'utf8');
  const tree = fromMarkdown(text, {
    extensions: [frontmatter('yaml')],
    mdastExtensions: [frontmatterFromMarkdown('yaml')],
  });
  const first = tree.children[0];
  const yaml = first?.type === 'yaml' ? first.value : '';
  const bodyStart = first?.type === 'yaml' ? (first.position?.end.offset ?? 0) : 0;
  return { file, yaml, body: text.slice(bodyStart), blocks: tree.children.slice(1) };
}

const notes = readdirSync(notesFolder)
  .filter((file) => file.endsWith('.md'))
  .map(readNote);

describe('the briefing notes', () => {
  it('are five, with file names that say what they hold', () => {
    expect(notes).toHaveLength(5);
    for (const { file } of notes) expect(file).toMatch(/^[a-z]+(?:-[a-z]+){2,}\.md$/u);
  });

  describe.each(notes)('$file', ({ yaml, body, blocks }) => {
    it('has front matter with a title and nothing unknown', () => {
      expect(frontMatter.safeParse(parse(yaml)).error).toBeUndefined();
    });

    it('has sections of text, and one for the points to check', () => {
      expect(body.match(/^## .+$/gmu)).toContain('## Points to check');
      expect(blocks.filter((block) => block.type === 'paragraph').length).toBeGreaterThan(5);
      expect(blocks.map((block) => block.type)).not.toContain('html');
    });

    it('closes every quotation in the line that opens it, with no Markdown emphasis inside', () => {
      for (const line of body.split('\n')) expect(line.split('"').length % 2, line).toBe(1);
      for (const quotation of quotationsIn(body)) expect(quotation).not.toMatch(/[*_`]/u);
    });
  });
});

describe.skipIf(!existsSync(originalsFolder))(
  'the briefing notes against ../shared/originals (skipped where it is absent)',
  () => {
    const texts = existsSync(originalsFolder)
      ? readdirSync(originalsFolder).map((file) => readFileSync(join(originalsFolder, file), 'utf8'))
      : [];
    const originals = texts.map((text) => padded(wordsOf(text)));
    const allNotes = padded(notes.flatMap(({ body }) => wordsOf(body)));

    it.each(notes)('$file quotes nothing that no original says', ({ body }) => {
      const long = quotationsIn(body)
        .map(wordsOf)
        .filter((words) => words.length >= QUOTATION_WORDS);
      expect(long.length).toBeGreaterThan(0);
      const invented = long.map(padded).filter((words) => !originals.some((text) => text.includes(words)));
      expect(invented).toEqual([]);
    });

    it.each(notes)('$file copies no sentence of an original', ({ body }) => {
      expect(copiedRuns(body, originals)).toEqual([]);
    });

    it('finds the copying when a note is an original', () => {
      for (const text of texts) expect(copiedRuns(text, originals).length).toBeGreaterThan(50);
    });

    it('carry over every quotation of the originals', () => {
      const quotations = texts.flatMap(quotationsIn).map(wordsOf).map(padded);
      expect(quotations.length).toBeGreaterThan(10);
      expect(quotations.filter((quotation) => !allNotes.includes(quotation))).toEqual([]);
    });

    it('carry over every figure of the originals', () => {
      const figures = texts.flatMap(wordsOf).filter((word) => /\p{N}/u.test(word));
      expect(figures.length).toBeGreaterThan(20);
      expect(figures.filter((figure) => !allNotes.includes(` ${figure} `))).toEqual([]);
    });
  },
);

const common = {
  id: z.string().regex(/^q\d{3}$/u),
  question: z.string().min(5),
  type: z.enum(answerTypes),
  note: z.string().optional(),
};
const tableLine = z.discriminatedUnion('unanswerable', [
  z.strictObject({
    ...common,
    unanswerable: z.literal(false),
    answers: z.array(z.string().min(1)).min(1),
    manner: z.enum(['plain', 'paraphrased', 'misspelt', 'keywords', 'quoted']),
  }),
  z.strictObject({
    ...common,
    unanswerable: z.literal(true),
    answers: z.array(z.string()).max(0),
    manner: z.enum(['off-topic', 'near-miss', 'unstated']),
  }),
]);

describe('the question table', () => {
  const lines = readFileSync(tableFile, 'utf8').trimEnd().split('\n');
  const questions = lines.map((line) => tableLine.parse(JSON.parse(line)));
  const answerable = questions.filter((question) => !question.unanswerable);
  const unanswerable = questions.filter((question) => question.unanswerable);
  const bodies = notes.map(({ body }) => body.toLowerCase());
  const stands = (answer: string): boolean => bodies.some((body) => body.includes(answer.toLowerCase()));

  it('asks each question once, under an id of its own', () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(questions.map(({ question }) => question.toLowerCase())).size).toBe(questions.length);
  });

  it('is large enough, and a good part of it cannot be answered', () => {
    expect(questions.length).toBeGreaterThanOrEqual(120);
    expect(unanswerable.length).toBeGreaterThanOrEqual(40);
  });

  it('has every type of answer and every manner of asking', () => {
    expect(new Set(answerable.map(({ type }) => type))).toEqual(new Set(answerTypes));
    expect(new Set(questions.map(({ manner }) => manner)).size).toBe(8);
  });

  it('has an answer in a note for each answerable question', () => {
    const lost = answerable.filter(({ type, answers }) => type !== 'yes-no' && !answers.some(stands));
    expect(lost).toEqual([]);
  });

  it('backs each yes or no with fragments of three words or more that stand in a note', () => {
    for (const { question, type, answers } of answerable) {
      if (type !== 'yes-no') continue;
      const [verdict, ...fragments] = answers;
      expect(['yes', 'no'], question).toContain(verdict);
      expect(fragments.length, question).toBeGreaterThan(0);
      for (const fragment of fragments) {
        expect(wordsOf(fragment).length, fragment).toBeGreaterThanOrEqual(3);
        expect(stands(fragment), fragment).toBe(true);
      }
    }
  });
});
