import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../../config.js';
import { mostBytes } from '../../ingest/file.js';
import { mostFiles, type GuildBriefings } from '../../keeping/guild-briefings.js';
import { KeptBriefings } from '../../keeping/kept-briefings.js';
import { errorCode } from '../../model/error-code.js';
import { shelvesOf } from '../../model/kept.js';
import { noLabel, type FileOutcome, type Given, type GivenFile } from '../../model/kept-briefing.js';
import type { Words } from '../../messages/phrase.js';
import { RecordsError } from '../../model/records.js';
import { fail, succeed, type Result } from '../../model/result.js';
import { openKeptFiles, openStore } from '../../stores/open.js';
import type { KeptCall } from '../calls.js';
import { inEnglish } from '../english.js';
import { recordsFailure } from '../failure.js';
import { readFileGiven } from '../given-file.js';
import { exitCodes, write, writeLine, type ExitCode, type Io } from '../io.js';
import { wrongCall } from '../parsed.js';
import { toJsonLine } from '../printable.js';
import { reasonOf } from '../reason.js';
import { renderFor } from '../render.js';
import {
  addedReply,
  changesReply,
  doneReply,
  historyReply,
  listReply,
  shownReply,
  type Outcome,
  type Shown,
} from './replies.js';

/** `rapporteur briefings ACTION`: looks after what one server keeps, in the store that the bot uses, also while it runs. */
export async function keptBriefings(call: KeptCall, config: Config, io: Io): Promise<Result<ExitCode>> {
  const guild = call.guild ?? config.discordGuildId;
  if (guild === null) {
    return fail('wrong-guild', 'Say whose they are: --guild ID, or DISCORD_GUILD_ID in .env.');
  }
  const store = await openStore(config);
  if (!store.ok) return store;
  const kept = new KeptBriefings(store.value, config.guildLimits, () => undefined);
  const cache = await openKeptFiles(config);
  kept.onChange(({ removed }) => {
    for (const id of removed) cache?.forget(id);
    if (removed.length > 0) cache?.forget(shelvesOf(guild));
  });
  try {
    const shown = await act(call, kept.of(guild), config, io);
    if (!shown.ok) return inEnglish(shown);
    const { json, reply, code } = shown.value;
    if (call.json) for (const line of json) await writeLine(io.output, toJsonLine(line));
    else if (reply !== null) await write(io.output, renderFor(reply, io));
    return succeed(code ?? exitCodes.done);
  } catch (error) {
    return recordsFailure(error);
  } finally {
    kept.close();
    await store.value.close();
  }
}

async function act(
  call: KeptCall,
  own: GuildBriefings,
  config: Config,
  io: Io,
): Promise<Result<Shown, Words>> {
  const [word = ''] = call.words;
  switch (call.action) {
    case 'add':
      return add(call, own, config, io);
    case 'list':
      return succeed(listReply(await own.list()));
    case 'show': {
      const briefing = await own.find(word);
      if (briefing === null) return unknown(word);
      const loaded = await own.load(word);
      return loaded.ok ? succeed(shownReply(briefing, loaded.value)) : loaded;
    }
    case 'edit':
      return edit(call, own);
    case 'remove': {
      const removed = await own.remove(call.words, null);
      return removed.ok
        ? succeed(doneReply(removed.value.map(({ id, title }) => ({ removed: id, title }))))
        : removed;
    }
    case 'undo': {
      const undone = await own.undo(call.words[0] ?? '', null);
      if (!undone.ok) return undone;
      const { removed, restored } = undone.value;
      return succeed(
        doneReply([
          ...removed.map(({ id, title }) => ({ removed: id, title })),
          ...restored.map(({ id, title }) => ({ restored: id, title })),
        ]),
      );
    }
    case 'history':
      return history(call, own);
    case 'export':
      return exportTo(call.words[0] ?? 'briefings.zip', own, io);
  }
}

const unknown = (id: string): Result<never> =>
  fail('unknown-briefing', `There is no briefing ${id}: rapporteur briefings list names those there are.`);

async function add(
  call: KeptCall,
  own: GuildBriefings,
  { guildLimits }: Config,
  io: Io,
): Promise<Result<Shown, Words>> {
  const { words, corrections, label, apart, replaces } = call;
  if (words.length > guildLimits.briefings) {
    return fail(
      'too-many-files',
      `${words.length} files are too many: a server may keep ${guildLimits.briefings} briefings.`,
    );
  }
  const given: Given = { by: null, ...corrections, label: { ...noLabel, ...label }, apart };
  const outcomes: Outcome[] = [];
  const undo: string[] = [];
  for (let from = 0; from < words.length; from += mostFiles) {
    const some = await addSome(words.slice(from, from + mostFiles), own, given, replaces, io);
    if (!some.ok) {
      if (outcomes.length === 0) return some;
      // What was added before it stays, and the words that take it back must be told.
      const { failure } = some;
      outcomes.push(...words.slice(from).map((file): Outcome => ({ file, kind: 'unreadable', failure })));
      break;
    }
    outcomes.push(...some.value.outcomes);
    if (some.value.undo !== null) undo.push(some.value.undo);
  }
  return succeed(addedReply(outcomes, undo));
}

/** What became of as many files as are added at once, and the word that takes them back; null where none came to stand. */
interface Added {
  readonly outcomes: readonly Outcome[];
  readonly undo: string | null;
}

async function addSome(
  paths: readonly string[],
  own: GuildBriefings,
  given: Given,
  replaces: string | null,
  io: Io,
): Promise<Result<Added, Words>> {
  const files: GivenFile[] = [];
  const outcomes: Outcome[] = [];
  for (const path of paths) {
    const bytes = await readFileGiven(path, io.input, mostBytes(undefined));
    if (bytes.ok) files.push({ name: basename(path), bytes: bytes.value });
    else outcomes.push({ file: path, kind: 'unreadable', failure: bytes.failure });
  }
  const [first] = files;
  if (first === undefined) return succeed({ outcomes, undo: null });
  try {
    if (replaces !== null) {
      const replaced = await own.replace(replaces, first, given);
      if (!replaced.ok) return replaced;
      const { undo, ...reading } = replaced.value;
      return succeed({
        outcomes: [...outcomes, { file: reading.briefing.file, kind: 'added', ...reading }],
        undo,
      });
    }
    const added = await own.add(files, given);
    if (!added.ok) return added;
    await dropOffers(added.value.files, own);
    const isAdded = added.value.files.some(({ kind }) => kind === 'added');
    return succeed({ outcomes: [...outcomes, ...added.value.files], undo: isAdded ? added.value.id : null });
  } catch (error) {
    return recordsFailure(error);
  }
}

/** The file is still at hand when it is added again, with --replaces or --apart. */
async function dropOffers(outcomes: readonly FileOutcome[], own: GuildBriefings): Promise<void> {
  try {
    for (const outcome of outcomes) {
      if (outcome.kind === 'similar') await own.settle(outcome.offer, 'dropped', null);
    }
  } catch (error) {
    // They lapse by themselves within a day; what was added meanwhile must be told of.
    if (!(error instanceof RecordsError)) throw error;
  }
}

async function edit(
  { words, corrections, withdraw, label }: KeptCall,
  own: GuildBriefings,
): Promise<Result<Shown, Words>> {
  const [id = ''] = words;
  const before = await own.find(id);
  if (before === null) return unknown(id);
  const isLabelled = Object.keys(label).length > 0;
  const edited = await own.edit(
    id,
    { corrections, withdraw, ...(isLabelled && { label: { ...before.label, ...label } }) },
    null,
  );
  return edited.ok ? succeed(listReply([edited.value])) : edited;
}

async function history({ words, version }: KeptCall, own: GuildBriefings): Promise<Result<Shown, Words>> {
  const [id = null] = words;
  if (version !== null) {
    if (id === null) return fail(wrongCall, '--version needs the id of the briefing.');
    const changes = await own.changes(id, version);
    return changes.ok ? succeed(changesReply(changes.value)) : changes;
  }
  const entries = await own.history(id);
  return id !== null && entries.length === 0 ? unknown(id) : succeed(historyReply(entries));
}

async function exportTo(file: string, own: GuildBriefings, io: Io): Promise<Result<Shown, Words>> {
  const zip = await own.exportZip();
  if (file === '-') {
    await pipeline(zip, io.output, { end: false });
    return succeed({ json: [], reply: null });
  }
  try {
    await pipeline(zip, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    if (errorCode(error) === 'EEXIST')
      return fail('file-there', `${file} is there already: name another file, or remove it.`);
    await rm(file, { force: true });
    if (error instanceof RecordsError) throw error;
    return fail('file-unwritable', `${file} cannot be written (${reasonOf(error)}).`);
  }
  return succeed(doneReply([{ exported: (await own.list()).length, file }]));
}
