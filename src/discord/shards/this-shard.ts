import type { Environment } from '../../config.js';
import type { End, Stop } from '../signals.js';

/** What the manager says to a shard that is to stop. */
export const stopWord = 'stop';

/** Whether this process is a shard that discord.js's manager started. */
export function isManaged(environment: Environment): boolean {
  return environment.SHARDING_MANAGER === 'true';
}

/**
 * The environment of a process that the manager started, in this bot's own terms: the manager says in SHARDS which shard
 * it is, and in SHARD_COUNT of how many.
 */
export function ownEnvironment(environment: Environment): Environment {
  if (!isManaged(environment)) return environment;
  return { ...environment, SHARDS: environment.SHARD_COUNT, SHARD_LIST: environment.SHARDS };
}

/**
 * Resolves when the manager wants this shard to stop, or is no more. Who presses Ctrl-C, and many a supervisor, sends the
 * signal to the shards as well as to the manager, which then asks them: a signal more is nothing new here.
 */
export function untilAsked(): Stop {
  let forget = (): void => undefined;
  const asked = new Promise<End>((resolve) => {
    const stop = (why: string): void => {
      resolve({ code: 0, why: `${why}: stopping once the answers under way are out` });
    };
    const onMessage = (message: unknown): void => {
      if (message === stopWord) stop('the manager asks for it');
    };
    const onDisconnect = (): void => {
      stop('the manager is gone');
    };
    const onTerminate = (): void => {
      stop('SIGTERM');
    };
    const onInterrupt = (): void => undefined;
    process.on('message', onMessage);
    process.on('disconnect', onDisconnect);
    process.on('SIGTERM', onTerminate);
    process.on('SIGINT', onInterrupt);
    forget = () => {
      process.off('message', onMessage);
      process.off('disconnect', onDisconnect);
      process.off('SIGTERM', onTerminate);
      process.off('SIGINT', onInterrupt);
      // The channel to the manager would keep the process alive.
      if (process.connected) process.disconnect();
    };
  });
  return { asked, forget };
}
