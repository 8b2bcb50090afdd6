/**
 * What a plan says of beheer against vernieuwing. Of one kind and year all that is given are parts of one table or one
 * statement, so that they can be added without counting anything twice.
 */
import type { Zin } from '../../feiten/feiten.ts';
import { type Toetscontext, telt } from '../../toets/context.ts';
import { bestaatUit } from '../../toets/testen/geheel.ts';
import type { Verdeelgegeven } from '../inbreng.ts';
import type { Citaten } from './citaten.ts';
import { isGrensbedrag } from './grensbedrag.ts';
import { kracht, mogelijkeZinnen, stellingenIn } from './stellingen.ts';
import { celgetal, cellenVan } from './tabelcellen.ts';
import { tijdBij } from './tijdbij.ts';

type Soort = Verdeelgegeven['soort'];

/** Lexicons of rules/begrippen/kern-beheer-en-vernieuwing.yaml and the element of K10 that is about it. */
const SOORTEN: Record<Soort, { post: string[]; zin: string[]; element: number }> = {
  beheer: { post: ['post-beheer'], zin: ['beheer-en-onderhoud'], element: 0 },
  vernieuwing: { post: ['post-vernieuwing'], zin: ['vernieuwing'], element: 1 },
};
const NAMEN = Object.keys(SOORTEN) as Soort[];

interface Gegeven extends Omit<Verdeelgegeven, 'citaat'> {
  zin: Zin;
  positie: number;
}

/** @returns amounts and percentages, those of tables before those of sentences */
export function maakVerdeling(context: Toetscontext, citaten: Citaten): Verdeelgegeven[] {
  const uitTabel = besteTabel(context);
  const uit = NAMEN.flatMap((soort) => {
    const inTabel = uitTabel.filter((gegeven) => gegeven.soort === soort);
    return inTabel.length ? inTabel : uitZinnen(context, soort);
  });
  return uit.map(({ zin, positie, ...gegeven }) => ({ ...gegeven, citaat: citaten.zin(zin, positie) }));
}

/** The one table that says most of it: that has both kinds, then most years. */
function besteTabel(context: Toetscontext): Gegeven[] {
  let beste: Gegeven[] = [];
  let hoogste = 0;
  for (const blok of context.feiten.document.blokken) {
    if (blok.soort !== 'tabel') continue;
    const zinnen = context.zinnenVanBlok(blok.index).map((index) => context.zin(index));
    const getallen = zinnen.some(({ bedragen, tekst }) => bedragen.length || tekst.includes('%'));
    if (!zinnen[0]?.lopend || !getallen) continue;
    const gevonden = NAMEN.flatMap((soort) => uitTabel(context, soort, zinnen));
    const jaren = new Set(gevonden.map(({ jaar }) => jaar).filter((jaar) => jaar !== null)).size;
    const punten = new Set(gevonden.map(({ soort }) => soort)).size * 100 + jaren;
    if (jaren && punten > hoogste) [hoogste, beste] = [punten, gevonden];
  }
  return beste;
}

function uitTabel(context: Toetscontext, soort: Soort, zinnen: readonly Zin[]): Gegeven[] {
  const rijen = zinnen.filter(telt).map((zin) => ({ zin, gegevens: uitRij(context, soort, zin) }));
  const eigen = rijen.flatMap(({ gegevens }) => gegevens);
  // A total row of the kind holds the other rows of the kind.
  const totaal = eigen.filter(({ zin }) => /^\W*(?:sub)?totaal\b/i.test(zin.tekst));
  if (totaal.length) return totaal;
  return eigen.length ? eigen : onderTussenkop(context, soort, zinnen);
}

/** A row that is wholly of the kind, or with years as rows the column that is. */
function uitRij(context: Toetscontext, soort: Soort, zin: Zin): Gegeven[] {
  const isSoort = (tekst: string) => {
    // 'Beheer en onderhoud (B&O)'
    const post = tekst.replace(/\s*\([^)]*\)/g, '');
    return bestaatUit(post, context.treffersIn(post, SOORTEN[soort].post));
  };
  const bedragen = zin.bedragen
    .filter(({ positie, jaar, post }) => positie < 0 && jaar !== null && isSoort(post))
    .map(({ jaar, euro }): Gegeven => ({ soort, jaar, euro, procent: null, zin, positie: 0 }));
  if (bedragen.length) return bedragen;
  if (!zin.tekst.includes('%')) return [];
  const cellen = cellenVan(context, zin);
  if (!isSoort(cellen[0]?.tekst ?? '')) return [];
  return cellen.flatMap(({ tekst, jaar }): Gegeven[] => {
    const getal = celgetal(tekst);
    return getal?.eenheid === 'procent' && jaar !== null
      ? [{ soort, jaar, euro: null, procent: getal.waarde, zin, positie: 0 }]
      : [];
  });
}

/** 'Vernieuwing:' with empty cells, and below it its parts, each with a dash. */
function onderTussenkop(context: Toetscontext, soort: Soort, zinnen: readonly Zin[]): Gegeven[] {
  const uit: Gegeven[] = [];
  let onder = false;
  for (const zin of zinnen) {
    const kop = cellenVan(context, zin)[0]?.tekst ?? '';
    if (/^\s*[-–•]/.test(kop)) {
      if (!onder || !telt(zin)) continue;
      for (const { positie, jaar, euro } of zin.bedragen)
        if (positie < 0 && jaar !== null) uit.push({ soort, jaar, euro, procent: null, zin, positie: 0 });
    } else {
      const naam = kop.replace(/\W+$/, '');
      onder = !zin.bedragen.length && bestaatUit(naam, context.treffersIn(naam, SOORTEN[soort].post));
    }
  }
  return uit;
}

/** How far a number may stand from the word that says what it is of. */
const BEREIK = 60;

/** Of each year, and of no year, the first sentence that says it. */
function uitZinnen(context: Toetscontext, soort: Soort): Gegeven[] {
  const { zin: begrippen, element } = SOORTEN[soort];
  const regel = context.kader.criteria.find(({ id }) => id === 'K10')?.elementen[element];
  const stellingen = regel ? stellingenIn(regel.toets) : [];
  const perJaar = new Map<number | null, Gegeven>();
  for (const zin of mogelijkeZinnen(context, begrippen)) {
    if (zin.soort !== 'zin' && zin.soort !== 'punt') continue;
    if (!stellingen.some((stelling) => kracht(context, zin, stelling) > 0)) continue;
    // What one renewal costs is not what all renewal costs: there the sentence must set it beside beheer.
    const naastElkaar = NAMEN.every((naam) => context.treffers(zin.index, SOORTEN[naam].zin).length);
    if (soort === 'vernieuwing' && !naastElkaar) continue;
    for (const gegeven of getallenBij(context, zin, soort))
      if (!perJaar.has(gegeven.jaar)) perJaar.set(gegeven.jaar, gegeven);
  }
  return [...perJaar.values()];
}

/** The amounts and percentages that stand nearer to a word for this kind than to one for the other. */
function getallenBij(context: Toetscontext, zin: Zin, soort: Soort): Gegeven[] {
  const afstand = (positie: number, naam: Soort) =>
    Math.min(
      Number.POSITIVE_INFINITY,
      ...context
        .treffers(zin.index, SOORTEN[naam].zin)
        .filter((t) => !t.ontkend)
        .map((t) => (t.van > positie ? t.van - positie : positie - t.tot)),
    );
  const ander = NAMEN.find((naam) => naam !== soort) as Soort;
  const dichtbij = (positie: number) =>
    afstand(positie, soort) <= BEREIK && afstand(positie, soort) < afstand(positie, ander);
  return [
    ...zin.bedragen
      .filter(({ positie }) => positie >= 0 && dichtbij(positie) && !isGrensbedrag(zin.tekst, positie))
      .map(({ jaar, euro, positie }): Gegeven => ({ soort, jaar, euro, procent: null, zin, positie })),
    ...zin.getallen
      .filter((getal) => getal.soort === 'procent' && getal.waarde <= 100 && dichtbij(getal.positie))
      .map(({ waarde, positie, tekst }): Gegeven => {
        const tijd = tijdBij(zin, positie, positie + tekst.length);
        const jaar = tijd === 'nu' ? null : tijd;
        return { soort, jaar, euro: null, procent: waarde, zin, positie };
      }),
  ];
}
