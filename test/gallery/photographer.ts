import { buttonsOf, read } from '../discord/reading.js';
import type { Exchange } from '../discord/stand-in/exchange.js';
import type { Json } from '../discord/stand-in/json.js';
import { flag } from '../discord/stand-in/message-rules.js';
import type { StandIn } from '../discord/stand-in/stand-in.js';
import type { Shot } from './draw.js';

/** Milliseconds for one reply; the machine may be busy. */
export const patience = 30_000;

/** Talks to the bot over the stand-in and keeps what it answers. */
export class Photographer {
  readonly shots: Shot[] = [];
  readonly faults: string[] = [];

  constructor(readonly standIn: StandIn) {}

  /** Keeps the reply; `holds` are words by which one knows that it is the reply the picture is named for. */
  async take(name: string, done: string, exchange: Exchange, holds: string): Promise<Exchange> {
    let body: Json;
    try {
      body = await exchange.answer(patience);
    } catch (error) {
      this.faults.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      return exchange;
    }
    if (!read(body).includes(holds)) this.faults.push(`${name}: “${holds}” is not in the reply`);
    const isPrivate = ((exchange.message?.flags ?? 0) & flag.ephemeral) !== 0;
    this.shots.push({ name, done, body, files: exchange.files, isPrivate });
    return exchange;
  }

  /** Uses a slash command and keeps the reply. */
  command(
    name: string,
    called: string,
    options: Record<string, string | boolean>,
    holds: string,
  ): Promise<Exchange> {
    return this.take(name, shownCall(called, options), this.standIn.command(called, options), holds);
  }

  /** Presses the button that says so; null where there is none. */
  async pressed(on: Exchange, label: string): Promise<Exchange | null> {
    const button = buttonsOf(await on.answer(patience)).find((one) => one.label === label);
    return button === undefined || button.disabled ? null : this.standIn.press(on, button.id);
  }

  async press(name: string, on: Exchange, label: string, holds: string): Promise<Exchange | null> {
    const exchange = await this.pressed(on, label);
    if (exchange === null) {
      this.faults.push(`${name}: there is no button “${label}” to press`);
      return null;
    }
    return this.take(name, `The button “${label}”`, exchange, holds);
  }

  /** Presses a button that opens a form, fills it in and keeps the reply to that. */
  async fill(
    name: string,
    on: Exchange | null,
    label: string,
    values: Record<string, string>,
    holds: string,
  ): Promise<void> {
    const opening = on && (await this.pressed(on, label));
    if (opening === null) {
      this.faults.push(`${name}: there is no button “${label}” to press`);
      return;
    }
    await opening.opened(patience);
    const written = Object.values(values).join(' ');
    await this.take(
      name,
      `The button “${label}”, and in its form: ${written}`,
      this.standIn.send(opening, values),
      holds,
    );
  }

  become(userId: string, allowed: string, locale = 'en-GB'): void {
    this.standIn.asker = { roles: [], userId, permissions: allowed, appPermissions: allowed, locale };
  }
}

function shownCall(called: string, options: Readonly<Record<string, string | boolean>>): string {
  return [`/${called}`, ...Object.entries(options).map(([name, value]) => `${name}: ${String(value)}`)].join(
    ' ',
  );
}
