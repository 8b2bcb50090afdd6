/** Reads the pages of a PDF that are an image without text: draws each, recognises its text and puts that on the page. */
import type { LeesOpties } from '../leesopties.ts';
import type { Bladzijde } from '../pdf/bladzijde.ts';
import type { OpenPdf } from '../pdf/openen.ts';
import { tekenBladzijde } from './beeld.ts';
import { Herkenner } from './herkenner.ts';
import { regelOpmaak } from './opmaak.ts';
import { zetRecht } from './scheefstand.ts';
import { neemStippellijnenUit } from './stippellijnen.ts';
import { neemStrepenUit } from './strepen.ts';
import { maakStukken, type Stuk } from './stukken.ts';

/** Below this mean confidence the words are guesses: the page stays a scan. */
const BRUIKBAAR = 0.6;
/** A page with fewer letters than this holds no text: the blank back of a sheet, or a photograph. */
const GEEN_TEKST = 10;

/**
 * @param bladzijden changed: pages that could be read get their text, ruling lines and herkend
 * @param opties its grenzen.ocrPaginas says how many pages at most; the rest stays as it is
 */
export async function leesScans(
  pdf: OpenPdf,
  bladzijden: readonly Bladzijde[],
  opties: LeesOpties,
): Promise<void> {
  const scans = bladzijden.filter(({ tekens, beelden }) => tekens === 0 && beelden > 0);
  if (!scans.length) return;
  const gelezen: Stuk[] = [];
  const herkenner = new Herkenner();
  const doen = scans.slice(0, opties.grenzen.ocrPaginas);
  try {
    for (const [i, bladzijde] of doen.entries()) {
      opties.bijHerkennen?.(i + 1, doen.length);
      gelezen.push(...(await leesScan(pdf, bladzijde, herkenner)));
    }
  } finally {
    await herkenner.sluit();
  }
  regelOpmaak(gelezen);
}

async function leesScan(pdf: OpenPdf, bladzijde: Bladzijde, herkenner: Herkenner): Promise<Stuk[]> {
  const pagina = await pdf.document.getPage(bladzijde.nummer);
  // An image that cannot be decoded leaves its page a scan; the other pages may well be read.
  const getekend = await tekenBladzijde(pdf.document, pagina).catch(() => null);
  if (!getekend) return [];
  const beeld = zetRecht(getekend);
  const lijnen = neemStrepenUit(beeld);
  const stippels = neemStippellijnenUit(beeld);
  const { stukken, zekerheid, letters } = maakStukken(await herkenner.herken(beeld), stippels, beeld);
  if (letters < GEEN_TEKST) {
    bladzijde.leeg = true;
    return [];
  }
  if (zekerheid < BRUIKBAAR) return [];
  bladzijde.herkend = Math.round(zekerheid * 100) / 100;
  bladzijde.fragmenten = stukken;
  bladzijde.lijnen = lijnen;
  bladzijde.tekens = stukken.reduce((som, { tekst }) => som + tekst.length, 0);
  return stukken;
}
