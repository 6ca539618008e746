import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StandIn } from './stand-in/stand-in.js';
import { until } from './stand-in/exchange.js';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** One line of the log. */
export type LogLine = Readonly<Record<string, unknown>>;

/** A bot in a process of its own, pointed at a stand-in. */
export class BotProcess {
  stdout = '';
  stderr = '';
  readonly ended: Promise<Ending>;
  readonly #child: ChildProcess;

  constructor(script: string, args: readonly string[], environment: Readonly<Record<string, string>>) {
    const loader = script.endsWith('.ts') ? ['--import', 'tsx'] : [];
    this.#child = spawn(process.execPath, [...loader, script, ...args], {
      cwd: projectRoot,
      // Nothing of this machine's own configuration may reach the bot.
      env: { PATH: process.env.PATH ?? '', NODE_NO_WARNINGS: '1', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.ended = new Promise((resolve) => {
      this.#child.on('close', (code, signal) => {
        resolve({ code, signal });
      });
    });
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('the bot was not started');
    return this.#child.pid;
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  /** Ends it in whatever state it is. */
  async kill(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill('SIGKILL');
    await this.ended;
  }

  /** The log so far, without lines that are not JSON. */
  get log(): LogLine[] {
    return this.stderr.split('\n').flatMap((line): LogLine[] => {
      if (!line.startsWith('{')) return [];
      try {
        return [JSON.parse(line) as LogLine];
      } catch {
        return []; // A line that has only half arrived.
      }
    });
  }

  /** The first line of the log with this message, once it is there. */
  async logged(message: string): Promise<LogLine> {
    const find = (): LogLine | undefined => this.log.find(({ msg }) => msg === message);
    await until(() => find() !== undefined, `"${message}" in the log:\n${this.stderr}`);
    return find() ?? {};
  }
}

export function environmentFor(standIn: StandIn): Record<string, string> {
  return { DISCORD_TOKEN: standIn.token, DISCORD_API_URL: standIn.url, LOG_LEVEL: 'info' };
}

/** A bot that is logged in: over the small newsroom, or by `script` another. */
export async function startBot(
  standIn: StandIn,
  environment: Readonly<Record<string, string>> = {},
  script = 'test/discord/bot.ts',
): Promise<BotProcess> {
  const bot = new BotProcess(script, ['serve'], { ...environmentFor(standIn), ...environment });
  let ready = false;
  const endedEarly = bot.ended.then(({ code }) => {
    if (!ready) throw new Error(`the bot ended with ${String(code)} before it logged in:\n${bot.stderr}`);
  });
  try {
    await Promise.race([standIn.untilReady(), endedEarly]);
  } catch (error) {
    await bot.kill();
    throw error;
  }
  ready = true;
  return bot;
}
