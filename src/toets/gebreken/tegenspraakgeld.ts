/** Total amounts of money that the plan states more than once, with different values. */
import type { Bedrag, Feiten, Plaats, Zin } from '../../feiten/feiten.ts';

/** Two statements of what must be one figure. */
export interface Tegenspraak {
  een: Uitspraak;
  ander: Uitspraak;
  wat: string;
}

export interface Uitspraak {
  /** Verbatim. */
  citaat: string;
  waarde: string;
  plaats: Plaats;
}

/** A total in the running text. */
interface Noemer {
  zin: Zin;
  bedrag: Bedrag;
  /** It is about the whole plan period. */
  heel: boolean;
}

/** Figures further apart than this are about different things, and not one figure with a slip in it. */
const HOOGSTENS_VERSCHIL = 0.15;
const HELE_PERIODE =
  /\b(?:(?:drie|vier|vijf|zes|[3-6]) ja(?:ar|ren)|planjaren|planperiode|(?:hele|gehele) (?:plan)?periode|looptijd van (?:het|dit) plan|jaren samen)\b/i;
/** The plan as a whole, where no year is named. */
const HEEL_PLAN = /\b(?:dit|het|ons) (?:meerjarige? )?(?:informatie)?plan\b/i;
const SAMEN =
  /\b(?:totaal|totale|samen|gezamenlijk\w*|opgeteld|alles bij elkaar|beschikbaar|geraamd|kost)\b/i;
const ONGEVEER =
  /(?:\b(?:ruim|circa|ca\.|ongeveer|bijna|krap|rond(?: de)?|zo['’]n|plusminus|meer dan|minder dan|tot|tussen|maximaal|hoogstens|minstens|ten minste)\s*(?:€\s*)?)$/i;
const DEEL =
  /\b(?:waarvan|daarvan|hiervan|per jaar|jaarlijks|extra|minder|meer|bezuinig\w*|vorige plan|vorig plan)\b[^,;]*$/i;

/**
 * @returns total amounts in the text that no table or other sentence bears out, with the figure they come near to
 */
export function tegenstrijdigBedragen(feiten: Feiten): Tegenspraak[] {
  const uitTekst = noemers(feiten);
  const inTabellen = feiten.zinnen.filter(({ soort }) => soort === 'rij').flatMap(({ bedragen }) => bedragen);
  const tegenspraken: Tegenspraak[] = [];
  for (const noemer of uitTekst) {
    if (inTabellen.some((bedrag) => zelfde(noemer.bedrag, bedrag.euro))) continue;
    const ander = metTabel(feiten, noemer) ?? metJaartotalen(feiten, noemer) ?? metTekst(noemer, uitTekst);
    if (ander) {
      tegenspraken.push({
        een: { citaat: noemer.zin.tekst, waarde: noemer.bedrag.tekst, plaats: noemer.zin.plaats },
        ander,
        wat:
          noemer.bedrag.jaar && !noemer.heel ? `het totaal voor ${noemer.bedrag.jaar}` : 'het totaalbedrag',
      });
    }
  }
  return tegenspraken;
}

/** Totals in sentences: of the whole period, of a year, or of things that are named together. */
function noemers(feiten: Feiten): Noemer[] {
  const gevonden: Noemer[] = [];
  for (const zin of feiten.zinnen) {
    if (!zin.lopend || zin.soort === 'rij' || zin.soort === 'koprij' || zin.soort === 'kop') continue;
    if (zin.polariteit === 'ander' || zin.polariteit === 'invulrest') continue;
    // What follows the first amount in a sentence is a part of it, or a figure to compare it with.
    const bedrag = zin.bedragen[0];
    if (!bedrag) continue;
    const voor = zin.tekst.slice(0, bedrag.positie);
    if (ONGEVEER.test(voor) || DEEL.test(voor)) continue;
    const overAlles = HELE_PERIODE.test(zin.tekst) || (bedrag.jaar === null && HEEL_PLAN.test(voor));
    const heel = overAlles && SAMEN.test(zin.tekst);
    if (heel || bedrag.totaal) gevonden.push({ zin, bedrag, heel });
  }
  return gevonden;
}

/** A row with a total in a table that is about the same thing. */
function metTabel(feiten: Feiten, noemer: Noemer): Uitspraak | null {
  for (const zin of feiten.zinnen) {
    if (zin.soort !== 'rij') continue;
    for (const bedrag of zin.bedragen) {
      if (!bedrag.totaal || !/^(?:eind)?totaal\b/i.test(bedrag.post)) continue;
      if (!scheelt(noemer.bedrag, bedrag.euro)) continue;
      const zelfdeJaar = bedrag.jaar !== null && bedrag.jaar === noemer.bedrag.jaar && !noemer.heel;
      const perJaar = zin.bedragen.filter(({ jaar }) => jaar !== null).length >= 3;
      const heel = noemer.heel && bedrag.jaar === null && perJaar;
      const zonderJaar = bedrag.jaar === null && noemer.bedrag.jaar === null;
      if (zelfdeJaar || heel || (zonderJaar && deeltOnderwerp(feiten, noemer.zin, zin))) {
        return { citaat: zin.tekst, waarde: bedrag.tekst, plaats: zin.plaats };
      }
    }
  }
  return null;
}

/** The totals per year, of the year itself or added up over the plan period. */
function metJaartotalen(feiten: Feiten, { bedrag, heel }: Noemer): Uitspraak | null {
  const eerste = feiten.totalen[0];
  if (!eerste) return null;
  const citaatVan = (plaats: Plaats, euro: number): string =>
    feiten.zinnen.find(
      (zin) => zin.plaats.blok === plaats.blok && zin.bedragen.some((deel) => deel.euro === euro),
    )?.tekst ?? '';
  if (!heel) {
    const jaar = feiten.totalen.find((totaal) => totaal.jaar === bedrag.jaar);
    if (!jaar || !bedrag.totaal || !scheelt(bedrag, jaar.euro)) return null;
    return { citaat: citaatVan(jaar.plaats, jaar.euro), waarde: miljoenen(jaar.euro), plaats: jaar.plaats };
  }
  const periode = feiten.identificatie.periode?.waarde;
  if (!periode) return null;
  const binnen = feiten.totalen.filter(({ jaar }) => jaar >= periode.van && jaar <= periode.tot);
  const som = binnen.reduce((totaal, { euro }) => totaal + euro, 0);
  // Every year may be rounded; a total that is off by less than that is not another figure.
  if (binnen.length !== periode.tot - periode.van + 1 || !scheelt(bedrag, som, som * 0.005)) return null;
  return {
    citaat: citaatVan(eerste.plaats, eerste.euro),
    waarde: `opgeteld ${miljoenen(som)}`,
    plaats: eerste.plaats,
  };
}

/** Another sentence that gives the total of the whole period. */
function metTekst(noemer: Noemer, alle: readonly Noemer[]): Uitspraak | null {
  if (!noemer.heel || !noemer.bedrag.totaal) return null;
  const ander = alle.find(
    ({ zin, bedrag, heel }) =>
      zin.index > noemer.zin.index && heel && bedrag.totaal && scheelt(noemer.bedrag, bedrag.euro),
  );
  return ander ? { citaat: ander.zin.tekst, waarde: ander.bedrag.tekst, plaats: ander.zin.plaats } : null;
}

/** Near each other, but not the same. */
function scheelt(bedrag: Bedrag, euro: number, speling = 0): boolean {
  const verschil = Math.abs(bedrag.euro - euro);
  return verschil <= Math.abs(euro) * HOOGSTENS_VERSCHIL && verschil > speling && !zelfde(bedrag, euro);
}

/** The same within the precision of how it is written: '3,1 miljard' is the same as 3.064 miljoen. */
function zelfde(bedrag: Bedrag, euro: number): boolean {
  return Math.abs(bedrag.euro - euro) <= eenheidVan(bedrag);
}

/** The value of the last digit that is written: a hundred thousand for '€ 12,5 mln'. */
function eenheidVan({ tekst, euro }: Bedrag): number {
  const cijfers = /\d[\d.]*(?:,(\d+))?/.exec(tekst);
  if (!cijfers) return 0;
  const getal = Number(cijfers[0].replaceAll('.', '').replace(',', '.'));
  const veelvoud = getal > 0 ? Math.abs(euro) / getal : 1;
  return veelvoud * 10 ** -(cijfers[1]?.length ?? 0);
}

/** The sentence (or the one before it) and the table share a word that says what it is about. */
function deeltOnderwerp(feiten: Feiten, zin: Zin, rij: Zin): boolean {
  const vorige = feiten.zinnen[zin.index - 1];
  const bijZin = inhoudswoorden(
    `${vorige && vorige.plaats.sectie === zin.plaats.sectie && vorige.soort !== 'rij' ? vorige.tekst : ''} ${zin.tekst}`,
  );
  const bijTabel = feiten.zinnen.filter(
    ({ soort, plaats }) =>
      (soort === 'kop' && plaats.sectie === rij.plaats.sectie) ||
      (soort === 'koprij' && plaats.blok === rij.plaats.blok),
  );
  return bijTabel.some(({ tekst }) => [...inhoudswoorden(tekst)].some((woord) => bijZin.has(woord)));
}

const ALGEMEEN =
  /^(?:totaal|samen|miljoen|miljard|euro|bedrag\w*|kosten|raming\w*|begrot\w*|grote|jaren|periode|uitgaven|budget\w*|middelen|voor|over|worden|hebben|onderdeel)$/;

function inhoudswoorden(tekst: string): Set<string> {
  return new Set((tekst.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter((woord) => !ALGEMEEN.test(woord)));
}

function miljoenen(euro: number): string {
  return `€ ${(euro / 1e6).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} mln`;
}
