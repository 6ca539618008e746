import { expect, it } from 'vitest';
import { Register } from '../../src/annotate/register.js';
import { atOnce } from '../../src/model/pause.js';
import { ScribeHere } from '../../src/shelves/scribe.js';
import { briefing } from '../shelves/texts.js';

it('tells of a change once all of it is done: whoever looks before that looks again', () => {
  const register = new Register();
  const names = new ScribeHere().readNow(briefing('a', 'Anna Berglund met Mark Rutte in Lorne.'));
  const putting = register.put('a', names);
  // The people of the first surname are known by now, those of the second not yet.
  putting.next();
  const { mark } = register.changes;
  atOnce(putting);
  expect([...(register.changes.since(mark) ?? [])].sort()).toEqual(
    register.all.map(({ surname }) => surname).sort(),
  );
  expect(register.all).toHaveLength(2);
});
