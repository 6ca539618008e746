/** An expected failure: a value, never thrown. Throwing is for bugs and for input and output. */
export interface Failure {
  /** Stable, kebab-case, for scripts: `empty-question`, `file-too-large`, … */
  readonly code: string;
  /** One line for a person: what happened and what to do about it. */
  readonly message: string;
}

export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

export function succeed<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function fail(code: string, message: string): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { code, message } };
}
