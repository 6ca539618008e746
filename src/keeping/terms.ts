import { noLabel, type Corrections, type Given, type Label } from '../model/kept-briefing.js';
import { notice, type Notice } from '../model/notice.js';
import { fail, succeed, type Result } from '../model/result.js';
import { checkedFacts, checkedLabel } from './given-facts.js';

/** What is known of files that are given, checked. */
export interface Terms {
  readonly by: string | null;
  readonly corrections: Corrections;
  readonly label: Label;
  readonly apart: boolean;
}

/** Fails as facts and labels do. */
export function termsOf(given: Given): Result<Terms, Notice> {
  const { by, label = noLabel, apart = false } = given;
  const corrections = checkedFacts(given);
  if (!corrections.ok) return corrections;
  const checked = checkedLabel(label);
  if (!checked.ok) return checked;
  return succeed({ by, corrections: corrections.value, label: checked.value, apart });
}

export const unknownBriefing = (): Result<never, Notice> =>
  fail('unknown-briefing', notice('kept.no-briefing'));
