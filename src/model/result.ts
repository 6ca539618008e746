/**
 * An expected failure: a value, never thrown. Throwing is for bugs and for input and output. `Text` is a `Notice` in the
 * core, and may be any words of the bot's own in a front end that speaks several languages.
 */
export interface Failure<Text = string> {
  /** Stable, kebab-case, for scripts: `empty-question`, `file-too-large`, … */
  readonly code: string;
  /** For a person: what happened and what to do about it. */
  readonly message: Text;
}

export type Result<Value, Text = string> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure<Text> };

/** A result that is there. */
export function succeed<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** A failure that was to be expected. */
export function fail<Text>(
  code: string,
  message: Text,
): { readonly ok: false; readonly failure: Failure<Text> } {
  return { ok: false, failure: { code, message } };
}
