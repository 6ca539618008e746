import { setTimeout as pause } from 'node:timers/promises';
import { ShardEvents, ShardingManager, type Shard } from 'discord.js';
import type { Logger } from 'pino';
import { untilSignal } from '../signals.js';
import { groupsOf, type ShardPlan } from './plan.js';
import { stopWord } from './this-shard.js';

/** Milliseconds between two groups that log in: Discord wants five seconds. */
const betweenGroups = 5500;
/** Milliseconds before a shard that ended is started again; twice as long each time it does not get ready. */
const beforeRespawn = { first: 1000, most: 60_000 };
/** Starts of one shard in a row that come to nothing; then something is wrong that another start does not mend. */
const mostFailures = 5;
/** Milliseconds that a shard may take to stop: more than it gives the answers under way. */
const untilStopped = 30_000;

/** How a shard is started: as the program that starts it. */
export interface ShardProgram {
  readonly file: string;
  readonly args: readonly string[];
  readonly execArgv: readonly string[];
  readonly token: string;
}

/**
 * Runs the shards of a plan, each in a process of its own, until SIGINT or SIGTERM, and returns the exit code: 0 once all
 * have stopped in good order, 1 where one has not, or could not be kept running. One that ends by itself is started
 * again. A second signal ends all at once.
 */
export async function manageShards(plan: ShardPlan, program: ShardProgram, log: Logger): Promise<0 | 1> {
  const manager = new ShardingManager(program.file, {
    totalShards: plan.count,
    shardList: [...plan.list],
    respawn: false,
    shardArgs: [...program.args],
    execArgv: [...program.execArgv],
    token: program.token,
  });
  const killAll = (): void => {
    for (const { process } of manager.shards.values()) process?.kill('SIGKILL');
  };
  const stop = untilSignal(log, killAll);
  const stopping = new AbortController();
  const runs: Promise<0 | 1>[] = [];

  const startAll = async (): Promise<void> => {
    for (const [at, group] of groupsOf(plan).entries()) {
      if (await isAbortedWithin(at === 0 ? 0 : betweenGroups, stopping.signal)) return;
      const shards = group.map((id) => new KeptShard(manager.createShard(id), log, stopping.signal));
      runs.push(...shards.map(({ ended }) => ended));
      await Promise.all(shards.map(({ started }) => started));
    }
  };
  log.info({ shards: plan.list, of: plan.count }, 'starting the shards');
  const given = startAll().then(() => Promise.race(runs));
  const end = await Promise.race([stop.asked, given.then(() => null)]);
  log.info(end?.why ?? 'a shard cannot be kept running: stopping the others');
  stopping.abort();
  for (const { process } of manager.shards.values()) if (process?.connected === true) process.send(stopWord);
  const late = setTimeout(killAll, untilStopped);
  const codes = await Promise.all(runs);
  clearTimeout(late);
  stop.forget();
  if (end !== null && codes.every((code) => code === 0)) {
    log.info('all shards stopped');
    return 0;
  }
  log.fatal({ codes }, 'not all shards stopped in good order');
  return 1;
}

/** A shard that is started, and started again when it ends, until all are to stop. */
class KeptShard {
  /** Once it is ready for the first time, or has ended for good. */
  readonly started: Promise<unknown>;
  /** How it ended for good: with 1 also where it could not be kept running. */
  readonly ended: Promise<0 | 1>;

  constructor(
    readonly shard: Shard,
    readonly log: Logger,
    readonly stopping: AbortSignal,
  ) {
    const ready = new Promise<void>((resolve) => {
      shard.once(ShardEvents.Ready, () => {
        resolve();
      });
    });
    this.ended = this.#keep();
    this.started = Promise.race([ready, this.ended]);
  }

  async #keep(): Promise<0 | 1> {
    const shard = this.shard.id;
    for (let failures = 0; failures < mostFailures;) {
      const { code, wasReady } = await this.#run();
      if (this.stopping.aborted) return code === 0 ? 0 : 1;
      failures = wasReady ? 0 : failures + 1;
      const wait = Math.min(beforeRespawn.first * 2 ** failures, beforeRespawn.most);
      this.log.error({ shard, code, wait }, 'a shard ended: starting it again');
      if (await isAbortedWithin(wait, this.stopping)) return 0;
    }
    this.log.fatal({ shard }, 'a shard does not get ready: see what it logged before');
    return 1;
  }

  /** Runs its process from start to end. A process that was killed has no code. */
  async #run(): Promise<{ code: number | null; wasReady: boolean }> {
    let wasReady = false;
    const onReady = (): void => {
      wasReady = true;
    };
    this.shard.once(ShardEvents.Ready, onReady);
    // Without a wait for its readiness, which it takes as long for as it takes to log in.
    const child = await this.shard.spawn(Infinity);
    this.log.info({ shard: this.shard.id, pid: child.pid }, 'shard started');
    const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
    this.shard.off(ShardEvents.Ready, onReady);
    return { code, wasReady };
  }
}

/** Waits, but no longer than until the signal; whether that came. */
async function isAbortedWithin(ms: number, signal: AbortSignal): Promise<boolean> {
  await pause(ms, undefined, { signal }).catch(() => undefined);
  return signal.aborted;
}
