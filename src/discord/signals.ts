import type { Logger } from 'pino';

const signals = ['SIGINT', 'SIGTERM'] as const;

/** Why the bot stops, and with which exit code. */
export interface End {
  readonly code: 0 | 1;
  readonly why: string;
}

/** Waits for the reason to stop; to forget it leaves no trace in the process. */
export interface Stop {
  readonly asked: Promise<End>;
  readonly forget: () => void;
}

/** Resolves on the first signal; the second one ends the process, once `onSecond` has had its say. */
export function untilSignal(log: Logger, onSecond: () => void = () => undefined): Stop {
  let forget = (): void => undefined;
  const asked = new Promise<End>((resolve) => {
    let seen = 0;
    const heard = (name: NodeJS.Signals): void => {
      seen += 1;
      if (seen === 1) resolve({ code: 0, why: `${name}: stopping once the answers under way are out` });
      else {
        log.warn('a second signal: stopping at once');
        onSecond();
        process.exit(1);
      }
    };
    for (const name of signals) process.on(name, heard);
    forget = () => {
      for (const name of signals) process.off(name, heard);
    };
  });
  return { asked, forget };
}
