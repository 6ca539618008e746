/** An option of a command: a flag, or one with a value whose kind `value` names in the help. */
export interface OptionUsage {
  readonly value?: string;
  readonly help: string;
}

/** How a command is called, for its help and for reading its words. */
export interface CommandUsage {
  /** What follows the command's name. */
  readonly synopsis: string;
  /** One line, without a full stop. */
  readonly summary: string;
  readonly options: Readonly<Record<string, OptionUsage>>;
  readonly examples: readonly string[];
}

const json: OptionUsage = { help: 'one JSON object a line on standard output, and nothing else' };
const briefings: OptionUsage = { value: 'DIR', help: 'use the briefings of this folder' };
const guild: OptionUsage = { value: 'ID', help: 'use the own briefings of this Discord server, too' };

/** The commands of the terminal, in the order in which help lists them. */
const commandUsages = {
  ask: {
    synopsis: '[OPTION…] [QUESTION…]',
    summary: 'answer a question from the briefings; without a question, a prompt',
    options: {
      json,
      briefings,
      guild,
      briefing: { value: 'ID', help: 'ask this briefing alone' },
      batch: {
        value: 'FILE',
        help: 'answer one {"id"?, "question", "documents"?, "previous"?} a line of this file (- for standard input), as JSON',
      },
      reading: { help: 'always give the best span and never decline' },
      explain: { help: 'show each step from the question to the answer' },
    },
    examples: [
      `rapporteur ask 'Who said "much, much more"?'`,
      `rapporteur ask --briefings notes/ 'What is the target?'`,
      'rapporteur ask --batch questions.jsonl > answers.jsonl',
    ],
  },
  quote: {
    synopsis: '[OPTION…] WORDS…',
    summary: 'say who said these words, and whether they did',
    options: {
      json,
      briefings,
      guild,
      speaker: { value: 'NAME', help: 'who is said to have said them: a name or an office' },
      batch: {
        value: 'FILE',
        help: 'check one {"id"?, "words", "speaker"?} a line of this file (- for standard input), as JSON',
      },
    },
    examples: [
      `rapporteur quote 'We have to do much, much more'`,
      `rapporteur quote --speaker 'the NATO chief' 'We have … to do much more'`,
      'rapporteur quote --batch quotations.jsonl > findings.jsonl',
    ],
  },
  search: {
    synopsis: '[OPTION…] QUERY…',
    summary: 'list the passages that fit a query best',
    options: {
      json,
      briefings,
      documents: {
        value: 'FILE',
        help: 'search the {"id", "title"?, "text"} of each line of this file instead',
      },
      limit: { value: 'K', help: 'at most this many hits, 1 to 1000 (10)' },
      by: { value: 'WHAT', help: 'passage, or document: each document once, at its best passage (passage)' },
      batch: {
        value: 'FILE',
        help: 'search for one {"id"?, "text"} a line of this file (- for standard input), as JSON',
      },
    },
    examples: [
      'rapporteur search air defence target',
      'rapporteur search --documents corpus.jsonl --limit 1000 --by document --batch queries.jsonl',
    ],
  },
  select: {
    synopsis: '--batch FILE',
    summary: 'score how well each of some sentences answers a question',
    options: {
      json,
      batch: {
        value: 'FILE',
        help: 'one {"id"?, "question", "sentences"} a line of this file (- for standard input); scores as JSON',
      },
    },
    examples: ['rapporteur select --batch candidates.jsonl > scores.jsonl'],
  },
  annotate: {
    synopsis: '[OPTION…] FILE…',
    summary: 'show who said what in a text, its people, figures and dates',
    options: {
      json,
      batch: {
        value: 'FILE',
        help: 'annotate one {"id"?, "text", "published"?} a line of this file (- for standard input), as JSON',
      },
    },
    examples: ['rapporteur annotate speech.txt', 'rapporteur annotate --batch texts.jsonl > annotated.jsonl'],
  },
  said: {
    synopsis: '[OPTION…] SPEAKER',
    summary: 'list what a person said, newest first',
    options: {
      json,
      briefings,
      about: { value: 'WORDS', help: 'on this subject alone' },
      since: {
        value: 'DATE',
        help: 'in briefings from this day, month or year on: 2025-02-13, 2025-02, 2025',
      },
      until: { value: 'DATE', help: 'in briefings up to this day, month or year' },
    },
    examples: [
      'rapporteur said Rutte',
      `rapporteur said 'the NATO chief' --about 'air defence' --since 2025-02`,
    ],
  },
  check: {
    synopsis: '[OPTION…] FILE',
    summary: 'check the quotations, figures and names of a draft: Word, Markdown or text',
    options: { json, briefings },
    examples: ['rapporteur check draft.docx', 'rapporteur check speech.md > report.txt'],
  },
  briefings: {
    synopsis: '[ACTION] [OPTION…] [FILE…|ID…]',
    summary:
      "list what is indexed, and what could not be read; with an action, look after a server's own briefings: add, list, show, edit, remove, undo, history, export",
    options: {
      json,
      briefings,
      guild: { value: 'ID', help: 'the Discord server whose own they are (DISCORD_GUILD_ID)' },
      title: { value: 'TITLE', help: 'add, edit: what it is called' },
      origin: { value: 'NAME', help: 'add, edit: who published it' },
      author: { value: 'NAME', help: 'add, edit: who wrote it' },
      date: { value: 'DATE', help: 'add, edit: when it was published: 2025-02-13, 2025-02, 2025' },
      roles: { value: 'IDS', help: 'add, edit: the roles that may see it, with commas; all for everybody' },
      embargo: {
        value: 'TIME',
        help: 'add, edit: nobody sees it before 2026-02-17T09:00:00Z; none for at once',
      },
      withdraw: {
        value: 'FACTS',
        help: 'edit: what the document states holds again: title,origin,author,date',
      },
      replaces: { value: 'ID', help: 'add: the file is the new version of this briefing' },
      apart: { help: 'add: a briefing of its own, however much it is like another' },
      version: { value: 'N', help: 'history: what this version changed' },
    },
    examples: [
      'rapporteur briefings',
      'rapporteur briefings --json --briefings notes/',
      'rapporteur briefings add --guild 123456789012345678 --origin Gazette *.pdf',
      'rapporteur briefings history k3f9x2ab --version 2',
      'rapporteur briefings export all.zip',
    ],
  },
  serve: {
    synopsis: '',
    summary: 'run the Discord bot until it is told to stop',
    options: {},
    examples: ['rapporteur serve'],
  },
  register: {
    synopsis: '[OPTION…]',
    summary: 'bring the registered slash commands in line with the code',
    options: {
      guild: {
        value: 'ID',
        help: 'in this Discord server alone, at once (DISCORD_GUILD_ID, else everywhere)',
      },
      'dry-run': { help: 'say what would change, and change nothing' },
      clear: { help: 'take all commands away' },
    },
    examples: ['rapporteur register --dry-run', 'rapporteur register --guild 123456789012345678'],
  },
  doctor: {
    synopsis: '',
    summary: 'check the set-up, and say how to mend what is wrong',
    options: {},
    examples: ['rapporteur doctor'],
  },
  help: {
    synopsis: '[COMMAND]',
    summary: 'this list, or what one command takes',
    options: {},
    examples: ['rapporteur help ask'],
  },
} as const satisfies Record<string, CommandUsage>;

export type CommandName = keyof typeof commandUsages;

export const commandNames = Object.keys(commandUsages) as readonly CommandName[];

/** Whether a word is a command of the terminal. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commandUsages, name);
}

/** What a command takes; the same as `commandUsages[name]`, seen as one type. */
export function usageOf(name: CommandName): CommandUsage {
  return commandUsages[name];
}
