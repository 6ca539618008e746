import { facts, type Corrections, type Fact, type KeptBriefing, type Label } from '../model/kept-briefing.js';
import { notice, type Notice } from '../model/notice.js';
import { fail, succeed, type Result } from '../model/result.js';
import { there } from './adding.js';
import type { Catalogue } from './catalogue.js';
import { mergeCorrections } from './facts.js';
import type { Decision } from './guild-log.js';
import { unknownBriefing } from './terms.js';

/** What is decided by what there is. */
export type Decide<Value> = (before: Catalogue, at: string) => Result<Decision<Value>, Notice>;

/** What is to be changed, checked. */
interface CheckedEdit {
  readonly corrections: Corrections;
  readonly withdraw: readonly Fact[];
  /** Null leaves it as it is. */
  readonly label: Label | null;
}

export function decideEdit(id: string, edit: CheckedEdit, by: string | null): Decide<KeptBriefing> {
  return (before, at) => {
    const kept = before.find(id);
    if (kept === null) return unknownBriefing();
    const corrections = mergeCorrections(kept.corrections, edit.corrections, edit.withdraw);
    const label = edit.label ?? kept.label;
    const isSame =
      facts.every((fact) => corrections[fact] === kept.corrections[fact]) &&
      JSON.stringify(label) === JSON.stringify(kept.label);
    if (isSame) return fail('nothing-to-change', notice('kept.no-change'));
    return succeed({
      event: { kind: 'edited', at, by, briefing: id, corrections, label },
      value: (after) => there(after, id),
    });
  };
}

export function decideRemoval(ids: readonly string[], by: string | null): Decide<readonly KeptBriefing[]> {
  return (before, at) => {
    const gone = [...new Set(ids)].map((id) => before.find(id));
    const known = gone.filter((one) => one !== null);
    if (known.length < gone.length || known.length === 0) return unknownBriefing();
    const briefings = known.map(({ id, title }) => ({ id, title }));
    return succeed({ event: { kind: 'removed', at, by, briefings }, value: () => known });
  };
}
