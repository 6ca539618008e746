import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customIdOf, readCustomId } from '../../src/discord/custom-ids.js';

const action = { command: 'sources', name: 'next', argument: '3' };

describe('the ids of buttons', () => {
  it('come back as they went', () => {
    const word = fc.stringMatching(/^[a-z-]{1,12}$/u);
    fc.assert(
      fc.property(
        word,
        word,
        fc.string({ maxLength: 60 }),
        fc.nat({ max: 9 }),
        (command, name, argument, index) => {
          const id = customIdOf({ command, name, argument }, index);
          expect(readCustomId(id)).toEqual({ command, name, argument });
        },
      ),
    );
  });

  it('differ for equal actions in one message', () => {
    expect(customIdOf(action, 0)).not.toBe(customIdOf(action, 1));
  });

  it('are refused where Discord would refuse them', () => {
    expect(() => customIdOf({ ...action, argument: 'x'.repeat(100) }, 0)).toThrow(RangeError);
  });

  it.each(['', 'sources:next:3', '0:sources', '0::next:3', 'x:sources:next:3', 'confirm'])(
    'are not read from %j',
    (id) => {
      expect(readCustomId(id)).toBeNull();
    },
  );
});
