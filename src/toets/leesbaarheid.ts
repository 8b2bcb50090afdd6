/** What it means for the judgement that pages are scans: what is told about it, and how far the outcomes can be trusted. */
import type { Document } from '../document/document.ts';

/** Part of its certainty that an outcome would keep, were the confidence of the recognised text nought. */
const BODEM = 0.5;

/** A page that could not be read may hold what is not found elsewhere. */
export function heeftScan({ paginas }: Document): boolean {
  return paginas.some((pagina) => pagina.scan);
}

/**
 * @returns 1 where all text was in the file; less as more of it was recognised in images, and with less confidence
 */
export function leesbaarheid({ paginas }: Document): number {
  const tekens = paginas.reduce((som, pagina) => som + pagina.tekens, 0);
  const twijfel = paginas.reduce((som, { herkend, tekens: t }) => som + t * (1 - (herkend ?? 1)), 0);
  return tekens ? 1 - (1 - BODEM) * (twijfel / tekens) : 1;
}

/** Messages for people on scanned pages; none where there are no such pages. */
export function scanmeldingen({ paginas }: Document): string[] {
  const meldingen: string[] = [];
  const herkend = paginas.filter((pagina) => pagina.herkend !== undefined).length;
  if (herkend) {
    const wat = herkend === 1 ? '1 bladzijde is een scan; de' : `${herkend} bladzijden zijn een scan; de`;
    meldingen.push(`${wat} tekst is met tekstherkenning gelezen. Controleer vooral getallen.`);
  }
  const scans = paginas.filter((pagina) => pagina.scan).length;
  if (scans) {
    const wat =
      scans === paginas.length
        ? 'Alle bladzijden zijn'
        : `${scans} van de ${paginas.length} bladzijden ${scans === 1 ? 'is' : 'zijn'}`;
    meldingen.push(
      `${wat} een afbeelding zonder tekst (een scan). Wat daarop staat is niet gelezen: waar iets niet is gevonden, is de uitkomst onzeker. Lever zo mogelijk het bestand aan waaruit de scan is gemaakt.`,
    );
  }
  return meldingen;
}
