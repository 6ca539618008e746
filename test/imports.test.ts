import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { packageRoot } from '../src/model/package-root.js';
import { findFaults, importsOf, layerOf, type Module } from './import-rules.js';

const productFiles = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(packageRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(packageRoot.length + 1)
        .split(sep)
        .join('/'),
    ),
);

function read(path: string): string {
  return readFileSync(join(packageRoot, path), 'utf8');
}

describe('the product', () => {
  const modules: Module[] = productFiles
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, imports: importsOf(path, read(path)) }));
  const manifest = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read('package.json')));

  it('is all there to be looked at', () => {
    const layers = new Set(modules.map(({ path }) => layerOf(path)));
    for (const layer of ['model', 'interface', 'app', 'commands', 'discord', 'terminal', 'main']) {
      expect(layers).toContain(layer);
    }
  });

  it('imports one way', () => {
    expect(findFaults(modules, new Set(Object.keys(manifest.dependencies)))).toEqual([]);
  });

  it('names no file outside itself', () => {
    const outside = /\.\.\/shared|\/work\//u;
    const others = ['package.json', '.env.example', 'tsconfig.json', 'tsconfig.build.json'];
    expect([...productFiles, ...others].filter((path) => outside.test(read(path)))).toEqual([]);
  });
});

describe('importsOf', () => {
  const cases: [text: string, imports: [specifier: string, typeOnly: boolean][]][] = [
    [`import { a } from './a.js';`, [['./a.js', false]]],
    [`import type { A } from './a.js';`, [['./a.js', true]]],
    [`import a, { type B } from './a.js';`, [['./a.js', false]]],
    // Kept as an import of nothing when types are erased, so it runs.
    [`import { type B } from './a.js';`, [['./a.js', false]]],
    [`import './a.js';`, [['./a.js', false]]],
    [
      `export { a } from './a.js';\nexport * from './b.js';`,
      [
        ['./a.js', false],
        ['./b.js', false],
      ],
    ],
    [`export type { A } from './a.js';`, [['./a.js', true]]],
    ['const a = await import(`./a.js`);', [['./a.js', false]]],
    [`async function f() { return (await import('./a.js')).b; }`, [['./a.js', false]]],
    [`let a: import('./a.js').A;`, [['./a.js', true]]],
    [`// import { a } from './a.js';\nconst b = "import x from './b.js'";\nexport const c = 1;`, []],
  ];
  it.each(cases)('%j', (text, imports) => {
    expect(importsOf('x.ts', text)).toEqual(
      imports.map(([specifier, typeOnly]) => ({ specifier, typeOnly })),
    );
  });
});

describe('findFaults', () => {
  const installed = new Set(['minisearch', 'pg', 'discord.js', '@discordjs/rest', 'zod']);

  /** Modules from their paths and what each imports; a specifier with `type ` before it is of types alone. */
  function modules(graph: Readonly<Record<string, readonly string[]>>): Module[] {
    return Object.entries(graph).map(([path, specifiers]) => ({
      path,
      imports: specifiers.map((specifier) => ({
        specifier: specifier.replace(/^type /u, ''),
        typeOnly: specifier.startsWith('type '),
      })),
    }));
  }

  const right: Record<string, readonly string[]>[] = [
    {},
    { 'src/model/a.ts': ['./b.js', 'node:fs', 'zod'], 'src/model/b.ts': [] },
    { 'src/language/a.ts': ['../model/a.js'] },
    {
      'src/answering/a.ts': ['../ingest/a.js', '../annotate/a.js', '../retrieval/a.js', '../language/x/a.js'],
    },
    { 'src/answering/a.ts': ['./decision/a.js', './b.js'], 'src/answering/b.ts': ['./question/a.js'] },
    { 'src/answering/evidence/a.ts': ['../question/a.js', './b.js', '../../model/a.js'] },
    { 'src/answering/extraction/x/a.ts': ['../a.js', '../../learned/a.js'] },
    { 'src/app.ts': ['./answering/a.js', './model/a.js'] },
    { 'commands/a.ts': ['../src/app.js', '../src/interface/a.js', './b.js', 'type discord-api-types/v10'] },
    { 'src/terminal/a.ts': ['../../commands/index.js', '../app.js', '../config.js', './doctor/b.js'] },
    { 'src/terminal/doctor/b.ts': ['../a.js', '../../config.js'] },
    { 'src/discord/a.ts': ['discord.js'] },
    { 'commands/a.ts': ['type discord.js'] },
    { 'src/retrieval/a.ts': ['minisearch'] },
    { 'src/main.ts': ['./discord/a.js', './terminal/a.js', './app.js', './config.js'] },
    // Two ways to one file are no cycle.
    { 'src/model/a.ts': ['./b.js', './c.js'], 'src/model/b.ts': ['./d.js'], 'src/model/c.ts': ['./d.js'] },
  ];
  it.each(right)('lets %j pass', (graph) => {
    expect(findFaults(modules(graph), installed)).toEqual([]);
  });

  const wrong: [graph: Record<string, readonly string[]>, fault: string][] = [
    [{ 'src/model/a.ts': ['../language/a.js'] }, 'model may not know language'],
    [{ 'src/model/a.ts': ['type ../app.js'] }, 'model may not know app'],
    [{ 'src/ingest/a.ts': ['../annotate/a.js'] }, 'ingest may not know annotate'],
    [{ 'src/retrieval/a.ts': ['../ingest/a.js'] }, 'retrieval may not know ingest'],
    [{ 'src/annotate/a.ts': ['../answering/a.js'] }, 'annotate may not know answering'],
    [{ 'src/answering/a.ts': ['../app.js'] }, 'answering may not know app'],
    [{ 'src/answering/question/a.ts': ['../../app.js'] }, 'answering may not know app'],
    [{ 'src/answering/question/a.ts': ['../evidence/a.js'] }, 'its room comes before that'],
    [{ 'src/answering/evidence/a.ts': ['type ../decision/x/a.js'] }, 'its room comes before that'],
    [{ 'src/answering/decision/a.ts': ['../ask.js'] }, 'its room comes before that'],
    [{ 'src/answering/attic/a.ts': ['../question/a.js'] }, 'is in no known room'],
    [{ 'src/app.ts': ['../commands/index.js'] }, 'app may not know commands'],
    [{ 'src/app.ts': ['./interface/reply.js'] }, 'app may not know interface'],
    [{ 'src/interface/a.ts': ['type ../app.js'] }, 'interface may not know app'],
    [{ 'src/config.ts': ['./terminal/a.js'] }, 'config may not know terminal'],
    [{ 'commands/a.ts': ['../src/discord/a.js'] }, 'commands may not know discord'],
    [{ 'commands/a.ts': ['../src/config.js'] }, 'commands may not know config'],
    [{ 'src/terminal/a.ts': ['../discord/a.js'] }, 'terminal may not know discord'],
    [{ 'src/discord/a.ts': ['type ../terminal/a.js'] }, 'discord may not know terminal'],
    [{ 'src/terminal/a.ts': ['../main.js'] }, 'terminal may not know main'],
    [{ 'src/model/a.ts': ['../../test/a.js'] }, 'model may not know test'],
    [{ 'src/plugins/a.ts': ['../model/a.js'] }, 'src/plugins/a.ts is in no known layer'],
    [{ 'src/answering/a.ts': ['minisearch'] }, 'only retrieval may'],
    [{ 'src/app.ts': ['type minisearch'] }, 'only retrieval may'],
    [{ 'src/main.ts': ['pg'] }, 'only stores may'],
    [{ 'commands/a.ts': ['discord.js'] }, 'only discord may'],
    [{ 'src/terminal/a.ts': ['@discordjs/rest'] }, 'only discord may'],
    [{ 'commands/a.ts': ['discord-api-types/v10'] }, 'more than types'],
    [{ 'src/discord/a.ts': ['discord-api-types/v10'] }, 'more than types'],
    [{ 'src/model/a.ts': ['left-pad/x'] }, 'left-pad, which does not come with the bot'],
    [
      { 'src/model/a.ts': ['./b.js'], 'src/model/b.ts': ['type ./a.js'] },
      'a cycle: src/model/a.ts → src/model/b.ts → src/model/a.ts',
    ],
    [{ 'src/model/a.ts': ['./a.js'] }, 'a cycle: src/model/a.ts → src/model/a.ts'],
    [
      {
        'src/model/x.ts': ['./a.js'],
        'src/model/a.ts': ['./b.js'],
        'src/model/b.ts': ['./c.js'],
        'src/model/c.ts': ['./a.js'],
      },
      'a cycle: src/model/a.ts → src/model/b.ts → src/model/c.ts → src/model/a.ts',
    ],
  ];
  it.each(wrong)('stops %j', (graph, fault) => {
    const faults = findFaults(modules(graph), installed);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });
});
