/** Stops the service when the system asks for it. */
import type { Dienst } from './dienst.ts';
import type { Log } from './log.ts';

/** Milliseconds in which a second signal is the same one: npm passes on what the terminal or systemd sent to all already. */
const ZELFDE_SEIN = 500;

/**
 * The process ends with status 0 once the service has stopped. A second signal ends it at once with status 1: who asks
 * twice does not want to wait, and the queue takes the plans up again at the next start.
 */
export function stopBijSein(dienst: Dienst, log: Log): void {
  let sinds: number | undefined;
  for (const sein of ['SIGINT', 'SIGTERM'] as const) {
    process.on(sein, async () => {
      if (sinds !== undefined) {
        if (performance.now() - sinds > ZELFDE_SEIN) process.exit(1);
        return;
      }
      sinds = performance.now();
      log.info({ sein }, 'de dienst stopt');
      await dienst.sluit();
      log.info('de dienst is gestopt');
      process.exit(0);
    });
  }
}
