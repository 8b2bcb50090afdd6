/** Takes received files into the store and the queue, those inside a ZIP one by one. */
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Omgeving } from './app.ts';
import { schoneNaam } from './ontvangst.ts';
import { isZipMetPlannen, keurZip, pakUit } from './zipbestand.ts';

export interface Aangenomen {
  id: string;
  bestand: string;
  /** The same content was already there: nothing new is judged. */
  bekend: boolean;
}

export interface Aanname {
  /** Shared by what came in together. */
  aanlevering: string;
  door: string;
  /** The plan that the files are versions of, when the sender said so. */
  plan?: string | undefined;
}

/** What these are called is a document, whatever is in it: when it is damaged the reader says so in its own words. */
const DOCUMENT = /\.(docx|odt|pdf)$/i;
/** All files of a ZIP together may be as large as this many of the largest. */
const GROOTSTE_IN_ZIP = 10;

/**
 * Keeps each file and puts it in the queue; the received files are removed from the disk, whatever happens.
 *
 * @throws Aanleverfout for a ZIP that cannot be unpacked; nothing is kept then
 */
export async function neemAan(
  { opslag, rij, kader, grenzen }: Pick<Omgeving, 'opslag' | 'rij' | 'kader' | 'grenzen'>,
  bestanden: readonly Express.Multer.File[],
  aanname: Aanname,
): Promise<Aangenomen[]> {
  const aangenomen: Aangenomen[] = [];
  const bewaar = async (naam: string, inhoud: AsyncIterable<Uint8Array>) => {
    const bestand = schoneNaam(naam);
    const nieuw = { ...aanname, bestandsnaam: bestand, kader: kader.versie };
    const versie = await opslag.versies.voegToe(nieuw, inhoud, (tx, id) => rij.zetIn(tx, id));
    aangenomen.push({ ...versie, bestand });
  };
  const ruimte = {
    bytes: grenzen.bytes,
    bestanden: grenzen.inZip,
    totaal: GROOTSTE_IN_ZIP * grenzen.bytes,
  };
  try {
    const zips = new Set<Express.Multer.File>();
    for (const bestand of bestanden) {
      if (DOCUMENT.test(bestand.originalname) || !(await isZipMetPlannen(bestand.path))) continue;
      await keurZip(bestand.path, ruimte);
      zips.add(bestand);
    }
    for (const bestand of bestanden) {
      if (zips.has(bestand))
        await pakUit(bestand.path, ruimte, async ({ naam, lees }) => bewaar(naam, await lees()));
      else await bewaar(bestand.originalname, createReadStream(bestand.path));
    }
  } finally {
    await Promise.all(bestanden.map((bestand) => rm(bestand.path, { force: true })));
  }
  return aangenomen;
}
