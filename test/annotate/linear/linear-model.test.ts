import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bucket,
  codeAt,
  codeOf,
  empty,
  featureOf,
  pairOf,
  runOf,
} from '../../../src/annotate/linear/codes.js';
import { LinearModel, namedFeature, type Sink } from '../../../src/annotate/linear/linear-model.js';

const symbol = fc.stringMatching(/^[a-z’'.,-]{1,8}$/u);

describe('codes', () => {
  it.each([
    [-1, '0'],
    [0, '0'],
    [3, '3'],
    [4, '4'],
    [6, '4'],
    [7, '7'],
    [11, '7'],
    [12, '12'],
    [24, '12'],
    [25, '25'],
    [900, '25'],
  ])('count %i as %s', (count, step) => {
    expect(bucket(count)).toBe(codeOf(step));
  });

  it('of part of a text are those of the part', () => {
    expect(codeOf('he said so', 3, 7)).toBe(codeOf('said'));
  });

  it('tell order and grouping', () => {
    const [a, b, t] = [codeOf('a'), codeOf('b'), codeOf('t')];
    const codes = [
      a,
      b,
      pairOf(a, b),
      pairOf(b, a),
      featureOf(t, a, b),
      featureOf(t, b, a),
      featureOf(t, pairOf(a, b)),
    ];
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('outside a sentence are what is asked for', () => {
    const codes = Int32Array.of(7, 8);
    expect([-1, 0, 1, 2].map((at) => codeAt(codes, at, 9))).toEqual([9, 7, 8, 9]);
    expect(codeAt(codes, 2)).toBe(empty);
  });

  it('of features written out are those of the features put', () => {
    fc.assert(
      fc.property(
        symbol,
        fc.array(symbol, { maxLength: 4 }),
        fc.option(symbol),
        symbol,
        (name, run, before, other) => {
          const codes = Int32Array.from(run, (one) => codeOf(one));
          const value = runOf(codes, 0, codes.length, before === null ? undefined : codeOf(before));
          const written = [...(before === null ? [] : [before]), run.join(' ')].join(' ');
          const template = codeOf(name);
          expect(namedFeature(template, written)).toBe(featureOf(template, value));
          expect(namedFeature(template, `${written}|${other}`)).toBe(
            featureOf(template, value, codeOf(other)),
          );
        },
      ),
    );
  });
});

describe('LinearModel', () => {
  const [size, near, far, day] = ['size', 'near', 'far', 'day'].map((one) => codeOf(one)) as [
    number,
    number,
    number,
    number,
  ];
  const model = new LinearModel('size\n50 near\n-125 far\n\nsize+day\n10 near|day\n');
  const pair = codeOf('size+day');

  it.each<[string, (sink: Sink) => void, number]>([
    ['nothing', () => undefined, 0],
    [
      'one feature',
      (sink) => {
        sink.put(size, near);
      },
      0.5,
    ],
    [
      'two',
      (sink) => {
        sink.put(size, far);
        sink.put(pair, near, day);
      },
      -1.15,
    ],
    [
      'the same twice',
      (sink) => {
        sink.put(size, near);
        sink.put(size, near);
      },
      1,
    ],
    [
      'features without weights',
      (sink) => {
        sink.put(size, day);
        sink.put(pair, day, near);
        sink.put(pair, near);
      },
      0,
    ],
  ])('scores %s', (_, describeOption, score) => {
    expect(model.score(describeOption)).toBe(score);
  });

  it('sums the weights of what is put, whatever else it holds', () => {
    const features = fc.uniqueArray(fc.tuple(symbol, fc.integer({ min: -900, max: 900 })), {
      selector: ([name]) => name,
    });
    fc.assert(
      fc.property(features, symbol, (weighed, other) => {
        const own = new LinearModel(
          `size\n${weighed.map(([name, weight]) => `${weight} ${name}\n`).join('')}`,
        );
        const scoreOf = (name: string): number =>
          own.score((sink) => {
            sink.put(size, codeOf(name));
          });
        for (const [name, weight] of weighed) expect(scoreOf(name)).toBe(weight / 100);
        if (!weighed.some(([name]) => name === other)) expect(scoreOf(other)).toBe(0);
      }),
    );
  });

  it('chooses what scores highest, the first of equals, with its share', () => {
    const choose = (...options: number[]) =>
      model.choose(options, (option, sink) => {
        sink.put(size, option);
      });
    expect(choose(far, near).option).toBe(near);
    expect(choose(far, near).chance).toBeCloseTo(1 / (1 + Math.exp(-1.75)), 10);
    expect(choose(day, pair)).toEqual({ option: day, chance: 0.5 });
    expect(choose()).toEqual({ option: undefined, chance: 0 });
  });
});
