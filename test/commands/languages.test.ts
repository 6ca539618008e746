import { readdirSync, readFileSync } from 'node:fs';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands, messageCommands } from '../../commands/index.js';
import { localizedCommands } from '../../commands/localized.js';
import { limits } from '../../src/discord/limits.js';
import type { AttachedFile } from '../../src/interface/attached-file.js';
import { plain, plainForm } from '../../src/interface/plain.js';
import type { ActionIn, FormIn, PlainReply, Reply } from '../../src/interface/reply.js';
import type { Request } from '../../src/interface/request.js';
import { de } from '../../src/messages/de.js';
import { en } from '../../src/messages/en.js';
import { fr } from '../../src/messages/fr.js';
import { lt } from '../../src/messages/lt.js';
import { nl } from '../../src/messages/nl.js';
import type { MessageKey } from '../../src/messages/phrase.js';
import { languages, loadLanguages } from '../../src/messages/write.js';
import { succeed } from '../../src/model/result.js';
import { desk } from '../discord/desk.js';
import { asker } from '../interface/asker.js';
import { keptBriefings } from './kept.js';

const tables = { en, de, fr, nl, lt };
const others = languages.filter((language) => language !== 'en');

const draftText =
  'Mayor Ingrid Solborg said "the old quay will not last three more winters". It will cost €90 million, Anna Berg said.';

const draft: AttachedFile = {
  name: 'draft.md',
  read: () => Promise.resolve(succeed(Buffer.from(draftText))),
};

/** A file of which nothing but its first bytes tell what it is. */
const fileOf = (content: string): AttachedFile => ({
  name: 'draft',
  read: () => Promise.resolve(succeed(Buffer.from(content))),
});

const pool = `The pool of Lorne will open in May. ${Array.from({ length: 20 }, (_, n) => `Lane ${n} is for swimmer number ${n}.`).join(' ')}`;

const ownFile = (name: string, content: string): AttachedFile => ({ ...fileOf(content), name });

const calls: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['ask', { question: 'How much would the new quay cost?' }],
  [
    'ask',
    { question: 'What did Solberg say about the ferrry?', speaker: 'Solberg', since: '2025', private: true },
  ],
  ['ask', { question: 'What does Greenland pay for the lighthouse?', until: '2026-01' }],
  ['ask', { question: 'the of' }],
  ['ask', { question: '' }],
  ['ask', { question: 'How many dollars would the new quay cost?' }],
  ['ask', { question: 'What share of the budget would the new quay cost?' }],
  ['ask', { question: 'Who is the mayor of Oslo?' }],
  ['ask', { question: 'When did work on the quay not begin?' }],
  ['ask', { question: 'How many jobs would move to the new terminal each month?' }],
  ['ask', { question: 'How much would the new quay cost?', since: 'soon' }],
  ['ask', { question: 'How much would the new quay cost?', until: '2025-02-30' }],
  ['ask', { question: 'How much would the new quay cost?', since: '2026', until: '2025' }],
  ['ask', { question: 'Who?', briefing: 'no such' }],
  ['quote', { words: 'The old quay will last three more winters', speaker: 'Marchetti' }],
  ['quote', { words: 'The old quay will not last four more winters', speaker: 'Solborg' }],
  ['quote', { words: 'the new quay at Norrvik would cost €82.69 million', speaker: 'Nobody Known' }],
  ['quote', { words: 'the worst night of my life at the ferry' }],
  ['quote', { words: 'the new quay' }],
  ['quote', { words: 'Cats sleep on warm roofs' }],
  ['said', { speaker: 'Solberg' }],
  ['said', { speaker: 'Solberg', about: 'the quay', since: '2025-02' }],
  ['said', { speaker: 'Anna Lindqvist' }],
  ['said', { speaker: 'Nobody Known' }],
  ['said', { speaker: 'Solbarg' }],
  ['said', { speaker: ' ' }],
  ['said', { speaker: 'Solberg', about: 'what is it' }],
  ['check-draft', { draft }],
  ['check-draft', { draft: fileOf('%PDF-1.7') }],
  ['check-draft', { draft: fileOf('') }],
  ['check-draft', { draft: fileOf('a\0b') }],
  ['check-draft', { draft: fileOf('x'.repeat(1_000_001)) }],
  ['sources', {}],
  ['sources', { briefing: 'interview' }],
  ['help', {}],
  ['forget-me', {}],
  ['rapporteur', { subcommand: 'settings' }],
  ['rapporteur', { subcommand: 'status' }],
  ['rapporteur', { subcommand: 'questions' }],
  ['briefings', { subcommand: 'list' }],
  ['briefings', { subcommand: 'add', file: ownFile('pool.txt', pool), embargo: '2099-01-01' }],
  ['briefings', { subcommand: 'add', file: ownFile('pool.txt', pool), file2: fileOf('') }],
  ['briefings', { subcommand: 'add', file: ownFile('next.txt', pool.replace('May', 'June')) }],
  ['briefings', { subcommand: 'add', file: ownFile('new.txt', 'All is new.'), replace: 'pool' }],
  [
    'briefings',
    { subcommand: 'add', file: ownFile('a.txt', 'A word.'), replace: 'pool', embargo: '2099-01-01' },
  ],
  ['briefings', { subcommand: 'add', file: ownFile('a.txt', 'A word.'), embargo: 'soon' }],
  ['briefings', { subcommand: 'list' }],
  ['briefings', { subcommand: 'show', briefing: 'pool' }],
  ['briefings', { subcommand: 'show', briefing: 'no such' }],
  ['briefings', { subcommand: 'edit', briefing: 'pool', date: '2025-03' }],
  ['briefings', { subcommand: 'edit', briefing: 'pool', embargo: '2000-01-01' }],
  ['briefings', { subcommand: 'history' }],
  ['briefings', { subcommand: 'history', briefing: 'pool' }],
  ['briefings', { subcommand: 'export' }],
  ['briefings', { subcommand: 'watches' }],
  ['briefings', { subcommand: 'watch', term: 'Petra Holm' }],
  ['briefings', { subcommand: 'watch', term: 'of the' }],
  ['briefings', { subcommand: 'watches' }],
  ['briefings', { subcommand: 'unwatch', term: 'Petra Holm' }],
  ['briefings', { subcommand: 'unwatch', term: 'Petra Holm' }],
  ['briefings', { subcommand: 'remove', briefing: 'pool' }],
];

type Shown = PlainReply | FormIn<string>;

/** All replies and forms that these calls lead to, by every button, menu and form of theirs, each once. */
async function everything(locale: (typeof languages)[number]): Promise<Map<string, Shown>> {
  const shown = new Map<string, Shown>();
  const briefings = keptBriefings().of('11');
  const request = await asker({ isAdmin: true, locale, briefings });
  const take = async (name: string, reply: Reply): Promise<void> => {
    shown.set(name, plain(reply, locale));
    for (const action of [...reply.actions, ...(reply.menus ?? [])]) await press(action);
  };
  const press = async ({ command, name, argument }: Omit<ActionIn<unknown>, 'label'>): Promise<void> => {
    const key = `${command} ${name}`;
    const found = commands.find(({ data }) => data.name === command)?.presses[name];
    if (found === undefined) throw new Error(`nothing does ${key}`);
    if (shown.has(key)) return;
    const given = { argument, values: ['7'], fields: { reason: 'Good', question: 'Why?', perMember: 'x' } };
    const now: Request = { ...request, settings: await request.records.settings() };
    if ('form' in found) {
      const form = await found.form(given, desk(), now);
      if (!('fields' in form)) return take(key, form);
      shown.set(key, plainForm(form, locale));
      await press(form);
    } else {
      // Before it is done, so that what leads back to itself ends.
      shown.set(key, { tone: 'information', parts: [], actions: [] });
      await take(key, await found.run(given, desk(), now));
    }
  };
  for (const [name, options] of calls) {
    const prepared = commands.find(({ data }) => data.name === name)?.prepare(options);
    if (prepared?.ok !== true) throw new Error(`/${name} does not take ${JSON.stringify(options)}`);
    await take(`/${name} ${JSON.stringify(options)}`, await prepared.value.run(desk(), request));
  }
  for (const { data, execute } of messageCommands) {
    for (const text of ['', 'Hello there', draftText]) {
      await take(`${data.name}: ${text}`, await execute({ text }, desk(), request));
    }
  }
  return shown;
}

/**
 * What a message says beside what is put in, where that is three words or more: fewer may stand in a briefing.
 */
function sayings(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element): string[] => {
    if (element.type === TYPE.plural)
      return Object.values(element.options).flatMap(({ value }) => sayings(value));
    const text = element.type === TYPE.literal ? element.value.trim() : '';
    return (text.match(/\p{L}+/gu) ?? []).length > 2 ? [text] : [];
  });
}

describe('what commands reply in another language', () => {
  beforeAll(loadLanguages);

  it.each(languages)('has in %s labels that Discord shows whole', async (language) => {
    for (const [name, reply] of await everything(language)) {
      if ('fields' in reply) {
        expect(reply.title.length, name).toBeLessThanOrEqual(limits.modal.title);
        for (const { label } of reply.fields)
          expect(label.length, label).toBeLessThanOrEqual(limits.modal.label);
        continue;
      }
      for (const { label } of reply.actions)
        expect(label.length, label).toBeLessThanOrEqual(limits.button.label);
      for (const { label, placeholder } of reply.menus ?? []) {
        expect(label.length, label).toBeLessThanOrEqual(limits.menu.placeholder);
        expect(placeholder.length, placeholder).toBeLessThanOrEqual(limits.menu.placeholder);
      }
    }
  });

  it.each(others)('has in %s no words of the English table', async (language) => {
    const shown = await everything(language);
    expect(shown.size).toBeGreaterThan(50);
    const keys = Object.keys(en) as MessageKey[];
    const english = keys.flatMap((key) =>
      sayings(parse(en[key], { ignoreTag: true })).filter(
        (saying) => !tables[language][key].includes(saying),
      ),
    );
    for (const [name, reply] of shown) {
      const text = JSON.stringify(reply);
      for (const saying of english)
        expect(text, `${name}: ${saying}`).not.toContain(JSON.stringify(saying).slice(1, -1));
    }
  });
});

/** Text of a command's own that is not shown to anybody, or stays English because it is asked of the briefings. */
const notTranslated: readonly RegExp[] = [
  /^(?:Node\.js|Rapporteur )$/u,
  // Questions: the briefings are English.
  /\?$|^Who (?:said “|is the )$/u,
  /^training budget 2025$/u,
  // The check of an option that Discord itself checks before.
  /^attach (?:the draft as )?a file$/u,
  /^no words for $/u,
];

describe('the files of the commands', () => {
  const files = readdirSync('commands', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );

  it.each(files)('%s holds no words that are not in the table', (file) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node)) return;
      if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node))
        found.push(node.text);
      if (ts.isTemplateTail(node)) found.push(node.text);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(`commands/${file}`, 'utf8'), ts.ScriptTarget.Latest));
    const words = found.filter((text) => /\p{L} +\p{L}|^\p{Lu}\p{Ll}/u.test(text));
    expect(words.filter((text) => !notTranslated.some((pattern) => pattern.test(text)))).toEqual([]);
  });
});

describe('the commands as Discord is told of them', () => {
  it('have names and descriptions in each language, and options descriptions', async () => {
    const all = await localizedCommands();
    expect(all.map(({ name }) => name)).toEqual(
      [...commands, ...messageCommands].map(({ data }) => data.name),
    );
    const languagesOf = (translations: unknown): string[] => Object.keys(Object(translations) as object);
    for (const command of all) {
      expect(languagesOf(command.name_localizations), String(command.name)).toEqual(others);
      if (command.type === undefined) expect(languagesOf(command.description_localizations)).toEqual(others);
      const options: unknown = command.options ?? [];
      for (const option of options as Readonly<Record<string, unknown>>[]) {
        expect(languagesOf(option.description_localizations), String(option.name)).toEqual(others);
      }
    }
  });

  it('are called in the English table what they are called', () => {
    for (const { data } of commands) {
      expect(en).toHaveProperty([`command.${data.name}.name`], data.name);
      expect(en).toHaveProperty([`command.${data.name}.description`], data.description);
    }
  });
});
