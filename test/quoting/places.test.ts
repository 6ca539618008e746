import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/quoting/places.js';
import { recordFrom } from './newsroom.js';

describe('places across interruptions', () => {
  const part = '"We must," said Jo Roe, "do more." ';

  it('do not overlap, however often the words are repeated', () => {
    const record = recordFrom([{ id: 'a', text: part.repeat(30) }]);
    const words = 'we must do more '.repeat(10).trim().split(' ');
    const ids = Int32Array.from(words, (word) => record.index.idOf(word));
    const exact = placesOf(record, ids, ids.length).filter(({ positions }) =>
      positions.every((position, at) => record.index.ids[position] === ids[at]),
    );
    const starts = new Set(exact.map(({ positions }) => positions[0]));
    // Three whole repeats, and the one that alignment likes best.
    expect(starts.size).toBeLessThanOrEqual(4);
    expect(starts.size).toBeGreaterThanOrEqual(3);
  });
});
