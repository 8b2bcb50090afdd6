/** How much memory another process takes. */
import { readFileSync } from 'node:fs';

/** Milliseconds between two looks. */
const TUSSENPOOS = 200;

/**
 * Watches a process until it is told to stop.
 *
 * @returns stops, and tells the most that it took in MB; 0 on a machine that does not tell
 */
export function volgGeheugen(proces: number | undefined): () => number {
  let meest = 0;
  const kijk = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${proces}/status`, 'utf8');
      meest = Math.max(meest, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It has just ended, or this machine does not tell.
    }
  }, TUSSENPOOS);
  return () => {
    clearInterval(kijk);
    return meest;
  };
}
