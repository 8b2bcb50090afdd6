/** D09: totals in tables that are not the sum of their parts. */
import { z } from 'zod';
import type { Tabel } from '../../document/document.ts';
import { type Celgetal, leesCelgetal } from './celgetal.ts';
import { type Bevinding, type Gebrekzoeker, uitBevindingen } from './gebrek.ts';

const opties = z
  .strictObject({
    afronding: z
      .number()
      .min(0)
      .default(1)
      .describe('Hoeveel keer het grootst mogelijke afrondingsverschil is toegestaan.'),
  })
  .describe('Rijen en kolommen met Totaal die niet kloppen met hun delen.');

const TOTAAL =
  /^(?:eind|sub|deel|tussen|generaal |algemeen )?-?tota(?:al|len|le)\b|^som\b|^(?:alles )?(?:samen|bij elkaar)$/i;
const SUBTOTAAL = /^(?:sub|deel|tussen)-?tota/i;
const WAARVAN = /^[\s–—-]*(?:waarvan|w\.?v\.?|daarvan|hiervan|w\.o\.|waaronder|inclusief)\b/i;
/** Rows that are no part of the total below them. */
const GEEN_DEEL =
  /^(?:saldo|verschil|mutatie|stand|gemiddeld|aandeel|in procenten|als deel van|per saldo)\b/i;
/** Columns that do not add up. */
const GEEN_SOM =
  /%|procent|percentage|gemiddeld|aandeel|index|ratio|score|^kans|^effect|^impact|^nr\b|nummer|^looptijd|^wanneer|^jaar$|streef|^norm|tarief|prijs/i;

const MEESTE_SUBTOTALEN = 40;

interface Controle {
  /** Row whose total is checked, for the place. */
  rij: number;
  wat: string;
  totaal: number;
  som: number;
  klopt: boolean;
}

export const tabeltotalen: Gebrekzoeker<z.infer<typeof opties>> = {
  opties,
  leestTekst: true,
  vergelijktGetallen: true,
  zoek({ document }, { afronding }) {
    const bevindingen: Bevinding[] = [];
    for (const blok of document.blokken) {
      if (blok.soort !== 'tabel' || blok.rijen.length < 3) continue;
      for (const controle of [...kolommen(blok, afronding), ...rijen(blok, afronding)]) {
        bevindingen.push({
          citaat: (blok.rijen[controle.rij] ?? []).map((cel) => cel.tekst).join(' | '),
          plaats: {
            sectie: blok.sectie,
            blok: blok.index,
            pagina: blok.rijPaginas[controle.rij] ?? blok.pagina,
          },
          reden: `${controle.wat}: er staat ${getal(controle.totaal)}, maar de delen tellen op tot ${getal(controle.som)}.`,
        });
      }
    }
    return uitBevindingen(bevindingen, 0.9, 0.9);
  },
};

function eersteRij(tabel: Tabel): number {
  return Math.max(1, tabel.kopRijen);
}

function label(tabel: Tabel, rij: number): string {
  const cellen = tabel.rijen[rij] ?? [];
  const eerste = cellen[0]?.tekst ?? '';
  // A number column before the label column.
  return /\p{L}/u.test(eerste) ? eerste : (cellen[1]?.tekst ?? eerste);
}

function kolomkop(tabel: Tabel, kolom: number): string {
  return tabel.rijen
    .slice(0, eersteRij(tabel))
    .map((rij) => rij[kolom]?.tekst ?? '')
    .join(' ')
    .trim();
}

/** Header rows are repeated where a table runs over a page. */
function isHerhaaldeKop(tabel: Tabel, rij: number): boolean {
  const cellen = tabel.rijen[rij] ?? [];
  return cellen.every((cel, k) => cel.kop || cel.tekst === (tabel.rijen[0]?.[k]?.tekst ?? ''));
}

/** Totals below: a row whose label says that it is the total of the rows above it. */
function kolommen(tabel: Tabel, afronding: number): Controle[] {
  const breedte = tabel.rijen[0]?.length ?? 0;
  const fouten: Controle[] = [];
  const subtotalen: number[] = [];
  const plat: number[] = [];
  /** Rows in 'plat' since the last total begin here. */
  let vanaf = 0;
  let totalen = 0;
  for (let rij = eersteRij(tabel); rij < tabel.rijen.length; rij++) {
    const naam = label(tabel, rij);
    if (!TOTAAL.test(naam)) {
      if (!WAARVAN.test(naam) && !GEEN_DEEL.test(naam) && !isHerhaaldeKop(tabel, rij)) plat.push(rij);
      continue;
    }
    const sindsVorige = plat.slice(vanaf);
    // All rows above again for every total would be slow in a table made for it; no real table has that many.
    const ookEerder = subtotalen.length <= MEESTE_SUBTOTALEN && totalen++ <= MEESTE_SUBTOTALEN;
    const keuzen = (
      ookEerder ? [sindsVorige, plat, subtotalen, [...subtotalen, ...sindsVorige]] : [sindsVorige]
    ).filter((delen) => delen.length >= 2);
    const controles: Controle[] = [];
    for (let kolom = 1; kolom < breedte && keuzen.length > 0; kolom++) {
      if (GEEN_SOM.test(kolomkop(tabel, kolom))) continue;
      const uitkomsten = keuzen
        .map((delen) => telOp(cellenVan(tabel, delen, kolom), celVan(tabel, rij, kolom), afronding))
        .filter((uitkomst) => uitkomst !== null);
      const beste = uitkomsten.find(({ klopt }) => klopt) ?? uitkomsten[0];
      if (!beste) continue;
      const kop = kolomkop(tabel, kolom);
      controles.push({ rij, wat: `${naam}${kop ? `, kolom ‘${kop}’` : ''}`, ...beste });
    }
    fouten.push(...geloofwaardig(controles));
    if (SUBTOTAAL.test(naam)) subtotalen.push(rij);
    vanaf = plat.length;
  }
  return fouten;
}

/** Totals at the right: a column whose header says that it is the total of the columns before it. */
function rijen(tabel: Tabel, afronding: number): Controle[] {
  const breedte = tabel.rijen[0]?.length ?? 0;
  const fouten: Controle[] = [];
  let begin = 1;
  for (let kolom = 1; kolom < breedte; kolom++) {
    const kop = kolomkop(tabel, kolom);
    if (!TOTAAL.test(kop)) continue;
    const delen: number[] = [];
    for (let deel = begin; deel < kolom; deel++) {
      if (!GEEN_SOM.test(kolomkop(tabel, deel)) && isGetallenkolom(tabel, deel)) delen.push(deel);
    }
    begin = kolom + 1;
    if (delen.length < 2 || GEEN_SOM.test(kop)) continue;
    const controles: Controle[] = [];
    for (let rij = eersteRij(tabel); rij < tabel.rijen.length; rij++) {
      if (isHerhaaldeKop(tabel, rij)) continue;
      const cellen = delen.map((deel) => celVan(tabel, rij, deel));
      const uitkomst = telOp(cellen, celVan(tabel, rij, kolom), afronding);
      if (uitkomst) controles.push({ rij, wat: `Rij ‘${label(tabel, rij)}’, kolom ‘${kop}’`, ...uitkomst });
    }
    fouten.push(...geloofwaardig(controles));
  }
  return fouten;
}

/**
 * The totals that are wrong, provided that this is a total at all: most of its sums are right, or, where there are few,
 * the difference is a slip and not another kind of figure.
 */
function geloofwaardig(controles: readonly Controle[]): Controle[] {
  const fout = controles.filter(({ klopt }) => !klopt);
  const klein = fout.filter(({ totaal, som }) => Math.abs(totaal - som) <= Math.abs(totaal) * 0.25);
  if (controles.length - fout.length >= fout.length) return fout;
  return controles.length <= 3 ? klein : klein.length === fout.length ? fout : [];
}

type Gelezen = Celgetal | null | undefined;

function celVan(tabel: Tabel, rij: number, kolom: number): Gelezen {
  const cel = tabel.rijen[rij]?.[kolom];
  if (!cel) return null;
  // A merged cell is repeated over the grid; it would be counted more than once.
  if ((cel.kolommen > 1 || cel.rijen > 1) && cel.tekst) return undefined;
  return leesCelgetal(cel.tekst);
}

function cellenVan(tabel: Tabel, rijen: readonly number[], kolom: number): Gelezen[] {
  return rijen.map((rij) => celVan(tabel, rij, kolom));
}

function isGetallenkolom(tabel: Tabel, kolom: number): boolean {
  const cellen = tabel.rijen
    .slice(eersteRij(tabel))
    .map((_, i) => celVan(tabel, eersteRij(tabel) + i, kolom));
  return cellen.some((cel) => cel) && cellen.filter((cel) => cel === undefined).length <= cellen.length / 3;
}

function telOp(
  delen: readonly Gelezen[],
  totaal: Gelezen,
  afronding: number,
): { totaal: number; som: number; klopt: boolean } | null {
  if (!totaal || delen.some((deel) => deel === undefined)) return null;
  const getallen = delen.filter((deel): deel is Celgetal => Boolean(deel));
  if (getallen.length < 2 || getallen.every(isJaar)) return null;
  const som = getallen.reduce((tot, { waarde }) => tot + waarde, 0);
  const eenheid = rekeneenheid([...getallen, totaal]);
  // Every part and the total itself may be half a unit off.
  const speling = afronding * eenheid * 0.5 * (getallen.length + 1) + 1e-6;
  return { totaal: totaal.waarde, som: rond(som), klopt: Math.abs(som - totaal.waarde) <= speling };
}

function isJaar({ waarde, decimalen }: Celgetal): boolean {
  return decimalen === 0 && waarde >= 1990 && waarde <= 2100;
}

/** What the figures were rounded to: the last decimal, or hundreds and more when all large figures end in zeros. */
function rekeneenheid(getallen: readonly Celgetal[]): number {
  const decimalen = Math.max(...getallen.map((getal) => getal.decimalen));
  if (decimalen > 0) return 10 ** -decimalen;
  const grootste = Math.max(...getallen.map(({ waarde }) => Math.abs(waarde)));
  let eenheid = 1;
  while (
    eenheid * 10_000 <= grootste &&
    getallen.every(({ waarde }) => Math.abs(waarde) % (eenheid * 10) === 0)
  ) {
    eenheid *= 10;
  }
  return eenheid;
}

function rond(waarde: number): number {
  return Math.round(waarde * 1e4) / 1e4;
}

function getal(waarde: number): string {
  return waarde.toLocaleString('nl-NL', { maximumFractionDigits: 4 });
}
