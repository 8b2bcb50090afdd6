/** Reads a PDF into a Document: page by page, then joined, then built. */
import type { Afbeelding, Document, Opmerking } from '../document.ts';
import { Leesfout } from '../leesfout.ts';
import type { LeesOpties } from '../leesopties.ts';
import { bouwDocument } from '../opbouw.ts';
import { type Bladzijde, type Boomknoop, type Lettertypen, leesBladzijde } from './bladzijde.ts';
import type { Brok } from './brok.ts';
import { maakDelen } from './delen.ts';
import { leesBladwijzers, leesTaal, leesTitel } from './eigenschappen.ts';
import { bepaalBroodtekst, leesOpmaak } from './indeling.ts';
import { bepaalKoppen } from './koppen.ts';
import { type OpenPdf, openPdf, vertaal } from './openen.ts';
import { voegSamen } from './overloop.ts';
import { haalRandtekstenWeg } from './randen.ts';
import { isKnoop, KOP } from './tagboom.ts';
import { zoekTagrasters } from './tagraster.ts';
import { leesTags } from './tags.ts';

/**
 * @param bytes of the PDF
 * @returns the Document; a file of only scanned pages gives one without blocks
 * @throws Leesfout LEEG, VERSLEUTELD, BESCHADIGD or TE_VEEL_PAGINAS
 */
export async function leesPdf(bytes: Uint8Array, opties: LeesOpties): Promise<Document> {
  const pdf = await openPdf(bytes);
  try {
    // Only what goes wrong in reading is the file's fault.
    const bladzijden = await leesBladzijden(pdf, opties).catch((fout: unknown) => {
      throw vertaal(fout);
    });
    // Loaded only where it is needed: the text recogniser is large.
    if (opties.ocr && bladzijden.some(isScan))
      await (await import('../ocr/scans.ts')).leesScans(pdf, bladzijden, opties);
    return await stelSamen(pdf, bladzijden);
  } finally {
    await pdf.sluit();
  }
}

async function leesBladzijden(pdf: OpenPdf, opties: LeesOpties): Promise<Bladzijde[]> {
  const aantal = pdf.document.numPages;
  if (aantal > opties.grenzen.paginas) {
    throw new Leesfout('TE_VEEL_PAGINAS', `${aantal} bladzijden, hoogstens ${opties.grenzen.paginas}`);
  }
  if (aantal === 0) throw new Leesfout('LEEG');
  const lettertypen: Lettertypen = new Map();
  const bladzijden: Bladzijde[] = [];
  let koppenGezien = false;
  for (let nummer = 1; nummer <= aantal; nummer++) {
    const bladzijde = await leesBladzijde(await pdf.document.getPage(nummer), lettertypen, !koppenGezien);
    koppenGezien ||= bladzijde.boom !== null && heeftKop(bladzijde.boom);
    bladzijden.push(bladzijde);
    opties.voortgang?.(nummer, aantal);
  }
  return bladzijden;
}

function isScan({ tekens, beelden, leeg }: Bladzijde): boolean {
  return tekens === 0 && beelden > 0 && !leeg;
}

function heeftKop(knoop: Boomknoop): boolean {
  return KOP.test(knoop.role) || knoop.children.some((kind) => isKnoop(kind) && heeftKop(kind));
}

async function stelSamen(pdf: OpenPdf, bladzijden: readonly Bladzijde[]): Promise<Document> {
  const randteksten = haalRandtekstenWeg(bladzijden);
  const brood = bepaalBroodtekst(bladzijden);
  const rasters = await zoekTagrasters(pdf.bytes, bladzijden);
  const stukken = bladzijden.flatMap((bladzijde) =>
    bladzijde.boom ? [leesTags(bladzijde, rasters)] : leesOpmaak(bladzijde, brood),
  );
  const { brokken, koppenUit } = bepaalKoppen(voegSamen(stukken), leesBladwijzers(pdf.info), brood);
  const delen = maakDelen(brokken);

  const markInfo = await pdf.document.getMarkInfo().catch(() => null);
  const opmerkingen: Opmerking[] = bladzijden.flatMap(({ annotaties, nummer }) =>
    annotaties.map(({ tekst, auteur }) => ({
      soort: 'annotatie' as const,
      tekst,
      auteur,
      pagina: nummer,
      sectie: 0,
    })),
  );
  const afbeeldingen = verzamelAfbeeldingen(brokken, bladzijden);
  const document = bouwDocument(
    {
      formaat: 'pdf',
      eigenschappen: {
        titel: leesTitel(pdf.info),
        taal: leesTaal(
          pdf.info,
          bladzijden.map((bladzijde) => bladzijde.taal),
        ),
        getagd: markInfo?.Marked === true || bladzijden.some((bladzijde) => bladzijde.boom !== null),
      },
      koppenUit,
      paginas: bladzijden.map((bladzijde) => ({
        nummer: bladzijde.nummer,
        tekens: bladzijde.tekens,
        scan: isScan(bladzijde),
        ...(bladzijde.herkend === undefined ? {} : { herkend: bladzijde.herkend }),
      })),
      randteksten,
      opmerkingen,
      afbeeldingen,
    },
    delen,
  );
  plaats(document, [...opmerkingen, ...afbeeldingen.filter(({ sectie }) => sectie < 0)]);
  return document;
}

function verzamelAfbeeldingen(brokken: readonly Brok[], bladzijden: readonly Bladzijde[]): Afbeelding[] {
  let sectie = 0;
  const uitTags: Afbeelding[] = [];
  for (const brok of brokken) {
    // The builder makes one section of every heading, in this order.
    if (brok.soort === 'kop') sectie++;
    if (brok.soort === 'figuur') uitTags.push({ alternatief: brok.alternatief, pagina: brok.pagina, sectie });
  }
  // Without tags no image has an alternative text; a scanned page is not an image in a text.
  const zonderTags = bladzijden.flatMap(({ boom, beelden, tekens, nummer, herkend }) =>
    boom || tekens === 0 || herkend !== undefined
      ? []
      : Array.from({ length: Math.min(beelden, 100) }, () => ({
          alternatief: null,
          pagina: nummer,
          sectie: -1,
        })),
  );
  return [...uitTags, ...zonderTags].sort((a, b) => (a.pagina ?? 0) - (b.pagina ?? 0));
}

/** Puts a comment or image of which only the page is known in the last section that begins on that page or before. */
function plaats(document: Document, dingen: readonly { pagina: number | null; sectie: number }[]): void {
  for (const ding of dingen) {
    ding.sectie = 0;
    for (const sectie of document.secties) {
      if ((sectie.pagina ?? 1) <= (ding.pagina ?? 1)) ding.sectie = sectie.index;
    }
  }
}
