import { describe, expect, it } from 'vitest';
import { parseCall } from '../../src/terminal/arguments.js';
import type { Call } from '../../src/terminal/calls.js';
import { commandNames } from '../../src/terminal/usage.js';

const ask: Call = {
  command: 'ask',
  question: null,
  json: false,
  briefings: null,
  guild: null,
  briefing: null,
  batch: null,
  reading: false,
  explain: false,
};

const search: Call = {
  command: 'search',
  query: null,
  json: false,
  briefings: null,
  documents: null,
  limit: 10,
  by: 'passage',
  batch: null,
};

describe('parseCall', () => {
  const right: [argv: string[], call: Call][] = [
    [['ask'], ask],
    [['ask', 'Who said so?'], { ...ask, question: 'Who said so?' }],
    [['ask', 'Who', 'said', 'so?', '--json'], { ...ask, question: 'Who said so?', json: true }],
    [['ask', ''], { ...ask, question: '' }],
    [['ask', '--', '--json?'], { ...ask, question: '--json?' }],
    [['ask', '--batch', '-'], { ...ask, batch: '-' }],
    [
      ['ask', '--batch=q.jsonl', '--explain', '--reading'],
      { ...ask, batch: 'q.jsonl', explain: true, reading: true },
    ],
    [
      ['ask', '--briefings', 'notes', '--briefing', 'a/b', 'Why?'],
      { ...ask, briefings: 'notes', briefing: 'a/b', question: 'Why?' },
    ],
    [['search', 'air', 'defence'], { ...search, query: 'air defence' }],
    [
      ['search', '--documents', 'd.jsonl', '--limit', '1000', '--by', 'document', '--batch', '-'],
      { ...search, documents: 'd.jsonl', limit: 1000, by: 'document', batch: '-' },
    ],
    [['briefings', '--json'], { command: 'briefings', json: true, briefings: null }],
    [['serve'], { command: 'serve' }],
    [['doctor'], { command: 'doctor' }],
    [['register'], { command: 'register', guild: null, dryRun: false, clear: false }],
    [
      ['register', '--guild', '123456789012345678', '--dry-run', '--clear'],
      { command: 'register', guild: '123456789012345678', dryRun: true, clear: true },
    ],
    [['help'], { command: 'help', topic: null }],
    [['help', 'ask'], { command: 'help', topic: 'ask' }],
    [['ask', 'x', '--help'], { command: 'help', topic: 'ask' }],
    [['search', '-h'], { command: 'help', topic: 'search' }],
    [['--help'], { command: 'help', topic: null }],
    [['-h'], { command: 'help', topic: null }],
    [['--version'], { command: 'version' }],
  ];
  it.each(right)('%j', (argv, call) => {
    expect(parseCall(argv)).toEqual({ ok: true, value: call });
  });

  const wrong: [argv: string[], words: string][] = [
    [[], 'No command'],
    [['aks', 'x'], 'did you mean ask?'],
    [['breifings'], 'did you mean briefings?'],
    [['zebra'], 'rapporteur help'],
    [['Who said so?'], "write rapporteur ask '…'"],
    [['constructor'], 'There is no command "constructor"'],
    [['--json', 'ask'], '--json stands before the command'],
    [['ask', '--jsn', 'x'], 'did you mean --json?'],
    [['ask', '--limit', '3', 'x'], 'ask has no option --limit'],
    [['ask', '-x'], 'ask has no option -x'],
    [['ask', '--json=yes', 'x'], '--json takes no value'],
    [['ask', '--batch'], '--batch needs a value'],
    [['ask', '--batch', '--json'], '--batch needs a value'],
    [['ask', '--briefings=', 'x'], '--briefings needs a value'],
    [['ask', '--batch', 'f', 'x'], 'not both'],
    [['search'], 'No query'],
    [['search', ' '], 'No query'],
    [['search', '--batch', 'f', 'x'], 'not both'],
    [['search', '--documents', 'd', '--briefings', 'b', 'x'], 'not both'],
    [['search', '--documents', '-', '--batch', '-'], 'standard input'],
    [['search', '--limit', '0', 'x'], 'from 1 to 1000'],
    [['search', '--limit', '1001', 'x'], 'from 1 to 1000'],
    [['search', '--limit=-1', 'x'], 'from 1 to 1000'],
    [['search', '--limit', '1e2', 'x'], 'from 1 to 1000'],
    [['search', '--limit', '2.5', 'x'], 'from 1 to 1000'],
    [['search', '--by', 'page', 'x'], 'passage or document'],
    [['briefings', 'all'], 'does not know "all"'],
    [['briefings', 'lits'], 'did you mean list?'],
    [['briefings', '--title', 'x'], '--title needs an action'],
    [['briefings', 'list', '--briefings', 'x'], 'takes no --briefings'],
    [['briefings', 'remove', '--title', 'x', 'a'], 'takes no --title'],
    [['briefings', 'add'], 'Name the files'],
    [['briefings', 'add', 'a', 'b', '--title', 'x'], 'for one file'],
    [['briefings', 'show'], 'takes one id'],
    [['briefings', 'edit', 'a', '--withdraw', 'titel'], '--withdraw takes'],
    [['briefings', 'list', '--guild', 'x'], '17 to 20 digits'],
    [['briefings', 'history', 'a', '--version', '0'], 'give the number of a version'],
    [['serve', 'now'], 'takes no "now"'],
    [['doctor', '--json'], 'doctor has no option --json'],
    [['register', '--guild', 'ours'], '17 to 20 digits'],
    [['register', '--dryrun'], 'did you mean --dry-run?'],
    [['help', 'aks'], 'did you mean ask?'],
    [['help', 'ask', 'search'], 'There is no command'],
  ];
  it.each(wrong)('%j is a wrong call', (argv, words) => {
    const call = parseCall(argv);
    expect(call).toMatchObject({ ok: false, failure: { code: 'wrong-call' } });
    const message = call.ok ? '' : call.failure.message;
    expect(message).toContain(words);
    expect(message).not.toContain('\n');
  });

  it('does not repeat a long mistake whole', () => {
    const call = parseCall(['x'.repeat(5000)]);
    expect(call.ok ? '' : call.failure.message).toHaveLength(
      'There is no command "": see rapporteur help.'.length + 41,
    );
  });

  it('has help for every command', () => {
    for (const name of commandNames)
      expect(parseCall([name, '--help'])).toMatchObject({ value: { topic: name } });
  });
});
