/** Progress of a round on stderr: a bar with an estimate on a screen, a line per plan elsewhere. */
import { basename } from 'node:path';
import { SingleBar } from 'cli-progress';
import { korteNaam } from '../rapport/opmaak.ts';
import type { Stap } from '../taken/opdracht.ts';

const STAP: Record<Stap['stap'], string> = {
  lezen: 'lezen',
  herkennen: 'tekst herkennen',
  feiten: 'zinnen bekijken',
  toetsen: 'toetsen',
};

export class Rondevoortgang {
  readonly #totaal: number;
  readonly #begin = performance.now();
  readonly #sinds = new Map<string, number>();
  readonly #balk: SingleBar | null;
  #klaar = 0;
  /** Plans that were there already say nothing about how long the others take. */
  #overgeslagen = 0;

  constructor(totaal: number) {
    this.#totaal = totaal;
    this.#balk = process.stderr.isTTY
      ? new SingleBar({
          format: '{bar} {value}/{total} {rest} {wat}',
          stream: process.stderr,
          clearOnComplete: true,
        })
      : null;
    this.#balk?.start(totaal, 0, { rest: '', wat: '' });
  }

  stap(pad: string, stap: Stap): void {
    if (!this.#sinds.has(pad)) this.#sinds.set(pad, performance.now());
    const blad =
      'pagina' in stap && stap.paginas ? ` ${stap.pagina}/${stap.paginas}${this.#planrest(pad, stap)}` : '';
    this.#balk?.update(this.#klaar, {
      rest: this.#rest(),
      wat: `${korteNaam(basename(pad), 40)}: ${STAP[stap.stap]}${blad}`,
    });
  }

  overgeslagen(): void {
    this.#overgeslagen++;
  }

  klaar(pad: string, fout: string | null): void {
    this.#klaar++;
    this.#sinds.delete(pad);
    if (this.#balk) this.#balk.update(this.#klaar, { rest: this.#rest(), wat: basename(pad) });
    else {
      const rest = this.#rest();
      process.stderr.write(
        `${this.#klaar} van ${this.#totaal}: ${basename(pad)}${fout ? ` niet gelezen (${fout})` : ''}${rest ? `, ${rest}` : ''}\n`,
      );
    }
  }

  sluit(): void {
    this.#balk?.stop();
  }

  /** What the plan itself still takes, by its pages so far. */
  #planrest(pad: string, { pagina, paginas }: { pagina: number; paginas: number | null }): string {
    const sinds = this.#sinds.get(pad);
    if (!sinds || !paginas || pagina < 2) return '';
    return `, ${duur(((performance.now() - sinds) / (pagina - 1)) * (paginas - pagina + 1))}`;
  }

  /** What the whole round still takes, by the plans that were read so far. */
  #rest(): string {
    const gelezen = this.#klaar - this.#overgeslagen;
    const over = this.#totaal - this.#klaar;
    if (gelezen < 2 || over === 0) return '';
    return duur(((performance.now() - this.#begin) / gelezen) * over);
  }
}

function duur(milliseconden: number): string {
  const seconden = Math.ceil(milliseconden / 1000);
  return seconden < 90 ? `nog ongeveer ${seconden} s` : `nog ongeveer ${Math.ceil(seconden / 60)} min`;
}
