import { setTimeout } from 'node:timers/promises';
import { buttonsOf } from '../discord/reading.js';
import { until, type Exchange } from '../discord/stand-in/exchange.js';
import type { OptionValues } from '../discord/stand-in/sent-data.js';
import type { StandIn } from '../discord/stand-in/stand-in.js';
import { turn, type Secret, type Secrets } from './guild-secrets.js';

/** What a label says: for whom, or that its time has not come. */
export type Audience = Secret['seenBy'];

interface Own {
  readonly id: string;
  /** A word that all may know and ask for. */
  readonly key: string;
  text: readonly Secret[];
  title: Secret | null;
  seenBy: Audience;
}

/** Ten of them are as good as thirty, and a step is quicker. */
const mostBriefings = 6;

/** Sends as somebody who manages the guild, and resolves when that is answered. */
export type Manage = (start: (standIn: StandIn) => Exchange) => Promise<Exchange>;

/** One guild's briefings, and the changes that those who manage it make to them. */
export class GuildBriefings {
  readonly own: Own[] = [];
  #count = 0;

  constructor(
    readonly guild: string,
    readonly secrets: Secrets,
    readonly manage: Manage,
  ) {}

  /** Adds one where there is room, otherwise removes one; `chance` from 0 to 1 picks it. */
  async addOrRemove(chance: number, audience: Audience): Promise<void> {
    if (this.own.length < mostBriefings) await this.#add(audience, false);
    else await this.remove(chance);
  }

  /** Adds one, and takes that back. */
  async addAndUndo(audience: Audience): Promise<void> {
    await this.#add(audience, true);
  }

  async remove(chance: number): Promise<void> {
    const one = this.#pick(chance);
    if (one === undefined) return;
    const asked = await this.#command('remove', { briefing: one.id });
    await this.#push(asked, /^Remove it$/u);
    this.#gone(one);
  }

  /** Gives another title and another label. */
  async edit(chance: number, audience: Audience): Promise<void> {
    const one = this.#pick(chance);
    if (one === undefined) return;
    const title = this.secrets.new(this.guild, audience);
    // What is opened to all was nobody's to see while it was written: the label is known to the bot before the reply.
    for (const secret of [...one.text, ...(one.title ? [one.title] : [])]) turn(secret, audience);
    const opened = await this.manage((standIn) => standIn.command('briefings edit', { briefing: one.id }));
    const { audience: roles = [], embargo } = labelOf(audience);
    await this.manage((standIn) =>
      standIn.send(opened, { title: `The ${title.word} paper`, audience: roles, embargo: embargo ?? '' }),
    );
    if (one.title !== null) turn(one.title, 'admins');
    one.title = title;
    one.seenBy = audience;
  }

  /** Gives a text that differs in its secrets alone: it is offered as the new version, and taken. */
  async replace(chance: number): Promise<void> {
    const one = this.#pick(chance);
    if (one === undefined) return;
    const { text, secrets } = this.#written(one.key, one.seenBy);
    const offered = await this.#command('add', { file: text });
    await this.#push(offered, /^New version of/u);
    for (const secret of one.text) turn(secret, 'admins');
    one.text = secrets;
  }

  async #add(audience: Audience, isTakenBack: boolean): Promise<void> {
    this.#count += 1;
    const key = `Harb${this.#count.toString(26).replace(/\d/gu, (digit) => 'qrstuvwxyz'.charAt(Number(digit)))}y`;
    const { text, secrets } = this.#written(key, audience);
    const { audience: roles = [], embargo } = labelOf(audience);
    const label = { ...(roles[0] && { audience: roles[0] }), ...(embargo && { embargo }) };
    const added = await this.#command('add', { file: text, ...label });
    const typed = secrets[0]?.word ?? '';
    const suggested = await this.manage((standIn) => standIn.typing('briefings show', 'briefing', typed));
    const id = String(suggested.choices?.[0]?.value);
    if (!id.startsWith('/'))
      throw new Error(`a briefing was not added: ${JSON.stringify(added.message?.body)}`);
    this.secrets.keepId(id, this.guild);
    const one = { id, key, text: secrets, title: null, seenBy: audience };
    this.own.push(one);
    if (!isTakenBack) return;
    await this.#push(added, /^Undo$/u);
    this.#gone(one);
  }

  /** The text of a file, and the secrets in it; the first stands in its title. */
  #written(key: string, audience: Audience): { readonly text: string; readonly secrets: readonly Secret[] } {
    const secrets = [0, 1, 2].map(() => this.secrets.new(this.guild, audience));
    const [title = '', name = '', place = ''] = secrets.map(({ word }) => word);
    const filler = Array.from(
      { length: 24 },
      (_, n) =>
        `In ${key} pier ${n} of ${key} has ${n * 7 + 3} bollards, ${key} says, and ${key} paints them.`,
    );
    const paragraphs = [
      `The ${title} report`,
      `Mayor Ada ${name} said that the bridge of ${key} at ${place} would be sold for €40 million.`,
      `"We must pay for the old harbour," ${name} said.`,
      ...filler,
    ];
    return { text: paragraphs.join('\n\n'), secrets };
  }

  #pick(chance: number): Own | undefined {
    return this.own[Math.floor(chance * this.own.length)];
  }

  #gone(one: Own): void {
    this.own.splice(this.own.indexOf(one), 1);
    for (const secret of [...one.text, ...(one.title ? [one.title] : [])]) turn(secret, 'admins');
  }

  #command(subcommand: string, { file, ...options }: OptionValues): Promise<Exchange> {
    return this.manage((standIn) =>
      standIn.command(`briefings ${subcommand}`, {
        ...options,
        ...(typeof file === 'string' && { file: standIn.attachment('report.txt', Buffer.from(file)) }),
      }),
    );
  }

  async #push(on: Exchange, label: RegExp): Promise<void> {
    const button = buttonsOf(on.message?.body ?? {}).find((one) => label.test(one.label));
    if (button === undefined) {
      throw new Error(`no button ${String(label)}: ${JSON.stringify(on.message?.body)}`);
    }
    await this.manage((standIn) => standIn.press(on, button.id));
  }
}

function labelOf(audience: Audience): { readonly audience?: readonly string[]; readonly embargo?: string } {
  if (audience === 'everybody') return {};
  return audience === 'admins' ? { embargo: '2099-01-01' } : { audience };
}

/** Waits for what came of it: a reply that is no mere sign of progress, a form, suggestions. */
export async function settled(exchange: Exchange): Promise<Exchange> {
  const isUnderWay = (): boolean =>
    /\d+ of \d+ (?:fetched|read)/u.test(JSON.stringify(exchange.message?.body ?? {}));
  await until(
    () => exchange.form !== null || (exchange.answeredAt !== null && !isUnderWay()),
    `what comes of the ${exchange.kind}`,
    60_000,
  );
  // What is sent in the same breath.
  await setTimeout(1);
  return exchange;
}
