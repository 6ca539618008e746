import { posix } from 'node:path';
import ts from 'typescript';

/** One import of a module: what it names, as written, and whether it vanishes when types are erased. */
export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** A source file: its path from the project's folder, with `/`, and what it imports. */
export interface Module {
  readonly path: string;
  readonly imports: readonly Import[];
}

const core = [
  'model',
  'language',
  'ingest',
  'annotate',
  'retrieval',
  'answering',
  'quoting',
  'saying',
  'checking',
  'shelves',
  'app',
] as const;
const frontEnd = [
  ...core,
  'library',
  'keeping',
  'messages',
  'interface',
  'stores',
  'config',
  'commands',
] as const;

/** What each layer may import besides itself. A layer that is not here is not on the ladder. */
const ladder: Readonly<Record<string, readonly string[]>> = {
  model: [],
  messages: ['model'],
  interface: ['model', 'messages'],
  stores: ['model'],
  config: ['model'],
  language: ['model'],
  ingest: ['model', 'language'],
  annotate: ['model', 'language'],
  retrieval: ['model', 'language'],
  answering: ['model', 'language', 'ingest', 'annotate', 'retrieval'],
  quoting: ['model', 'language', 'ingest', 'annotate', 'retrieval', 'answering'],
  saying: ['model', 'language', 'ingest', 'annotate', 'retrieval', 'answering', 'quoting'],
  checking: ['model', 'language', 'ingest', 'annotate', 'retrieval', 'answering', 'quoting', 'saying'],
  shelves: [
    'model',
    'language',
    'ingest',
    'annotate',
    'retrieval',
    'answering',
    'quoting',
    'saying',
    'checking',
  ],
  app: core,
  keeping: ['model', 'language', 'ingest', 'annotate', 'stores'],
  library: [...core, 'stores', 'keeping'],
  commands: [...core, 'messages', 'interface'],
  discord: frontEnd,
  terminal: frontEnd,
  bot: [...frontEnd, 'discord', 'terminal'],
  main: [...frontEnd, 'discord', 'terminal', 'bot'],
};

/** The rooms of a layer, each of which may import those before it; files that stand beside them may import them all. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  answering: ['learned', 'question', 'candidates', 'evidence', 'extraction', 'decision', 'following'],
};

/** Packages that belong to one layer. */
const homes: readonly { readonly name: RegExp; readonly layer: string; readonly typesElsewhere: boolean }[] =
  [
    { name: /^minisearch$/u, layer: 'retrieval', typesElsewhere: false },
    { name: /^pg$/u, layer: 'stores', typesElsewhere: false },
    { name: /^(?:discord\.js|@discordjs\/.+)$/u, layer: 'discord', typesElsewhere: true },
  ];

/** Packages of which only types may come, wherever it is: they are not installed with the bot. */
const typesAlone = /^discord-api-types$/u;

/** The imports of a file's text, static and dynamic, of values and of types, and what it exports on. */
export function importsOf(path: string, text: string): Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier !== undefined && ts.isStringLiteralLike(specifier))
      imports.push({ specifier: specifier.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const phase = node.importClause?.phaseModifier;
      add(node.moduleSpecifier, phase === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return imports;
}

/** The layer a file belongs to: its folder under `src`, its name when it stands there alone, or `commands`. */
export function layerOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'src' ? second.replace(/\.ts$/u, '') : top;
}

/** The room of its layer that a file is in; null for one that stands beside the rooms. */
function roomOf(path: string): string | null {
  const [, , room, file] = path.split('/');
  return file === undefined ? null : (room ?? null);
}

/** What is wrong with an import within a layer: it goes from a room to one behind it. */
function faultsWithin(layer: string, from: string, target: string): string[] {
  const order = rooms[layer];
  const room = roomOf(from);
  if (order === undefined || room === null) return [];
  if (!order.includes(room))
    return [`${from} is in no known room: put it among those of ${layer} in test/import-rules.ts`];
  const imported = roomOf(target);
  const goesBack = imported !== null && order.indexOf(imported) <= order.indexOf(room);
  return goesBack ? [] : [`${from} imports ${target}: its room comes before that`];
}

/** The package that a bare specifier names, or null for a relative one and for Node's own. */
function packageOf(specifier: string): string | null {
  if (specifier.startsWith('.') || specifier.startsWith('node:')) return null;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function targetOf(from: string, { specifier }: Import): string | null {
  if (!specifier.startsWith('.')) return null;
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/u, '.ts');
}

/** Everything that breaks the rules, one line each; `installed` names the packages that come with the bot. */
export function findFaults(modules: readonly Module[], installed: ReadonlySet<string>): string[] {
  return [
    ...modules.flatMap((module) => module.imports.flatMap((one) => faultsOf(module.path, one, installed))),
    ...findCycles(modules),
  ];
}

function faultsOf(path: string, one: Import, installed: ReadonlySet<string>): string[] {
  const layer = layerOf(path);
  const may = ladder[layer];
  if (may === undefined)
    return [`${path} is in no known layer: put it on the ladder in test/import-rules.ts`];
  const target = targetOf(path, one);
  if (target !== null) {
    const imported = layerOf(target);
    if (imported !== layer)
      return may.includes(imported) ? [] : [`${path} imports ${target}: ${layer} may not know ${imported}`];
    return faultsWithin(layer, path, target);
  }
  const name = packageOf(one.specifier);
  if (name === null) return [];
  const faults: string[] = [];
  for (const home of homes) {
    if (!home.name.test(name) || layer === home.layer || (one.typeOnly && home.typesElsewhere)) continue;
    faults.push(`${path} imports ${name}: only ${home.layer} may`);
  }
  if (!one.typeOnly && typesAlone.test(name)) faults.push(`${path} imports more than types from ${name}`);
  else if (!one.typeOnly && !installed.has(name))
    faults.push(`${path} imports ${name}, which does not come with the bot`);
  return faults;
}

/** Each cycle once, as the files it runs through. */
function findCycles(modules: readonly Module[]): string[] {
  const next = new Map(
    modules.map((module) => [module.path, module.imports.flatMap((one) => targetOf(module.path, one) ?? [])]),
  );
  const cycles: string[] = [];
  const finished = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const before = trail.indexOf(path);
    if (before !== -1) {
      cycles.push(`a cycle: ${[...trail.slice(before), path].join(' → ')}`);
      return;
    }
    if (finished.has(path)) return;
    for (const target of next.get(path) ?? []) walk(target, [...trail, path]);
    finished.add(path);
  };
  for (const { path } of modules) walk(path, []);
  return cycles;
}
