/** The log of the service: what happened and how long it took, never names or text of plans. */
import pino, { type Logger } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

/** @param niveau a level of pino, or 'silent' */
export function maakLog(niveau: string): Log {
  return pino({ level: niveau, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
