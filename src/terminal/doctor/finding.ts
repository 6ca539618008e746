/** What one check found. `detail` says, when it is not `ok`, also how to mend it. */
export interface Finding {
  readonly state: 'ok' | 'warn' | 'fail';
  /** What was checked, in a word. */
  readonly subject: string;
  readonly detail: string;
}

export function finding(state: Finding['state'], subject: string, detail: string): Finding {
  return { state, subject, detail };
}
