import { destination, pino, type Logger } from 'pino';
import type { LogLevel } from '../config.js';

/** The log: JSON lines on standard error, so that standard output is for results. */
export function createLog(level: LogLevel): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination({ fd: 2, sync: true }),
  );
}
