import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readFile } from '../../src/ingest/file.js';
import { pageAt, type Briefing } from '../../src/model/briefing.js';
import { packageRoot } from '../../src/model/package-root.js';
import { slice } from '../../src/model/span.js';
import { english } from '../../src/terminal/english.js';

const folder = join(packageRoot, 'test', 'documents');

const fact = z.string().nullable();
/** What is expected of a document: beside the facts, its blocks, each as its kind and its sentences. */
const expectedSchema = z.strictObject({
  title: z.string(),
  origin: fact,
  author: fact,
  published: fact,
  certainty: z.strictObject({ title: fact, origin: fact, author: fact, published: fact }),
  warnings: z.array(z.string()),
  /** The page that each block begins on; left out where the format has no pages. */
  pages: z.array(z.number()).optional(),
  blocks: z.array(z.array(z.string()).min(2)),
});

async function open(file: string): Promise<Briefing> {
  const read = await readFile({ id: file, file, bytes: readFileSync(join(folder, file)) });
  if (!read.ok) throw new Error(english(read.failure.message));
  return read.value;
}

/** The blocks of a briefing, each as its kind and its sentences. */
function blocksOf(briefing: Briefing): string[][] {
  return briefing.blocks.map(({ kind }, at) => [
    kind,
    ...briefing.sentences.filter(({ block }) => block === at).map((one) => slice(briefing.text, one)),
  ]);
}

const files = readdirSync(folder).filter((name) => !/\.(?:json|md|ts)$/u.test(name));

describe('a document kept with what is expected of it', () => {
  it('is there in every format', () => {
    const formats = new Set(files.map((name) => name.slice(name.lastIndexOf('.') + 1)));
    expect([...formats].sort()).toEqual(['docx', 'eml', 'htm', 'html', 'odt', 'pdf', 'txt']);
  });

  it.each(files)('%s', async (file) => {
    const json: unknown = JSON.parse(readFileSync(join(folder, file.replace(/\.\w+$/u, '.json')), 'utf8'));
    const { blocks, warnings, pages, ...facts } = expectedSchema.parse(json);
    const briefing = await open(file);
    expect(blocksOf(briefing)).toEqual(blocks);
    expect(briefing).toMatchObject(facts);
    expect(briefing.warnings.map(({ message }) => english(message))).toEqual(warnings);
    const starts = briefing.blocks.map(({ start }) => pageAt(briefing, start));
    expect(starts).toEqual(pages ?? starts.map(() => null));
  });
});

describe('the libraries that read documents', () => {
  const libraries = [
    'pdfjs-dist',
    'linkedom',
    '@mozilla/readability',
    'mammoth',
    'postal-mime',
    'fast-xml-parser',
  ];

  /** Packages that are loaded with a file, by what it and what it loads import at once. */
  function loadedWith(file: string, seen = new Set<string>()): ReadonlySet<string> {
    seen.add(file);
    const text = readFileSync(join(packageRoot, file), 'utf8');
    for (const [, specifier = ''] of text.matchAll(/^(?:import|export)(?! type)[^;]*? from '([^']+)';/gmu)) {
      const path = specifier.startsWith('.')
        ? join(dirname(file), specifier.replace(/\.js$/u, '.ts'))
        : specifier;
      if (seen.has(path)) continue;
      if (specifier.startsWith('.')) loadedWith(path, seen);
      else seen.add(path);
    }
    return seen;
  }

  it('are loaded with the first document, not with the bot', () => {
    const loaded = loadedWith('src/app.ts');
    expect(loaded).toContain('src/ingest/folder.ts');
    expect([...loaded].filter((one) => libraries.some((library) => one.startsWith(library)))).toEqual([]);
    expect(loadedWith('src/ingest/formats/html.ts')).toContain('linkedom');
  });
});
