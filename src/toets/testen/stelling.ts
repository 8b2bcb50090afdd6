import type { Zin } from '../../feiten/feiten.ts';
import type { Kenmerk, Stelling, Tijdvak } from '../../kader/schema.ts';
import { type Toetscontext, telt } from '../context.ts';
import { heelOnderdeelOver } from '../onderdeelonderwerp.ts';
import { OVERDREMPEL, overKracht } from '../over.ts';
import { HOOGSTENS_BEWIJS, type Uitslag } from '../uitslag.ts';
import { vervolgVan } from '../vervolg.ts';

const REDENEN: Record<string, string> = {
  ontkend: 'de zin zegt dat dit er niet is',
  uitgesteld: 'de zin stelt dit uit',
  eis: 'de zin haalt aan wat een kader of afspraak vraagt',
  ander: 'de zin gaat over wat een ander doet',
  invulrest: 'hier staat nog een invulplek',
};

interface Vondst {
  zin: Zin;
  kracht: number;
  termen: ReadonlySet<string>;
}

/** A result long before the plan is history, not an action of this plan. */
const JAREN_TERUG = 6;

/**
 * A claim in running text or a table about a begrip, with what must stand near it.
 *
 * @returns 'ja' with the sentences as evidence; 'nee' with the sentence that came nearest
 */
export function toetsStelling(opties: Stelling, context: Toetscontext): Uitslag {
  const gevonden: Vondst[] = [];
  let bijna: Uitslag['bijna'] = null;
  const mis = (zin: Zin, reden: string, kracht: number) => {
    if (!bijna || kracht > bijna.kracht) bijna = { ...context.vindplaats(zin), reden, kracht };
  };

  for (const index of kandidaten(opties, context)) {
    const zin = context.zin(index);
    if (zin.soort === 'koprij') continue;
    const over = overKracht(context, zin, opties.over, opties.kop);
    if (zin.soort === 'kop') {
      if (over.kracht >= OVERDREMPEL && zin.lopend)
        mis(zin, 'er is een kop, maar wat eronder staat vult dit niet in', 0.2);
      continue;
    }
    if (opties.soort && !opties.soort.includes(zin.soort as 'zin')) continue;
    if (over.ontkend) mis(zin, REDENEN.ontkend as string, 0.5);
    if (over.kracht < OVERDREMPEL) {
      if (over.kracht > 0) mis(zin, 'de zin raakt het onderwerp alleen zijdelings', over.kracht);
      continue;
    }
    if (!zin.lopend && !(opties.colofon && inColofon(zin, context))) {
      mis(zin, 'dit staat alleen in een inhoudsopgave, lijst of colofon', 0.15);
      continue;
    }
    if (zin.polariteit !== 'beweerd' && !opties.ookVan?.includes(zin.polariteit as 'ander')) {
      mis(zin, REDENEN[zin.polariteit] ?? 'de zin telt niet', 0.4);
      continue;
    }
    if (opties.zonder && staatBij(context, zin, opties.zonder)) {
      mis(zin, 'de zin gaat over iets wat hier niet telt', 0.35);
      continue;
    }
    if (opties.in) {
      const band = context.kopband(zin.plaats.sectie, opties.in);
      if (!band.eigen.length && !band.boven.length) {
        mis(zin, 'dit staat niet in een eigen onderdeel', 0.5 * over.kracht);
        continue;
      }
    }
    if (opties.nietIn) {
      const band = context.kopband(zin.plaats.sectie, opties.nietIn);
      if (band.eigen.length || band.boven.length) {
        mis(zin, 'dit staat in een onderdeel over iets anders', 0.35);
        continue;
      }
    }
    if (opties.verband && !context.heeftVerband(zin.plaats.sectie, opties.verband)) {
      mis(zin, `dit onderdeel gaat niet over ${opties.verband.join(' of ').replaceAll('-', ' ')}`, 0.3);
      continue;
    }
    const tekort = watOntbreekt(opties, context, zin);
    if (tekort) {
      mis(zin, tekort, 0.6 * over.kracht);
      continue;
    }
    gevonden.push({ zin, kracht: over.kracht, termen: over.termen });
  }

  const goed = opties.bijeen ? inEenSectie(gevonden) : gevonden;
  const termen = new Set(goed.flatMap((g) => [...g.termen]));
  if (goed.length >= opties.minstens && (opties.verschillend === 1 || termen.size >= opties.verschillend)) {
    goed.sort((a, b) => b.kracht - a.kracht || a.zin.index - b.zin.index);
    const extra = Math.min(0.1, 0.03 * (goed.length - opties.minstens));
    return {
      waarde: 'ja',
      zekerheid: Math.min(0.98, (goed[0]?.kracht ?? 0) + extra),
      bewijs: goed
        .slice(0, Math.max(HOOGSTENS_BEWIJS, opties.minstens))
        .map((g) => context.vindplaats(g.zin)),
      bijna: null,
    };
  }
  const eerste = goed[0];
  if (eerste)
    mis(eerste.zin, `hiervan zijn er minstens ${Math.max(opties.minstens, opties.verschillend)} nodig`, 0.6);
  const dichtbij = (bijna as Uitslag['bijna'])?.kracht ?? 0;
  return { waarde: 'nee', zekerheid: 0.9 - 0.5 * dichtbij, bewijs: [], bijna };
}

/** Of finds that must stand together: those of the section that has most of them, the first one when equal. */
function inEenSectie(vondsten: readonly Vondst[]): Vondst[] {
  const perSectie = Map.groupBy(vondsten, ({ zin }) => zin.plaats.sectie);
  return [...perSectie.values()].reduce((a, b) => (b.length > a.length ? b : a), []);
}

/** Who made and fixed the plan often stands only there. */
function inColofon(zin: Zin, context: Toetscontext): boolean {
  return context.feiten.document.secties[zin.plaats.sectie]?.soort === 'colofon';
}

/** The sentence itself or the heading right above it holds one of these begrippen, or the section is about one as a whole. */
export function staatBij(context: Toetscontext, zin: Zin, begrippen: readonly string[]): boolean {
  return (
    context.treffers(zin.index, begrippen).length > 0 ||
    context.kopband(zin.plaats.sectie, begrippen).eigen.some((t) => t.sterk) ||
    heelOnderdeelOver(context, zin.plaats.sectie, begrippen)
  );
}

/** Sentences that hold the begrip, and those under a heading, header row or introduction that does. */
function kandidaten(opties: Stelling, context: Toetscontext): number[] {
  const direct = context.zinnenMet(opties.over);
  const lijst = new Set(direct);
  for (const index of direct) {
    const zin = context.zin(index);
    if (zin.soort === 'kop' && opties.kop) {
      for (const sectie of context.metOnderliggende(zin.plaats.sectie)) {
        for (const i of context.zinnenVanSectie(sectie)) lijst.add(i);
      }
    } else if (zin.soort === 'koprij') {
      for (const i of context.zinnenVanBlok(zin.plaats.blok)) lijst.add(i);
    } else if (zin.plaats.blok !== null) {
      const volgend = context.feiten.document.blokken[zin.plaats.blok + 1];
      if (volgend && volgend.sectie === zin.plaats.sectie && volgend.soort !== 'alinea') {
        for (const i of context.zinnenVanBlok(volgend.index)) lijst.add(i);
      }
    }
  }
  return [...lijst].sort((a, b) => a - b);
}

function watOntbreekt(opties: Stelling, context: Toetscontext, zin: Zin): string | null {
  if (!opties.en && !opties.kenmerk && !opties.tijdvak) return null;
  const buurt = buurtVan(opties, context, zin);
  for (const groep of opties.en ?? []) {
    const erbij = buurt.some((z) => context.treffers(z.index, groep).some((t) => !t.ontkend));
    const inKop = !erbij && context.koprijen(zin).some((z) => context.treffers(z.index, groep).length);
    if (!erbij && !inKop)
      return `er staat niets bij over ${groep.map((naam) => naam.replaceAll('-', ' ')).join(' of ')}`;
  }
  const { kenmerk, tijdvak } = opties;
  if (
    kenmerk &&
    !buurt.some((z) => heeftKenmerk(context, z, kenmerk)) &&
    !tijdInKoprij(context, zin, kenmerk)
  ) {
    return 'er staat geen jaar, datum, aantal, bedrag of eigenaar bij';
  }
  if (tijdvak && ![...buurt, ...context.koprijen(zin)].some((z) => heeftTijd(context, z, tijdvak))) {
    return `er staat geen jaar of datum ${tijdvak === 'vooraf' ? 'van vóór' : 'vanaf'} ${context.beginjaar} bij`;
  }
  return null;
}

/** The sentences that can bring what must stand near: those of the range that would count themselves. */
function buurtVan(opties: Stelling, context: Toetscontext, zin: Zin): Zin[] {
  const { nabij, over, zonder } = opties;
  return (nabij === 'vervolg' ? vervolgVan(context, zin, over) : context.nabij(zin, nabij))
    .map((i) => context.zin(i))
    .filter((z) => z === zin || (telt(z) && !(zonder && context.treffers(z.index, zonder).length)));
}

/** A row under a column such as 'Doel 2027' has that year. */
function tijdInKoprij(context: Toetscontext, zin: Zin, kenmerken: readonly Kenmerk[]): boolean {
  return (
    kenmerken.includes('tijd') && context.koprijen(zin).some((kop) => heeftKenmerk(context, kop, ['tijd']))
  );
}

/** Whether a sentence names a time before the first year of the plan, or one from that year on. */
export function heeftTijd(context: Toetscontext, zin: Zin, tijdvak: Tijdvak): boolean {
  return zin.tijden.some((t) =>
    tijdvak === 'vooraf' ? t.van < context.beginjaar : t.tot >= context.beginjaar,
  );
}

/** Whether a sentence has one of the marks that make it concrete. */
export function heeftKenmerk(context: Toetscontext, zin: Zin, kenmerken: readonly Kenmerk[]): boolean {
  const vanaf = (context.feiten.identificatie.periode?.waarde.van ?? 0) - JAREN_TERUG;
  return kenmerken.some((kenmerk) => {
    switch (kenmerk) {
      case 'tijd':
        return zin.tijden.some((t) => t.tot >= vanaf);
      case 'bedrag':
        return zin.bedragen.length > 0;
      case 'eigenaar':
        return zin.eigenaren.length > 0;
      default:
        // 'Wat één toepassing kost' counts nothing.
        return zin.getallen.some((g) => g.soort === kenmerk && !(kenmerk === 'aantal' && g.waarde === 1));
    }
  });
}
