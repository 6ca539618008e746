import { guildIdPattern } from '../config.js';
import { fail, succeed, type Result } from '../model/result.js';
import type { Call } from './calls.js';
import { keptCall } from './kept/call.js';
import { meant, parseWords, wrongCall, type Parsed } from './parsed.js';
import { commandNames, isCommandName, type CommandName } from './usage.js';

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
