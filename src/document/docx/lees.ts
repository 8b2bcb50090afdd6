/**
 * Reads a DOCX in one pass over its own XML (ECMA-376). Mammoth, which turns a DOCX into HTML, drops what a plan is also
 * judged on: page breaks, language, tracked changes, header rows of tables, numbers of headings, headers and footers.
 */
import type { Document } from '../document.ts';
import { Leesfout } from '../leesfout.ts';
import type { LeesOpties } from '../leesopties.ts';
import { vouw } from '../opbouw.ts';
import { controleerOmvang, maakDocument } from '../pakket/delen.ts';
import { Stroom } from '../pakket/stroom.ts';
import { type Element, kind, kinderen, nakomelingen, platteTekst } from '../pakket/xml.ts';
import type { Pakket } from '../pakket/zip.ts';
import { Nummering } from './nummering.ts';
import { leesRandteksten } from './rand.ts';
import { type Relatie, relaties } from './relaties.ts';
import { Romplezer } from './romp.ts';
import { Stijlen, staatAan } from './stijlen.ts';
import type { Bron } from './tekst.ts';
import { Velden } from './velden.ts';

/**
 * @param pakket the opened package
 * @param hoofddeel name of the part with the text, as herken.ts found it
 * @throws Leesfout BESCHADIGD, ZIPBOM, LEEG, VERSLEUTELD or TE_VEEL_PAGINAS
 */
export async function leesDocx(pakket: Pakket, hoofddeel: string, opties: LeesOpties): Promise<Document> {
  const wijst = await relaties(pakket, hoofddeel);
  const deel = async (soort: string): Promise<Element | undefined> => {
    const doel = [...wijst.values()].find((relatie) => relatie.soort === soort)?.doel;
    return doel === undefined ? undefined : pakket.xml(doel);
  };
  const romp = kind(await pakket.xml(hoofddeel), 'w:body');
  if (!romp) throw new Leesfout('BESCHADIGD');

  const stijlblad = await deel('styles');
  const instellingen = await deel('settings');
  const noten = new Map<string, string>();
  leesNoten(noten, 'voet', await deel('footnotes'), 'w:footnote');
  leesNoten(noten, 'eind', await deel('endnotes'), 'w:endnote');
  const stroom = new Stroom();
  const bron: Bron = {
    stroom,
    stijlen: new Stijlen(stijlblad),
    velden: new Velden(),
    noten,
    opmerkingen: leesOpmerkingen(await deel('comments')),
    talen: new Map(),
  };
  const lezer = new Romplezer(bron, new Nummering(await deel('numbering')));
  lezer.lees(romp, stroom.stukken);
  controleerOmvang(stroom, opties.grenzen);

  const paginas = stroom.teller.vast ? stroom.teller.nummer : 0;
  const evenApart = staatAan(kind(instellingen, 'w:evenAndOddHeaders'));
  stroom.randteksten.push(...(await leesRandteksten(pakket, wijst, lezer.secties, evenApart, paginas)));
  const kern = await kerneigenschappen(pakket);
  const taal = meeste(bron.talen) ?? kind(instellingen, 'w:themeFontLang')?.attrs['w:val'] ?? kern.taal;
  opties.voortgang?.(Math.max(1, paginas), paginas || null);
  return maakDocument('docx', stroom, { titel: kern.titel, taal });
}

function leesNoten(
  naar: Map<string, string>,
  soort: string,
  wortel: Element | undefined,
  naam: string,
): void {
  for (const noot of kinderen(wortel, naam)) {
    const tekst = vouw(losseTekst(noot));
    // Separator lines are stored as notes too.
    if (tekst && !noot.attrs['w:type']?.includes('eparator'))
      naar.set(`${soort} ${noot.attrs['w:id']}`, tekst);
  }
}

function leesOpmerkingen(wortel: Element | undefined): Bron['opmerkingen'] {
  return new Map(
    kinderen(wortel, 'w:comment').map((opmerking) => [
      opmerking.attrs['w:id'] ?? '',
      { tekst: losseTekst(opmerking), auteur: opmerking.attrs['w:author'] ?? null },
    ]),
  );
}

/** The text of a note or comment, as it is when all changes are accepted. */
function losseTekst(element: Element): string {
  let uit = '';
  for (const deel of kinderen(element)) {
    if (deel.naam === 'w:t') uit += platteTekst(deel);
    else if (deel.naam === 'w:tab' || deel.naam === 'w:br') uit += ' ';
    else if (deel.naam !== 'w:del' && deel.naam !== 'w:moveFrom') uit += losseTekst(deel);
    if (deel.naam === 'w:p') uit += ' ';
  }
  return uit;
}

async function kerneigenschappen(pakket: Pakket): Promise<{ titel: string | null; taal: string | null }> {
  const wijst: Map<string, Relatie> = await relaties(pakket, '');
  const doel = [...wijst.values()].find((relatie) => relatie.soort === 'core-properties')?.doel;
  const wortel = doel === undefined ? undefined : await pakket.xml(doel);
  const veld = (naam: string): string | null =>
    vouw(platteTekst(nakomelingen(wortel, naam).next().value ?? undefined)) || null;
  return { titel: veld('dc:title'), taal: veld('dc:language') };
}

function meeste(talen: ReadonlyMap<string, number>): string | null {
  return [...talen].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
