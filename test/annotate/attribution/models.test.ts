import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attributionModels, modelNames, modelsOf } from '../../../src/annotate/attribution/models.js';
import { readWeights } from '../../../src/annotate/linear/linear-model.js';
import { packageRoot } from '../../../src/model/package-root.js';

const text = readFileSync(join(packageRoot, 'data', 'weights', 'attribution.txt'), 'utf8');
const sections = text.split(/^# /mu).slice(1);

describe('the weights that ship', () => {
  it('are of every model, once', () => {
    expect(sections.map((section) => section.split('\n')[0])).toEqual([...modelNames]);
    expect(Object.keys(attributionModels())).toEqual([...modelNames]);
  });

  it.each(sections.map((section) => [section.split('\n')[0] ?? '', section] as const))(
    'of %s stand one a line under their templates',
    (_, section) => {
      const [, ...paragraphs] = section.trim().split('\n\n');
      expect(paragraphs.length).toBeGreaterThan(3);
      for (const paragraph of paragraphs) {
        const [template = '', ...lines] = paragraph.split('\n');
        expect(template).toMatch(/^[a-z]+(?:[+-][a-z]+)*$/u);
        expect(lines.length).toBeGreaterThan(0);
        const wrong = lines.filter((line) => !/^-?[1-9]\d{0,2} [^|]*(?:\|[^|]*)?$/u.test(line));
        expect(wrong).toEqual([]);
      }
      const templates = paragraphs.map((paragraph) => paragraph.split('\n')[0]);
      expect(new Set(templates).size).toBe(templates.length);
    },
  );

  it.each(sections.map((section) => [section.split('\n')[0] ?? '', section] as const))(
    'of %s: no two features share a code',
    (name, section) => {
      const { features } = readWeights(section.slice(name.length + 1));
      expect(features.length).toBeGreaterThan(500);
      expect(new Set(features).size).toBe(features.length);
    },
  );
});

describe('modelsOf', () => {
  const whole = modelNames.map((name) => `# ${name}\n\nsize\n25 big\n`).join('\n');

  it('reads every model', () => {
    expect(Object.keys(modelsOf(whole))).toEqual([...modelNames]);
  });

  it.each([
    ['a model is missing', whole.replace('# link', '# links'), 'no weights for link'],
    ['a weight is no number', whole.replace('25 big', 'big 25'), 'Not a weight and a feature: "big 25"'],
    ['a weight is no whole number', whole.replace('25 big', '2.5 big'), 'Not a weight and a feature'],
  ])('throws when %s', (_, broken, message) => {
    expect(() => modelsOf(broken)).toThrow(message);
  });
});
