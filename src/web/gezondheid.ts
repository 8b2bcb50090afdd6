/** Whether the service is up and can do its work, for what watches over it. It tells strangers no more than that. */
import { Router } from 'express';

/** Milliseconds that an answer holds, so that asking often costs the database nothing. */
const GELDIG = 1000;
export interface Gezondheidsopties {
  /** Rejects, or never ends, when the database does not answer. */
  database: () => Promise<unknown>;
  /** Whether the queue runs and the service does not stop. */
  werkt: () => boolean;
  /** Milliseconds in which the database has to answer; default 2000. */
  antwoordtijd?: number;
}

export function gezondheidsroutes({ database, werkt, antwoordtijd = 2000 }: Gezondheidsopties): Router {
  const router = Router();
  const antwoordt = kort(() => binnenDeTijd(database, antwoordtijd));

  router.get('/gezond', (_vraag, antwoord) => {
    antwoord.set('Cache-Control', 'no-store').json({ status: 'gezond' });
  });

  router.get('/gereed', async (_vraag, antwoord) => {
    const gereed = werkt() && (await antwoordt()) && werkt();
    antwoord
      .status(gereed ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: gereed ? 'gereed' : 'niet gereed' });
  });

  return router;
}

async function binnenDeTijd(vraag: () => Promise<unknown>, tijd: number): Promise<boolean> {
  const teLaat = Promise.withResolvers<boolean>();
  const wekker = setTimeout(() => teLaat.resolve(false), tijd);
  const antwoord = vraag().then(
    () => true,
    () => false,
  );
  const uitkomst = await Promise.race([antwoord, teLaat.promise]);
  clearTimeout(wekker);
  return uitkomst;
}

/** Who asks at the same time or shortly after gets the same answer. */
function kort(vraag: () => Promise<boolean>): () => Promise<boolean> {
  let laatste: Promise<boolean> | undefined;
  let verloopt = 0;
  return () => {
    if (!laatste || performance.now() > verloopt) {
      // While the database is silent, one question to it is enough.
      verloopt = Number.POSITIVE_INFINITY;
      laatste = vraag().finally(() => {
        verloopt = performance.now() + GELDIG;
      });
    }
    return laatste;
  };
}
