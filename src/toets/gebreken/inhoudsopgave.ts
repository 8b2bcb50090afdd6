/** D06: a contents list that does not match the headings. */
import { z } from 'zod';
import { bloktekst, type Document, type Sectie } from '../../document/document.ts';
import type { Bevinding, Gebrekzoeker } from './gebrek.ts';

const opties = z
  .strictObject({
    zonder: z
      .array(z.string().min(2))
      .default(['inhoud', 'inhoudsopgave', 'colofon', 'titelblad', 'voorblad'])
      .describe('Koppen die niet in de inhoudsopgave hoeven te staan.'),
  })
  .describe('Regels in de inhoudsopgave zonder kop, en hoofdkoppen die er niet in staan.');

interface Regel {
  /** Verbatim. */
  tekst: string;
  /** The title as it may stand over the section, with and without what looks like a page number. */
  vormen: string[];
  plaats: Bevinding['plaats'];
}

export const inhoudsopgave: Gebrekzoeker<z.infer<typeof opties>> = {
  opties,
  leestTekst: true,
  zoek({ document }, { zonder }) {
    const lijst = document.secties.find(({ soort }) => soort === 'inhoudsopgave');
    const regels = lijst ? leesRegels(document) : [];
    // A short plan needs no contents list; without one there is nothing that can be wrong.
    if (!lijst || regels.length === 0) return { gevonden: false, bevindingen: [], zekerheid: 0.7 };

    const koppen = document.secties.filter(({ niveau, soort }) => niveau > 0 && soort !== 'inhoudsopgave');
    const perVorm = new Map(koppen.map((sectie) => [vormVan(titelVan(sectie)), sectie]));
    const gevonden = new Set<Sectie>();
    const ontbrekend = regels.filter((regel) => {
      const kop = zoekKop(regel, perVorm);
      if (kop) gevonden.add(kop);
      return !kop;
    });
    // A contents list of which hardly a line is a heading was misread, or the headings were not recognised.
    if (ontbrekend.length > regels.length * 0.7) return { gevonden: null, bevindingen: [], zekerheid: 0.3 };

    const hoofdniveau = Math.min(...[...gevonden].map(({ niveau }) => niveau));
    const alles = vormVan(regels.map(({ tekst }) => tekst).join(' '));
    const niet = new Set(zonder.map(vormVan));
    const vergeten = koppen.filter(
      (sectie) =>
        sectie.niveau <= hoofdniveau &&
        sectie.index > lijst.index &&
        !gevonden.has(sectie) &&
        !niet.has(vormVan(sectie.titel)) &&
        !alles.includes(vormVan(sectie.titel)),
    );
    const bevindingen: Bevinding[] = [
      ...ontbrekend.map(({ tekst, plaats }) => ({
        citaat: tekst,
        plaats,
        reden: 'Deze regel van de inhoudsopgave staat nergens als kop in het plan.',
      })),
      ...vergeten.map((sectie) => ({
        citaat: sectie.nummer ? `${sectie.nummer} ${sectie.titel}` : sectie.titel,
        plaats: { sectie: sectie.index, blok: null, pagina: sectie.pagina },
        reden: 'Deze hoofdkop staat niet in de inhoudsopgave.',
      })),
    ];
    const zeker = document.koppenUit === 'opmaak' ? 0.6 : 0.9;
    return { gevonden: bevindingen.length > 0, bevindingen, zekerheid: zeker };
  },
};

/** Longer lines in a contents section are running text. */
const HOOGSTENS_WOORDEN = 25;
const HOOGSTENS_TEKENS = 400;
const PAGINA = /(?:[\s.…·_]{2,}|,?\s*\(?\b(?:p|pag|pagina|blz|bladzijde)\b\.?\s*|\s*\(|\s+)\d{1,4}\)?\s*$/i;
const GEEN_HOOFDSTUK = /^(?:tabel|figuur|kader|afbeelding|pagina|bladzijde|inhoud(?:sopgave)?)\b[\s\d.:]*/i;
/** Between two entries that a reader has folded into one line. */
const TUSSEN = /(?<=(?:\.{3,}|…)\s?\d{1,4})\s+(?=\S)/;

function leesRegels(document: Document): Regel[] {
  const regels: Regel[] = [];
  for (const blok of document.blokken) {
    const sectie = document.secties[blok.sectie];
    if (sectie?.soort !== 'inhoudsopgave') continue;
    const plaats = { sectie: blok.sectie, blok: blok.index, pagina: blok.pagina };
    for (const tekst of bloktekst(blok)
      .split('\n')
      .flatMap((regel) => regel.split(TUSSEN))) {
      if (tekst.length > HOOGSTENS_TEKENS || !/\p{L}/u.test(tekst)) continue;
      if (tekst.split(' ').length > HOOGSTENS_WOORDEN) continue;
      const schoon = tekst.replaceAll(' | ', ' ').trim();
      if (GEEN_HOOFDSTUK.test(schoon) && /^(?:tabel|figuur|kader|afbeelding)\s+\d|^\S+$/i.test(schoon))
        continue;
      regels.push({ tekst, vormen: [vormVan(schoon), vormVan(schoon.replace(PAGINA, ''))], plaats });
    }
  }
  return regels;
}

function zoekKop({ vormen }: Regel, perVorm: ReadonlyMap<string, Sectie>): Sectie | undefined {
  for (const vorm of vormen) {
    const kop = perVorm.get(vorm);
    if (kop) return kop;
  }
  for (const [kop, sectie] of perVorm) {
    if (vormen.some((vorm) => lijktOp(vorm, kop))) return sectie;
  }
  return undefined;
}

/** One is the other cut short, by no more than a fifth. */
function lijktOp(een: string, ander: string): boolean {
  const [kort, lang] = een.length < ander.length ? [een, ander] : [ander, een];
  return kort.length >= lang.length * 0.8 && lang.startsWith(kort);
}

function titelVan({ nummer, titel }: Sectie): string {
  return nummer ? `${nummer} ${titel}` : titel;
}

const NUMMER =
  /^(?:(?:hoofdstuk|deel|paragraaf|bijlage|annex)\s+)?(?:(?:[A-Z]|\d{1,2}|[IVX]{1,5})(?:\.\d{1,2})*[.:)]?\s+)/i;

/** Letters and digits only, without number and accents: what is left is compared. */
function vormVan(titel: string): string {
  return titel
    .replace(NUMMER, '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
