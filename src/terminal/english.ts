import { plainFailure } from '../interface/plain.js';
import type { Words } from '../messages/phrase.js';
import { write } from '../messages/write.js';
import type { Result } from '../model/result.js';

/** Words in the one language of the terminal, which scripts read. */
export function english(words: Words): string {
  return write(words, 'en');
}

/** A result with its failure told in English. */
export function inEnglish<Value>(result: Result<Value, Words>): Result<Value> {
  return result.ok ? result : { ok: false, failure: plainFailure(result.failure, 'en') };
}

/** What a script learns of warnings. */
export function warningResults<Code extends string>(
  warnings: readonly { readonly code: Code; readonly message: Words }[],
): { readonly code: Code; readonly message: string }[] {
  return warnings.map(({ code, message }) => ({ code, message: english(message) }));
}
