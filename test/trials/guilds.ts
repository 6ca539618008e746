import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCustomId } from '../../src/discord/custom-ids.js';
import { unpack } from '../../src/ingest/formats/zip.js';
import { openRecords } from '../../src/stores/records.js';
import { FileStore } from '../../src/stores/file-store.js';
import { startBot, type BotProcess } from '../discord/bot-process.js';
import { buttonsOf } from '../discord/reading.js';
import type { Exchange, StoredMessage } from '../discord/stand-in/exchange.js';
import { StandIn } from '../discord/stand-in/stand-in.js';
import { GuildBriefings, settled, type Audience } from './guild-briefings.js';
import { maySee, Secrets, slipOf, type Reader } from './guild-secrets.js';

/** What came of the steps. */
export interface Outcome {
  readonly steps: number;
  /** Bodies and files that were looked through. */
  readonly looked: number;
  /** Secrets that somebody was shown who may see them: a trial without any would prove nothing. */
  readonly shown: number;
  /** What must not be, one line each. */
  readonly faults: readonly string[];
}

interface Somebody {
  readonly guild: string | null;
  readonly roles: readonly string[];
  readonly isAdmin: boolean;
}

const [manageServer, sendMessages] = [1 << 5, 1 << 11];
const [press, board] = ['700000000000000001', '700000000000000002'];
const audiences: readonly Audience[] = ['everybody', 'everybody', [press], [board], 'admins'];
/** Buttons that are remembered of each guild, for the other to press. */
const mostButtons = 300;

const sharedText =
  'The quay\n\nMayor Ingrid Solberg said that the new quay would cost €82.69 million.\n\n"We must wait," she said.\n';

/**
 * Does random things in two guilds and in private messages, as those who manage them and as members with and without
 * roles, and looks through every body, file and line of the log for what whoever reads it may not see.
 */
export async function keepApart(
  seed: number,
  steps: number,
  onStep: (step: number) => void,
): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-guilds-'));
  const standIn = await StandIn.start();
  try {
    const shared = join(folder, 'shared');
    mkdirSync(shared);
    writeFileSync(join(shared, 'quay.txt'), sharedText);
    await letAsk([standIn.world.guildId, standIn.world.otherGuildId], join(folder, 'state'));
    const environment = { BRIEFINGS_DIR: shared, STATE_DIR: join(folder, 'state') };
    const bot = await startBot(standIn, environment, 'src/from-source.mjs');
    try {
      return await new Trial(standIn, bot, chances(seed)).run(steps, onStep);
    } finally {
      await bot.kill();
    }
  } finally {
    await standIn.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Nobody is to wait for the next minute. */
async function letAsk(guilds: readonly string[], folder: string): Promise<void> {
  const store = new FileStore(folder);
  const recordsFor = await openRecords(store);
  for (const guild of guilds) await recordsFor(guild).change({ perServer: 10_000 });
  await store.close();
}

/** Numbers from 0 up to 1, the same for the same seed. */
function chances(seed: number): () => number {
  let drawn = 0;
  return () => {
    drawn += 1;
    return createHash('sha256').update(`${seed} ${drawn}`).digest().readUInt32BE() / 2 ** 32;
  };
}

class Trial {
  readonly #secrets = new Secrets();
  readonly #guilds: readonly GuildBriefings[];
  readonly #buttons = new Map<string, string[]>();
  /** What was last sent there, and to whom. */
  readonly #messages = new Map<string | null, { readonly exchange: Exchange; readonly by: Somebody }>();
  readonly #faults: string[] = [];
  #step = 0;
  #looked = 0;
  #shown = 0;
  #logged = 0;

  constructor(
    readonly standIn: StandIn,
    readonly bot: BotProcess,
    readonly chance: () => number,
  ) {
    const { guildId, otherGuildId } = standIn.world;
    this.#guilds = [guildId, otherGuildId].map((guild) => {
      const admin = { guild, roles: [], isAdmin: true };
      return new GuildBriefings(guild, this.#secrets, (start) => this.#as(admin, start));
    });
  }

  async run(steps: number, onStep: (step: number) => void): Promise<Outcome> {
    for (const { manage } of this.#guilds) {
      await manage((standIn) =>
        standIn.command('briefings watch', {
          term: 'bridge',
          channel: channelOf(manage === this.#guilds[0]?.manage),
        }),
      );
    }
    while (this.#step < steps && this.#faults.length < 20) {
      this.#step += 1;
      if (this.chance() < 0.15) {
        await this.#change(this.#pick(this.#guilds));
      } else {
        // What is asked side by side may not get mixed up.
        const readers = Array.from({ length: Math.min(4, steps - this.#step + 1) }, () => this.#somebody());
        this.#step += readers.length - 1;
        await Promise.all(
          readers.map((somebody) => (this.chance() < 0.25 ? this.#press(somebody) : this.#read(somebody))),
        );
      }
      this.#lookThroughTheRest();
      onStep(this.#step);
    }
    await this.#lookAtLists();
    const faults = [...this.#faults, ...this.standIn.refusals];
    return { steps: this.#step, looked: this.#looked, shown: this.#shown, faults };
  }

  #pick<One>(all: readonly One[]): One {
    const one = all[Math.floor(this.chance() * all.length)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  }

  async #change(guild: GuildBriefings): Promise<void> {
    const audience = this.#pick(audiences);
    const which = this.chance();
    if (which < 0.4 || guild.own.length === 0) await guild.addOrRemove(this.chance(), audience);
    else if (which < 0.6) await guild.edit(this.chance(), audience);
    else if (which < 0.8) await guild.replace(this.chance());
    else if (which < 0.9) await guild.remove(this.chance());
    else await guild.addAndUndo(audience);
  }

  #somebody(): Somebody {
    const guild = this.chance() < 0.15 ? null : this.#pick(this.#guilds).guild;
    return {
      guild,
      roles: this.#pick([[], [press], [board], [press, board]]),
      isAdmin: guild !== null && this.chance() < 0.3,
    };
  }

  /** Somebody asks, types or presses something. */
  async #read(somebody: Somebody): Promise<void> {
    const { guild } = somebody;
    const others = this.#guilds.filter((one) => one.guild !== guild);
    const other = this.#pick(others);
    const all = this.#guilds.flatMap(({ own }) => own);
    const key = all.length === 0 ? 'quay' : this.#pick(all).key;
    const slip = other.own.length === 0 ? 'Xabc' : slipOf(this.#pick(this.#pick(other.own).text).word);
    const id = other.own.length === 0 ? 'quay' : this.#pick(other.own).id;
    const isDirect = guild === null;
    const alone = { private: this.chance() < 0.5 };
    const question = this.#pick([
      `Who said that the bridge of ${key} would be sold?`,
      `What did the mayor say about ${key} in the earlier version?`,
      `Where is the bridge of ${key}?`,
      `What did Ada ${slip} say?`,
      'Who said "We must pay for the old harbour"?',
      ...(isDirect ? [] : [`Who is ${this.#secrets.new(guild, 'everybody').word}?`]),
    ]);
    const options: readonly ((standIn: StandIn) => Exchange)[] = [
      (standIn) => standIn.command('ask', { question, ...alone }, isDirect),
      (standIn) => standIn.command('ask', { question, ...alone }, isDirect),
      (standIn) => standIn.command('ask', { question, briefing: id }, isDirect),
      (standIn) => standIn.command('quote', { words: 'We must pay for the old harbour', ...alone }, isDirect),
      (standIn) => standIn.command('quote', { words: `the bridge of ${key}`, speaker: slip }, isDirect),
      (standIn) =>
        standIn.command('said', { speaker: this.#pick(['the mayor', 'Ada', slip]), ...alone }, isDirect),
      (standIn) => standIn.command('sources', {}, isDirect),
      (standIn) => standIn.command('sources', { briefing: id }, isDirect),
      (standIn) => standIn.command('help', {}, isDirect),
      (standIn) =>
        standIn.messageCommand(
          'Check quotes',
          `“We must pay for the new harbour,” ${slip} said.`,
          {},
          isDirect,
        ),
      (standIn) =>
        standIn.messageCommand(
          'Find evidence',
          `The bridge of ${key} is sold for €50 million.`,
          {},
          isDirect,
        ),
      ...(isDirect
        ? []
        : [
            ...(['ask', 'sources', 'briefings show'] as const).map(
              (command) => (standIn: StandIn) =>
                standIn.typing(command, 'briefing', this.#pick(['', 'report', 'X', slip, id])),
            ),
            ...(['ask', 'said', 'quote'] as const).map(
              (command) => (standIn: StandIn) =>
                standIn.typing(command, 'speaker', this.#pick(['', 'Ada', 'mayor', slip])),
            ),
            ...[
              'list',
              'history',
              'export',
              'watches',
              'show',
              'edit',
              'remove',
              'history of',
              'export of',
            ].map(
              (what) => (standIn: StandIn) =>
                standIn.command(
                  `briefings ${what.replace(' of', '')}`,
                  /show|edit|remove|of/u.test(what) ? { briefing: id } : {},
                ),
            ),
            ...['status', 'questions'].map(
              (what) => (standIn: StandIn) => standIn.command(`rapporteur ${what}`),
            ),
          ]),
    ];
    const exchange = await this.#as(somebody, this.#pick(options), id);
    if (exchange.message !== null) this.#messages.set(guild, { exchange, by: somebody });
  }

  /** Presses a button of the message that was last sent there, or of the other guild's, which is not on it. */
  async #press(somebody: Somebody): Promise<void> {
    const last = this.#messages.get(somebody.guild);
    const message = last?.exchange.message;
    if (last === undefined || !message) return;
    const own = buttonsOf(message.body).filter(({ id, disabled }) => !disabled && isHarmless(id));
    const foreign = this.#guilds.flatMap(({ guild }) =>
      guild === somebody.guild ? [] : (this.#buttons.get(guild) ?? []),
    );
    const ids = own.length > 0 && this.chance() < 0.5 ? own.map(({ id }) => id) : foreign;
    if (ids.length === 0) return;
    const id = this.#pick(ids);
    // What was for somebody alone, nobody else can press on.
    const by = isEphemeral(message) ? last.by : somebody;
    const typed = readCustomId(id)?.argument ?? '';
    await this.#as(by, (standIn) => standIn.pressId(message, id, by.guild === null), typed);
  }

  /** Somebody does something; whatever comes of it is looked through. */
  async #as(
    { guild, roles, isAdmin }: Somebody,
    start: (standIn: StandIn) => Exchange,
    typed = '',
  ): Promise<Exchange> {
    const { standIn } = this;
    standIn.asker = {
      roles,
      permissions: String(sendMessages | (isAdmin ? manageServer : 0)),
      appPermissions: String(sendMessages),
      locale: 'en-GB',
      ...(guild !== null && {
        guild,
        channel: { id: channelOf(guild === standIn.world.guildId), type: 0 },
      }),
    };
    const exchange = await settled(start(standIn));
    const { message, followUps, choices, form, files } = exchange;
    // Suggestions and forms are no messages.
    const isAlone = form !== null || choices !== null || (message !== null && isEphemeral(message));
    const reader = { guild, roles, isAdmin };
    for (const { request, body } of standIn.requests) {
      if (!request.includes(exchange.token)) continue;
      const isFollowUp = request.startsWith('POST /webhooks');
      this.#look(body, { ...reader, isAlone: isAlone && !isFollowUp }, request, typed);
    }
    for (const one of [...followUps, ...(message === null ? [] : [message])]) this.#remember(guild, one);
    for (const { name, bytes } of files) {
      this.#look(textOf(name, bytes), { ...reader, isAlone }, `the file ${name}`, typed);
    }
    return exchange;
  }

  #remember(guild: string | null, { body }: StoredMessage): void {
    if (guild === null) return;
    const kept = this.#buttons.get(guild) ?? [];
    kept.push(...buttonsOf(body).map(({ id }) => id));
    this.#buttons.set(guild, kept.slice(-mostButtons));
  }

  /** `typed`: an id of another guild's that the reader knows, and may be told of again. */
  #look(sent: unknown, reader: Reader, where: string, typed: string): void {
    if (sent === null || sent === undefined) return;
    this.#looked += 1;
    for (const secret of this.#secrets.in(typeof sent === 'string' ? sent : JSON.stringify(sent))) {
      if (maySee(reader, secret)) this.#shown += 1;
      else if (secret.word !== typed) {
        this.#faults.push(
          `step ${this.#step}: ${where} shows ${secret.word} of ${secret.guild} to ${JSON.stringify(reader)}`,
        );
      }
    }
  }

  /** What is posted into channels or marked there, and the log. */
  #lookThroughTheRest(): void {
    const { standIn, bot } = this;
    for (const { request, body } of standIn.requests) {
      const channel = /^(?:POST|PATCH) \/channels\/(\d+)/u.exec(request)?.[1];
      if (channel === undefined) continue;
      const guild = channel === channelOf(true) ? standIn.world.guildId : standIn.world.otherGuildId;
      this.#looked += 1;
      for (const secret of this.#secrets.in(JSON.stringify(body))) {
        // What a message cited stays in it, under its mark.
        if (secret.guild !== guild || !secret.wasPublic) {
          this.#faults.push(
            `step ${this.#step}: ${request} shows ${secret.word} of ${secret.guild} in ${guild}`,
          );
        }
      }
    }
    this.#faults.push(...standIn.refusals);
    standIn.requests.length = 0;
    const news = bot.stderr.slice(this.#logged);
    this.#logged = bot.stderr.length;
    this.#looked += 1;
    for (const line of news.split('\n')) {
      for (const { word } of this.#secrets.in(line)) {
        // The id of a button that was pressed is told as it came.
        if (!word.startsWith('/') || !line.includes('"button":')) {
          this.#faults.push(`step ${this.#step}: the log holds ${word}: ${line}`);
        }
      }
    }
    if (news.includes('an interaction failed')) this.#faults.push(`step ${this.#step}: ${news}`);
  }

  /** Nothing that was done in one guild has changed the other. */
  async #lookAtLists(): Promise<void> {
    for (const { own, manage, guild } of this.#guilds) {
      const { choices } = await manage((standIn) => standIn.typing('briefings show', 'briefing', ''));
      const there = (choices ?? []).map(({ value }) => String(value));
      if (
        there.sort().join() !==
        own
          .map(({ id }) => id)
          .sort()
          .join()
      ) {
        this.#faults.push(`the briefings of ${guild} are not those that it was given`);
      }
    }
  }
}

const channelOf = (isFirst: boolean): string => (isFirst ? '800000000000000001' : '800000000000000002');

function isEphemeral({ flags }: StoredMessage): boolean {
  return (flags & 64) !== 0;
}

/** Whether it changes nothing, so that a member may press it without the trial's knowing what it did. */
function isHarmless(id: string): boolean {
  return ['ask', 'said', 'sources', 'help'].includes(readCustomId(id)?.command ?? '');
}

/** All that is wanted of an archive. */
class Everything extends Set<string> {
  override has(): boolean {
    return true;
  }
}

function textOf(name: string, bytes: Buffer): string {
  if (!name.endsWith('.zip')) return bytes.toString();
  const files = unpack(bytes, new Everything());
  return [...files].map(([path, file]) => `${path}\n${file.toString()}`).join('\n');
}
