/** Figures about the service for Prometheus: how many, how long, how fast; never which plan or who. */
import { type Request, type Response, Router } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Afloop } from '../taken/rijopties.ts';
import { Webfout } from './fouten.ts';
import { bestandenVan } from './ontvangst.ts';
import type { Verzoek } from './verzoeklog.ts';

export interface Metriekbronnen {
  /** How many versions wait and are being judged, and how many seconds the oldest one has been waiting. */
  rij: () => Promise<{ wacht: number; bezig: number; oudste: number }>;
  /** Streams of events that are open. */
  stromen: () => number;
}

export class Metrieken {
  readonly #register = new Registry();
  readonly #duur: Histogram<'methode' | 'route' | 'status'>;
  readonly #beoordeeld: Counter<'uitkomst'>;
  readonly #beoordeling: Histogram;
  readonly #bestanden: Counter;
  readonly #bytes: Counter;
  readonly #rij: Gauge<'status'>;
  readonly #oudste: Gauge;
  readonly #bronnen: Metriekbronnen;

  constructor(bronnen: Metriekbronnen) {
    this.#bronnen = bronnen;
    const registers = [this.#register];
    collectDefaultMetrics({ register: this.#register, prefix: 'plantoets_' });
    this.#duur = new Histogram({
      name: 'plantoets_http_duur_seconden',
      help: 'Duration of HTTP requests by pattern of the route, streams of events left out',
      labelNames: ['methode', 'route', 'status'],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
      registers,
    });
    this.#beoordeeld = new Counter({
      name: 'plantoets_versies_beoordeeld_total',
      help: 'Versions that this process is done with, by outcome (klaar, mislukt, geannuleerd)',
      labelNames: ['uitkomst'],
      registers,
    });
    // So that a rate can be taken from the first one on.
    for (const uitkomst of ['klaar', 'mislukt', 'geannuleerd']) this.#beoordeeld.inc({ uitkomst }, 0);
    this.#beoordeling = new Histogram({
      name: 'plantoets_beoordeling_duur_seconden',
      help: 'Time that it took to read and judge a version',
      buckets: [0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800],
      registers,
    });
    this.#bestanden = new Counter({
      name: 'plantoets_bestanden_ontvangen_total',
      help: 'Files received in uploads, a ZIP counted as one',
      registers,
    });
    this.#bytes = new Counter({
      name: 'plantoets_bytes_ontvangen_total',
      help: 'Bytes of the files received in uploads',
      registers,
    });
    this.#rij = new Gauge({
      name: 'plantoets_rij_versies',
      help: 'Versions in the queue by status (wacht, bezig), of all processes together',
      labelNames: ['status'],
      registers,
    });
    this.#oudste = new Gauge({
      name: 'plantoets_rij_oudste_seconden',
      help: 'Seconds that the oldest version in the queue has been waiting, of all processes together',
      registers,
    });
    new Gauge({
      name: 'plantoets_stromen_open',
      help: 'Streams of events that are open',
      registers,
      collect() {
        this.set(bronnen.stromen());
      },
    });
  }

  /** Counts a request that is over, with the files that came in with it. */
  telVerzoek({ methode, route, status, duur, stroom }: Verzoek, vraag: Request): void {
    if (!stroom) this.#duur.observe({ methode, route, status }, duur / 1000);
    for (const { size } of bestandenVan(vraag)) {
      this.#bestanden.inc();
      this.#bytes.inc(size);
    }
  }

  /** Counts a version that this process is done with. */
  telAfloop({ uitkomst, seconden }: Afloop): void {
    this.#beoordeeld.inc({ uitkomst });
    if (seconden !== null) this.#beoordeling.observe(seconden);
  }

  /** GET /metrics, for who asks this process itself: what comes by the proxy comes from outside. */
  routes(): Router {
    const router = Router();
    router.get('/metrics', async (vraag: Request, antwoord: Response) => {
      if (vraag.get('x-forwarded-for') !== undefined || vraag.get('forwarded') !== undefined) {
        throw new Webfout(404, 'NIET_GEVONDEN');
      }
      await this.#meetRij();
      antwoord
        .set({ 'Content-Type': this.#register.contentType, 'Cache-Control': 'no-store' })
        .send(await this.#register.metrics());
    });
    return router;
  }

  async #meetRij(): Promise<void> {
    try {
      const { wacht, bezig, oudste } = await this.#bronnen.rij();
      this.#rij.set({ status: 'wacht' }, wacht);
      this.#rij.set({ status: 'bezig' }, bezig);
      this.#oudste.set(oudste);
    } catch {
      // The database does not answer: no figure is better than an old one, and the others still hold.
      this.#rij.reset();
      this.#oudste.set(Number.NaN);
    }
  }
}
