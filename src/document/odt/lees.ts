/** Reads an ODT in one pass over its own XML (OASIS OpenDocument 1.3). */
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
import { Romplezer } from './romp.ts';
import { Stijlen } from './stijlen.ts';
import { alineateksten, type Bron, type Wijziging } from './tekst.ts';

/**
 * @param pakket the opened package
 * @throws Leesfout BESCHADIGD, ZIPBOM, LEEG, VERSLEUTELD or TE_VEEL_PAGINAS
 */
export async function leesOdt(pakket: Pakket, opties: LeesOpties): Promise<Document> {
  const inhoud = await pakket.xml('content.xml');
  const opmaak = await pakket.xml('styles.xml');
  const meta = kind(await pakket.xml('meta.xml'), 'office:meta');
  const romp = kind(kind(inhoud, 'office:body'), 'office:text');
  if (!romp) throw new Leesfout('BESCHADIGD');

  const bladen = [kind(opmaak, 'office:styles'), kind(inhoud, 'office:automatic-styles')];
  const stroom = new Stroom();
  // LibreOffice says so when it notes page ends, also for a text of one page.
  if (romp.attrs['text:use-soft-page-breaks'] === 'true') stroom.teller.vast = true;
  const bron: Bron = {
    stroom,
    stijlen: new Stijlen(bladen),
    wijzigingen: leesWijzigingen(kind(romp, 'text:tracked-changes')),
    open: new Map(),
    talen: new Map(),
  };
  const lezer = new Romplezer(bron, new Nummering(bladen));
  lezer.lees(romp, stroom.stukken);
  controleerOmvang(stroom, opties.grenzen);

  const paginas = stroom.teller.vast ? stroom.teller.nummer : 0;
  const blad = kinderen(kind(opmaak, 'office:master-styles'), 'style:master-page');
  stroom.randteksten.push(...leesRandteksten(blad, lezer.bladstijlen, paginas));
  const titel = vouw(platteTekst(kind(meta, 'dc:title'))) || null;
  const [taal] = [...bron.talen].sort((a, b) => b[1] - a[1])[0] ?? [];
  const taalUitMeta = vouw(platteTekst(kind(meta, 'dc:language'))) || null;
  opties.voortgang?.(Math.max(1, paginas), paginas || null);
  return maakDocument('odt', stroom, { titel, taal: taal ?? taalUitMeta });
}

function leesWijzigingen(wortel: Element | undefined): Map<string, Wijziging> {
  const uit = new Map<string, Wijziging>();
  for (const gebied of kinderen(wortel, 'text:changed-region')) {
    const id = gebied.attrs['text:id'] ?? gebied.attrs['xml:id'] ?? '';
    for (const wijziging of kinderen(gebied)) {
      const auteur =
        vouw(platteTekst(nakomelingen(wijziging, 'dc:creator').next().value ?? undefined)) || null;
      if (wijziging.naam === 'text:insertion') uit.set(id, { soort: 'invoeging', auteur, tekst: '' });
      else if (wijziging.naam === 'text:deletion')
        uit.set(id, { soort: 'verwijdering', auteur, tekst: alineateksten(wijziging) });
    }
  }
  return uit;
}
