/** Stops the service when the system asks for it. */
import type { Dienst } from './dienst.ts';
import type { Log } from './log.ts';

/**
 * The process ends with status 0 once the service has stopped. A second signal ends it at once with status 1: who asks
 * twice does not want to wait, and the queue takes the plans up again at the next start.
 */
export function stopBijSein(dienst: Dienst, log: Log): void {
  let stopt = false;
  for (const sein of ['SIGINT', 'SIGTERM'] as const) {
    process.on(sein, async () => {
      if (stopt) process.exit(1);
      stopt = true;
      log.info({ sein }, 'de dienst stopt');
      await dienst.sluit();
      log.info('de dienst is gestopt');
      process.exit(0);
    });
  }
}
