import { packageFacts } from '../model/package-facts.js';

/** What an interaction goes through, in order: it is acknowledged, answered, and its answer is sent. */
export const stages = ['acknowledgement', 'answering', 'sending'] as const;

export type Stage = (typeof stages)[number];

/** How long one stage took, of late. */
export interface StageTimes {
  readonly stage: Stage;
  /** How many times it was measured, of those that are looked at. */
  readonly number: number;
  /** Milliseconds within which half of them, and 95 of 100, were done; null where there are none. */
  readonly p50: number | null;
  readonly p95: number | null;
}

/** How the bot itself is doing: the process, not one server's part in it. */
export interface Health {
  readonly version: string;
  /** Node's own version, as "20.19.0". */
  readonly node: string;
  /** Milliseconds since the process began. */
  readonly uptime: number;
  /** Bytes of memory that the process takes. */
  readonly memory: number;
  readonly times: readonly StageTimes[];
}

/** How this process is doing now. */
export function healthOf(times: readonly StageTimes[]): Health {
  return {
    version: packageFacts().version,
    node: process.versions.node,
    uptime: process.uptime() * 1000,
    memory: process.memoryUsage.rss(),
    times,
  };
}
