import { notice } from '../../../model/notice.js';
import type { Analysis } from '../../question/analyse.js';
import type { Evidence } from '../../evidence/evidence.js';
import { isUnsaid } from '../unsaid.js';
import type { Substitution } from './substitution.js';

/** A sentence that says of what is asked that it is not known or not told: nothing stands in its place. */
export function leftUnsaid(analysis: Analysis, evidence: Evidence): Substitution | null {
  return isUnsaid(analysis, evidence) ? { instead: new Set(), message: notice('unmet.unsaid') } : null;
}
