/** The money of a plan: what can be added up, and what cannot and why. */
import type { Bedrag, Feiten, Zin } from '../../feiten/feiten.ts';
import { type Toetscontext, telt } from '../../toets/context.ts';
import type { Citaatnummer, Geldinbreng, NietOpgeteld, NietOpgeteldReden } from '../inbreng.ts';
import type { Citaten } from './citaten.ts';
import { isGrensbedrag } from './grensbedrag.ts';
import { celgetal, cellenVan, jaarIn } from './tabelcellen.ts';
import { maakVerdeling } from './verdeling.ts';

/** How many of each reason are shown; all are counted. */
const HOOGSTENS: Record<NietOpgeteldReden, number> = {
  'deel-van-totaal': 5,
  'geen-totaal': 15,
  'buiten-planperiode': 5,
  'geen-jaar': 15,
  grensbedrag: 5,
  'eenheid-onduidelijk': 10,
  'alleen-tekst': 5,
};
const LANGSTE_POST = 120;

export function maakGeld(context: Toetscontext, citaten: Citaten): Geldinbreng {
  const { feiten } = context;
  const totalen = feiten.totalen.map(({ jaar, euro, plaats }) => {
    const zin = totaalzin(feiten, jaar, euro, plaats.blok);
    const bedrag = zin?.bedragen.find((een) => een.jaar === jaar && een.euro === euro);
    const citaat = zin ? citaten.zin(zin, Math.max(0, bedrag?.positie ?? 0)) : citaten.plaats(plaats);
    return { jaar, euro, citaat };
  });
  const periode = feiten.identificatie.periode?.waarde;
  const jaren = new Set(totalen.map(({ jaar }) => jaar));
  const jarenZonderTotaal: number[] = [];
  for (let jaar = periode?.van ?? 1; jaar <= (periode?.tot ?? 0); jaar++)
    if (!jaren.has(jaar)) jarenZonderTotaal.push(jaar);

  const rest = new Rest();
  for (const zin of feiten.zinnen) {
    if (!telt(zin)) continue;
    const inJaren = zin.bedragen.some(({ jaar }) => jaar !== null);
    for (const bedrag of zin.bedragen) {
      if (isTotaal(feiten, bedrag)) continue;
      // The last column of a row per year is the sum of that row, no other money.
      if (bedrag.jaar === null && bedrag.positie < 0 && inJaren) continue;
      const grens = bedrag.positie >= 0 && isGrensbedrag(zin.tekst, bedrag.positie);
      rest.meld(grens ? 'grensbedrag' : redenVan(bedrag, jaren, periode), bedrag, () =>
        citaten.zin(zin, Math.max(0, bedrag.positie)),
      );
    }
  }
  for (const zin of zonderEenheid(context))
    rest.meld('eenheid-onduidelijk', { euro: null, jaar: null, post: '' }, () => citaten.zin(zin));
  if (!totalen.length)
    for (const zin of alleenTekst(context))
      rest.meld('alleen-tekst', { euro: null, jaar: null, post: '' }, () => citaten.zin(zin));
  return {
    totalen,
    jarenZonderTotaal,
    verdeling: maakVerdeling(context, citaten),
    nietOpgeteld: rest.lijst,
    aantalNietOpgeteld: rest.aantal,
  };
}

/** Keeps the first of each reason and counts all. */
class Rest {
  readonly lijst: NietOpgeteld[] = [];
  readonly aantal: Partial<Record<NietOpgeteldReden, number>> = {};

  meld(
    reden: NietOpgeteldReden,
    { euro, jaar, post }: { euro: number | null; jaar: number | null; post: string },
    citeer: () => Citaatnummer,
  ): void {
    const eerder = this.aantal[reden] ?? 0;
    this.aantal[reden] = eerder + 1;
    if (eerder < HOOGSTENS[reden])
      this.lijst.push({ reden, euro, jaar, post: post.slice(0, LANGSTE_POST), citaat: citeer() });
  }
}

function redenVan(
  { jaar }: Bedrag,
  metTotaal: ReadonlySet<number>,
  periode: { van: number; tot: number } | undefined,
): NietOpgeteldReden {
  if (jaar === null) return 'geen-jaar';
  if (metTotaal.has(jaar)) return 'deel-van-totaal';
  return periode && (jaar < periode.van || jaar > periode.tot) ? 'buiten-planperiode' : 'geen-totaal';
}

/** The sentence or row in which a total stands. */
function totaalzin(feiten: Feiten, jaar: number, euro: number, blok: number | null): Zin | undefined {
  const hier = feiten.zinnen.filter(
    (zin) => zin.plaats.blok === blok && zin.bedragen.some((b) => b.jaar === jaar && b.euro === euro),
  );
  return (
    hier.find((zin) => zin.bedragen.some((b) => b.totaal && b.jaar === jaar && b.euro === euro)) ?? hier[0]
  );
}

function isTotaal(feiten: Feiten, bedrag: Bedrag): boolean {
  return feiten.totalen.some(
    ({ jaar, euro, plaats }) =>
      jaar === bedrag.jaar && euro === bedrag.euro && plaats.blok === bedrag.plaats.blok,
  );
}

const GELDTABEL = /bedrag|budget|raming|kosten|uitgaven|begroot|begroting|lasten|dekking/i;
const GEEN_GELD = /\bfte\b|%|procent|aandeel|aantal|dagen|weken|uren|GWh|applicaties|systemen/i;

/** Of each table about money in which nothing could be read as money: its first row of bare figures under years. */
function zonderEenheid(context: Toetscontext): Zin[] {
  const uit: Zin[] = [];
  for (const blok of context.feiten.document.blokken) {
    if (blok.soort !== 'tabel') continue;
    const zinnen = context.zinnenVanBlok(blok.index).map((index) => context.zin(index));
    if (!zinnen[0]?.lopend || zinnen.some((zin) => zin.bedragen.length)) continue;
    const koppen = zinnen.filter(({ soort }) => soort === 'koprij').map(({ tekst }) => tekst);
    const omschrijving = `${blok.bijschrift ?? ''} ${koppen.join(' ')}`;
    const onderGeld = context.kopband(blok.sectie, ['financiele-paragraaf']).eigen.length > 0;
    if ((!onderGeld && !GELDTABEL.test(omschrijving)) || GEEN_GELD.test(omschrijving)) continue;
    const eerste = zinnen.find((zin) => {
      if (!telt(zin) || GEEN_GELD.test(zin.tekst)) return false;
      const cellen = cellenVan(context, zin);
      const getallen = cellen.filter(({ tekst, jaar }) => jaar !== null && celgetal(tekst)?.eenheid === null);
      return (
        getallen.length >= 2 || (jaarIn(cellen[0]?.tekst ?? '') !== null && celgetal(cellen[1]?.tekst ?? ''))
      );
    });
    if (eerste) uit.push(eerste);
  }
  return uit;
}

/** Of each section about money without any amount: the first sentence that speaks of money. */
function alleenTekst(context: Toetscontext): Zin[] {
  const uit: Zin[] = [];
  let tot = -1;
  for (const sectie of context.sectiesOver(['financiele-paragraaf'])) {
    const soort = context.feiten.document.secties[sectie]?.soort;
    const geheel = context.metOnderliggende(sectie);
    if (sectie <= tot || (soort !== 'tekst' && soort !== 'bijlage')) continue;
    tot = geheel.at(-1) ?? sectie;
    const zinnen = geheel
      .flatMap((s) => context.zinnenVanSectie(s))
      .map((i) => context.zin(i))
      .filter((zin) => zin.lopend && zin.soort !== 'kop' && zin.soort !== 'koprij');
    if (zinnen.some((zin) => zin.bedragen.length)) continue;
    const eerste = zinnen.find((zin) => context.treffers(zin.index, ['geldwoord']).length) ?? zinnen[0];
    if (eerste) uit.push(eerste);
  }
  return uit;
}
