import { guildIdPattern } from '../../config.js';
import { facts, type Corrections, type Fact, type Label } from '../../model/kept-briefing.js';
import { fail, succeed, type Result } from '../../model/result.js';
import type { KeptCall } from '../calls.js';
import { wrongCall, type Parsed } from '../parsed.js';
import { nearestName } from '../suggest.js';

/** What each action takes besides `--json` and `--guild`. */
const taken = {
  add: ['title', 'origin', 'author', 'date', 'roles', 'embargo', 'replaces', 'apart'],
  list: [],
  show: [],
  edit: ['title', 'origin', 'author', 'date', 'roles', 'embargo', 'withdraw'],
  remove: [],
  undo: [],
  history: ['version'],
  export: [],
} as const satisfies Record<KeptCall['action'], readonly string[]>;

type Action = keyof typeof taken;

const keptActions = Object.keys(taken) as readonly Action[];

const wrong = (message: string): Result<never> => fail(wrongCall, message);

/** Reads the words behind `rapporteur briefings`, of which there are some. Fails with `wrong-call`. */
export function keptCall({ flag, value, options, positionals }: Parsed): Result<KeptCall> {
  const [action = '', ...words] = positionals;
  if (!isAction(action)) {
    const near = nearestName(action, keptActions);
    const end = near === null ? `: see rapporteur help briefings.` : `: did you mean ${near}?`;
    return wrong(`briefings does not know "${action.slice(0, 40)}"${end}`);
  }
  const allowed: readonly string[] = ['json', 'guild', ...taken[action]];
  const odd = options.find((name) => !allowed.includes(name));
  if (odd !== undefined) return wrong(`briefings ${action} takes no --${odd}: leave it out.`);
  const guild = value('guild');
  if (guild !== null && !guildIdPattern.test(guild)) {
    return wrong(`--guild ${guild}: give the server's id, 17 to 20 digits.`);
  }
  const amiss = wordsAmiss(action, words);
  if (amiss !== null) return wrong(amiss);
  const version = value('version');
  if (version !== null && !/^[1-9]\d{0,5}$/u.test(version)) {
    return wrong(`--version ${version}: give the number of a version, such as 2.`);
  }
  const withdraw = (value('withdraw') ?? '').split(',').filter((name) => name !== '');
  const withdrawn = withdraw.map((name) => (name === 'date' ? 'published' : name));
  if (!withdrawn.every(isFact)) return wrong(`--withdraw takes title, origin, author and date, with commas.`);
  if (action === 'add' && words.length > 1 && (value('title') !== null || value('replaces') !== null)) {
    return wrong('--title and --replaces are for one file: add it alone.');
  }
  if (action === 'add' && value('replaces') !== null && (value('roles') ?? value('embargo')) !== null) {
    return wrong(
      'A new version keeps who may see it and from when on: rapporteur briefings edit changes that.',
    );
  }
  return succeed({
    command: 'kept-briefings',
    action,
    words: action === 'add' || action === 'export' ? words : words.map(idOf),
    guild,
    json: flag('json'),
    corrections: correctionsOf(value),
    withdraw: withdrawn,
    label: labelOf(value),
    replaces: value('replaces') === null ? null : idOf(value('replaces') ?? ''),
    apart: flag('apart'),
    version: version === null ? null : Number(version),
  });
}

function isAction(name: string): name is Action {
  return Object.hasOwn(taken, name);
}

function isFact(name: string): name is Fact {
  return facts.some((fact) => fact === name);
}

/** What is wrong with the words of an action, or null. */
function wordsAmiss(action: Action, words: readonly string[]): string | null {
  switch (action) {
    case 'add':
      return words.length === 0 ? 'Name the files: rapporteur briefings add report.pdf.' : null;
    case 'remove':
      return words.length === 0 ? 'Name the briefings by their ids, as briefings list shows them.' : null;
    case 'show':
    case 'edit':
      return words.length === 1 ? null : `briefings ${action} takes one id, as briefings list shows it.`;
    case 'undo':
      return words.length === 1 ? null : 'briefings undo takes the one word that briefings add gave for it.';
    case 'history':
      return words.length > 1 ? 'briefings history takes one id, or none.' : null;
    case 'export':
      return words.length > 1 ? 'briefings export takes the name of one file, or none.' : null;
    case 'list':
      return words.length > 0 ? 'briefings list takes no words: leave them out.' : null;
  }
}

/** Ids begin with a slash, which some shells make a path of: it may be left out. */
function idOf(word: string): string {
  return /^[0-9a-z]{8}$/u.test(word) ? `/${word}` : word;
}

function correctionsOf(value: Parsed['value']): Corrections {
  const [title, origin, author, published] = ['title', 'origin', 'author', 'date'].map(value);
  return {
    ...(typeof title === 'string' && { title }),
    ...(typeof origin === 'string' && { origin }),
    ...(typeof author === 'string' && { author }),
    ...(typeof published === 'string' && { published }),
  };
}

function labelOf(value: Parsed['value']): Partial<Label> {
  const [roles, embargo] = [value('roles'), value('embargo')];
  return {
    ...(roles !== null && { roles: roles === 'all' ? [] : roles.split(',') }),
    ...(embargo !== null && { embargo: embargo === 'none' ? null : embargo }),
  };
}
