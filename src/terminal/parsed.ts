import { parseArgs } from 'node:util';
import { fail, succeed, type Result } from '../model/result.js';
import { nearestName } from './suggest.js';
import { usageOf, type CommandName } from './usage.js';

/** Every wrong call fails with this code: the terminal's exit code 2. */
export const wrongCall = 'wrong-call';

/** The words behind a command, told apart. */
export interface Parsed {
  readonly flag: (name: string) => boolean;
  readonly value: (name: string) => string | null;
  /** The names of the options that were given. */
  readonly options: readonly string[];
  /** The words that are no options, or null when there are none; an empty word counts. */
  readonly words: string | null;
  /** The same, each for itself. */
  readonly positionals: readonly string[];
}

/**
 * Parses strictly by the command's usage. `util.parseArgs` gives the tokens; the messages are ours, one line each. Fails
 * with `wrong-call`.
 */
export function parseWords(command: CommandName, words: readonly string[]): Result<Parsed> {
  const { options } = usageOf(command);
  const types = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      { type: option.value === undefined ? 'boolean' : 'string' } as const,
    ]),
  );
  const { tokens } = parseArgs({
    args: [...words],
    options: { ...types, help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const names = [...Object.keys(options), 'help'];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (!names.includes(name)) {
      return fail(wrongCall, `${command} has no option ${rawName}${meant(name, names, '--', command)}`);
    }
    if (types[name]?.type !== 'string') {
      if (value !== undefined) return fail(wrongCall, `${rawName} takes no value: write it alone.`);
      flags.add(name);
      continue;
    }
    const looksLikeOption = inlineValue === false && value.length > 1 && value.startsWith('-');
    if (value === undefined || value === '' || looksLikeOption) {
      return fail(
        wrongCall,
        `${rawName} needs a value: write ${rawName} ${options[name]?.value ?? 'VALUE'}.`,
      );
    }
    values.set(name, value);
  }
  return succeed({
    flag: (name) => flags.has(name),
    value: (name) => values.get(name) ?? null,
    options: [...flags, ...values.keys()],
    words: positionals.length === 0 ? null : positionals.join(' '),
    positionals,
  });
}

/** The end of a line about an unknown name: what was probably meant, or where the right ones are listed. */
export function meant(typed: string, names: readonly string[], prefix = '', command?: CommandName): string {
  const near = nearestName(typed, names);
  if (near !== null) return `: did you mean ${prefix}${near}?`;
  return `: see rapporteur help${command === undefined ? '' : ` ${command}`}.`;
}
