import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Lately, type Holder } from '../../src/model/lately.js';

class Box implements Holder {
  isFull = true;

  letGo(): void {
    this.isFull = false;
  }
}

it('has the last few keep what they hold, and no others', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.integer({ min: 1, max: 7 }), (count, limit) => {
      const lately = new Lately<Box>(limit);
      const boxes = Array.from({ length: count }, () => new Box());
      for (const [at, box] of boxes.entries()) {
        lately.add(box);
        const full = boxes.slice(0, at + 1).filter(({ isFull }) => isFull);
        expect(full).toEqual(boxes.slice(Math.max(0, at + 1 - limit), at + 1));
      }
    }),
  );
});
