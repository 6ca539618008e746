import { parseArgs } from 'node:util';
import { guildIdPattern } from '../config.js';
import { fail, succeed, type Result } from '../model/result.js';
import type { Call } from './calls.js';
import { keptCall } from './kept/call.js';
import type { Parsed } from './parsed.js';
import { nearestName } from './suggest.js';
import { commandNames, isCommandName, usageOf, type CommandName } from './usage.js';

export type * from './calls.js';

/** Every wrong call fails with this code: the terminal's exit code 2. */
export const wrongCall = 'wrong-call';

/** How much of a mistaken word a message repeats. */
const longestShown = 40;

/**
 * Reads the words after `rapporteur`. Fails with `wrong-call` and one line that says what is wrong and what to do, with
 * the nearest name when one was misspelt.
 */
export function parseCall(argv: readonly string[]): Result<Call> {
  const [first, ...rest] = argv;
  if (first === undefined) {
    return fail(wrongCall, `No command: try rapporteur ask 'your question', or rapporteur help.`);
  }
  if (first === '--version' || first === '-v') return succeed({ command: 'version' });
  if (first === '--help' || first === '-h') return succeed({ command: 'help', topic: null });
  if (first.startsWith('-')) {
    return fail(
      wrongCall,
      `${first} stands before the command: write rapporteur COMMAND ${first}, or rapporteur help.`,
    );
  }
  if (!isCommandName(first)) return unknownCommand(first);
  const parsed = parseWords(first, rest);
  if (!parsed.ok) return parsed;
  if (parsed.value.flag('help')) return succeed({ command: 'help', topic: first });
  return callOf(first, parsed.value);
}

function callOf(command: CommandName, parsed: Parsed): Result<Call> {
  switch (command) {
    case 'ask':
      return askCall(parsed);
    case 'quote':
      return quoteCall(parsed);
    case 'search':
      return searchCall(parsed);
    case 'select':
      return noWords(command, parsed) ?? selectCall(parsed);
    case 'annotate':
      return annotateCall(parsed);
    case 'said':
      return saidCall(parsed);
    case 'check':
      return checkCall(parsed);
    case 'briefings':
      return parsed.words === null ? briefingsCall(parsed) : keptCall(parsed);
    case 'register':
      return noWords(command, parsed) ?? registerCall(parsed);
    case 'serve':
    case 'doctor':
      return noWords(command, parsed) ?? succeed({ command });
    case 'help':
      return helpCall(parsed);
  }
}

function askCall({ flag, value, words }: Parsed): Result<Call> {
  const batch = value('batch');
  if (batch !== null && words !== null) {
    return fail(wrongCall, 'ask takes a question or --batch FILE, not both: leave one out.');
  }
  const guild = guildOf(value);
  if (!guild.ok) return guild;
  return succeed({
    command: 'ask',
    question: words,
    json: flag('json'),
    briefings: value('briefings'),
    guild: guild.value,
    briefing: value('briefing'),
    batch,
    reading: flag('reading'),
    explain: flag('explain'),
  });
}

function quoteCall({ flag, value, words }: Parsed): Result<Call> {
  const batch = value('batch');
  if (batch !== null && words !== null) {
    return fail(wrongCall, 'quote takes words or --batch FILE, not both: leave one out.');
  }
  if (batch === null && (words === null || words.trim() === '')) {
    return fail(wrongCall, `No words: write rapporteur quote 'words that were said', or --batch FILE.`);
  }
  const guild = guildOf(value);
  if (!guild.ok) return guild;
  return succeed({
    command: 'quote',
    words: words ?? '',
    speaker: value('speaker'),
    json: flag('json'),
    briefings: value('briefings'),
    guild: guild.value,
    batch,
  });
}

function searchCall({ flag, value, words }: Parsed): Result<Call> {
  const batch = value('batch');
  const limit = value('limit') ?? '10';
  const by = value('by') ?? 'passage';
  if (batch !== null && words !== null) {
    return fail(wrongCall, 'search takes a query or --batch FILE, not both: leave one out.');
  }
  if (batch === null && (words === null || words.trim() === '')) {
    return fail(wrongCall, `No query: write rapporteur search 'words to find', or --batch FILE.`);
  }
  if (value('documents') !== null && value('briefings') !== null) {
    return fail(wrongCall, 'search takes --briefings DIR or --documents FILE, not both: leave one out.');
  }
  if (value('documents') === '-' && batch === '-') {
    return fail(wrongCall, '--documents and --batch cannot both read standard input: name a file for one.');
  }
  if (!/^\d{1,4}$/u.test(limit) || Number(limit) < 1 || Number(limit) > 1000) {
    return fail(wrongCall, `--limit ${limit}: give a whole number from 1 to 1000.`);
  }
  if (by !== 'passage' && by !== 'document') return fail(wrongCall, `--by ${by}: give passage or document.`);
  return succeed({
    command: 'search',
    query: words,
    json: flag('json'),
    briefings: value('briefings'),
    documents: value('documents'),
    limit: Number(limit),
    by,
    batch,
  });
}

function selectCall({ value }: Parsed): Result<Call> {
  const batch = value('batch');
  if (batch === null) return fail(wrongCall, 'select needs its questions and sentences: write --batch FILE.');
  return succeed({ command: 'select', batch });
}

function annotateCall({ flag, value, positionals }: Parsed): Result<Call> {
  const batch = value('batch');
  if ((batch === null) === (positionals.length === 0)) {
    return fail(wrongCall, 'annotate takes files or --batch FILE: name one or more files, or leave one out.');
  }
  return succeed({ command: 'annotate', files: positionals, json: flag('json'), batch });
}

function saidCall({ flag, value, words }: Parsed): Result<Call> {
  if (words === null || words.trim() === '') {
    return fail(wrongCall, `No speaker: write rapporteur said 'a name', or see rapporteur help said.`);
  }
  return succeed({
    command: 'said',
    speaker: words,
    about: value('about'),
    since: value('since'),
    until: value('until'),
    json: flag('json'),
    briefings: value('briefings'),
  });
}

function checkCall({ flag, value, positionals }: Parsed): Result<Call> {
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) {
    return fail(
      wrongCall,
      'check takes one file: write rapporteur check draft.docx, or - for standard input.',
    );
  }
  return succeed({ command: 'check', file, json: flag('json'), briefings: value('briefings') });
}

/** Of the folder alone: what only an action on a server's own takes is a mistake. */
function briefingsCall({ flag, value, options }: Parsed): Result<Call> {
  const odd = options.find((name) => name !== 'json' && name !== 'briefings');
  if (odd !== undefined) {
    return fail(
      wrongCall,
      `--${odd} needs an action, as in rapporteur briefings list --${odd}: see rapporteur help briefings.`,
    );
  }
  return succeed({ command: 'briefings', json: flag('json'), briefings: value('briefings') });
}

/** The server that `--guild` names. */
function guildOf(value: Parsed['value']): Result<string | null> {
  const guild = value('guild');
  return guild === null || guildIdPattern.test(guild)
    ? succeed(guild)
    : fail(wrongCall, `--guild ${guild}: give the server's id, 17 to 20 digits.`);
}

function registerCall({ flag, value }: Parsed): Result<Call> {
  const guild = guildOf(value);
  if (!guild.ok) return guild;
  return succeed({ command: 'register', guild: guild.value, dryRun: flag('dry-run'), clear: flag('clear') });
}

function helpCall({ words }: Parsed): Result<Call> {
  if (words === null) return succeed({ command: 'help', topic: null });
  if (isCommandName(words)) return succeed({ command: 'help', topic: words });
  return unknownCommand(words);
}

function unknownCommand(typed: string): Result<never> {
  const shown = typed.length > longestShown ? `${typed.slice(0, longestShown)}…` : typed;
  if (/\s/u.test(typed))
    return fail(wrongCall, `There is no command "${shown}": to ask that, write rapporteur ask '…'.`);
  return fail(wrongCall, `There is no command "${shown}"${meant(typed, commandNames)}`);
}

function noWords(command: CommandName, { words }: Parsed): Result<never> | null {
  if (words === null) return null;
  return fail(wrongCall, `${command} takes no "${words}": leave it out, or see rapporteur help ${command}.`);
}

/** Parses strictly by the command's usage. `util.parseArgs` gives the tokens; the messages are ours, one line each. */
function parseWords(command: CommandName, words: readonly string[]): Result<Parsed> {
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
function meant(typed: string, names: readonly string[], prefix = '', command?: CommandName): string {
  const near = nearestName(typed, names);
  if (near !== null) return `: did you mean ${prefix}${near}?`;
  return `: see rapporteur help${command === undefined ? '' : ` ${command}`}.`;
}
