/** The log of the service: what happened and how long it took, never names or text of plans. */
import pino, { type Logger } from 'pino';
import { foutsoort } from '../taken/foutsoort.ts';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** Lines of a stack that are kept: enough to find the place in our own code. */
const REGELS = 8;

/** @param niveau a level of pino, or 'silent' */
export function maakLog(niveau: string): Log {
  return pino({ level: niveau, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}

/** @returns what an error is and where it arose, without its message: that can hold text of a plan or of a query */
export function foutgegevens(fout: unknown): { fout: string; plaats: string[] } {
  if (!(fout instanceof Error)) return { fout: foutsoort(fout), plaats: [] };
  const { message, stack = '' } = fout;
  // The stack begins with the message, of which a line could look like a place.
  const na = message ? stack.indexOf(message) + message.length : 0;
  const plaats = stack.slice(na).match(/^\s+at .*$/gm) ?? [];
  return { fout: foutsoort(fout), plaats: plaats.slice(0, REGELS).map((regel) => regel.trim()) };
}
