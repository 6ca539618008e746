import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { en } from '../../src/messages/en.js';

/** The keys that the code writes out, and the patterns of those that it puts together, as `say(`verdict.${verdict}`)`. */
function namedIn(folder: string): { written: Set<string>; patterns: RegExp[] } {
  const written = new Set<string>();
  const patterns: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) written.add(node.text);
    if (ts.isTemplateExpression(node)) {
      const texts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
      // A pattern without a name of its own would fit every key.
      if (/^[a-z-]+\./u.test(node.head.text))
        patterns.push(
          new RegExp(
            `^${texts.map((text) => text.replace(/[.]/gu, String.raw`\.`)).join('[A-Za-z0-9-]+')}$`,
            'u',
          ),
        );
    }
    ts.forEachChild(node, visit);
  };
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || /^messages\/[a-z]{2}\//u.test(file)) continue;
    visit(ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest));
  }
  return { written, patterns };
}

it('every message is said somewhere', () => {
  const [core, commands] = [namedIn('src'), namedIn('commands')];
  const patterns = [...core.patterns, ...commands.patterns];
  const unused = Object.keys(en).filter(
    (key) =>
      !core.written.has(key) && !commands.written.has(key) && !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});
