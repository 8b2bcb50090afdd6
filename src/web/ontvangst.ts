/** Receives uploaded files on disk, within limits; what they are is judged later, in a worker. */
import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import multer from 'multer';
import { grootte, korteNaam } from '../rapport/opmaak.ts';
import type { Omgeving } from './app.ts';

/** Name of the field in the upload form. */
export const VELD = 'bestanden';

/** A refusal of an upload, shown at the field. */
export class Aanleverfout extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, melding: string) {
    super(melding);
    this.name = 'Aanleverfout';
    this.status = status;
    this.code = code;
  }
}

/** @returns a handler that leaves the files in vraag.files, or passes an Aanleverfout on */
export function ontvanger({
  tijdelijkeMap,
  grenzen,
}: Pick<Omgeving, 'tijdelijkeMap' | 'grenzen'>): RequestHandler {
  const lees = multer({
    storage: multer.diskStorage({
      destination: tijdelijkeMap,
      filename: (_vraag, _bestand, klaar) => klaar(null, randomUUID()),
    }),
    limits: {
      fileSize: grenzen.bytes,
      files: grenzen.bestanden,
      fields: 10,
      fieldSize: 10_000,
      parts: grenzen.bestanden + 10,
    },
    defParamCharset: 'utf8',
  }).array(VELD);

  return (vraag, antwoord, verder) => {
    if (!vraag.is('multipart/form-data')) {
      return verder(new Aanleverfout(415, 'GEEN_FORMULIER', 'Stuur de plannen als formulier met bestanden.'));
    }
    lees(vraag, antwoord, (fout: unknown) => {
      if (fout) return verder(alsAanleverfout(fout, grenzen));
      if (bestandenVan(vraag).length === 0) {
        return verder(new Aanleverfout(422, 'GEEN_BESTAND', 'Kies eerst een of meer bestanden.'));
      }
      verder();
    });
  };
}

/** @returns the files that the ontvanger received */
export function bestandenVan(vraag: { files?: unknown }): Express.Multer.File[] {
  return Array.isArray(vraag.files) ? vraag.files : [];
}

/** Control and direction characters can make a name look like another name. */
const VERMOMMING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** @returns the file name without folders, without tricks, and of a length that a list can show */
export function schoneNaam(naam: string): string {
  const kaal = naam.normalize('NFC').toWellFormed().split(/[/\\]/).at(-1)?.replace(VERMOMMING, '').trim();
  return korteNaam(kaal || 'naamloos', 150);
}

function alsAanleverfout(fout: unknown, grenzen: Omgeving['grenzen']): unknown {
  if (fout instanceof multer.MulterError) {
    if (fout.code === 'LIMIT_FILE_SIZE') {
      return new Aanleverfout(
        413,
        'TE_GROOT',
        `Een van de bestanden is groter dan ${grootte(grenzen.bytes)}. Maak de afbeeldingen kleiner of splits het bestand.`,
      );
    }
    // multer calls one file too many for a field 'unexpected'.
    if (fout.code === 'LIMIT_FILE_COUNT' || (fout.code === 'LIMIT_UNEXPECTED_FILE' && fout.field === VELD)) {
      return new Aanleverfout(413, 'TE_VEEL', `Kies niet meer dan ${grenzen.bestanden} bestanden tegelijk.`);
    }
  }
  if (isVanOnszelf(fout)) return fout;
  return new Aanleverfout(400, 'ONLEESBAAR', 'De bestanden zijn niet goed aangekomen. Probeer het opnieuw.');
}

/** The disk is full or the like: that is ours, not the sender's. */
function isVanOnszelf(fout: unknown): boolean {
  return typeof (fout as NodeJS.ErrnoException | null)?.errno === 'number';
}
