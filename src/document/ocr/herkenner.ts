/** Tesseract in a thread of its own: offline, with the Dutch model from the installed package. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Tesseract from 'tesseract.js';
import { alsPgm, type Beeld } from './beeld.ts';

const MODEL = join(
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/nld/package.json')),
  '4.0.0_best_int',
);

/** Rejects where Tesseract itself would wait for ever, as when the model is not there. */
function start(): Promise<Tesseract.Worker> {
  return new Promise((klaar, mislukt) => {
    Tesseract.createWorker('nld', Tesseract.OEM.LSTM_ONLY, {
      langPath: MODEL,
      gzip: true,
      cacheMethod: 'none',
      // Without a handler an error of any page is thrown outside of its promise, and takes the whole thread down.
      errorHandler: (reden: unknown) => mislukt(new Error(String(reden))),
    }).then(klaar, mislukt);
  });
}

/** One thread, started at the first page and used for all that follow. */
export class Herkenner {
  #werker: Promise<Tesseract.Worker> | null = null;

  /**
   * @returns blocks of text in reading order, with boxes in points of the picture
   * @throws Error when Tesseract cannot read the picture
   */
  async herken(beeld: Beeld): Promise<Tesseract.Block[]> {
    this.#werker ??= start();
    const werker = await this.#werker;
    const dichtheid = { user_defined_dpi: String(Math.round(beeld.schaal * 72)) };
    const { data } = await werker.recognize(alsPgm(beeld), dichtheid as Partial<Tesseract.RecognizeOptions>, {
      text: false,
      blocks: true,
    });
    return data.blocks ?? [];
  }

  /** Ends the thread. */
  async sluit(): Promise<void> {
    const werker = await this.#werker?.catch(() => null);
    await werker?.terminate();
  }
}
