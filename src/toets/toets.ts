/** The arrow from Feiten to Toetsing. */
import { sectiepad } from '../document/document.ts';
import { beoordeelBeschouwingsoort } from '../feiten/beschouwingsoort.ts';
import type { Feiten } from '../feiten/feiten.ts';
import { type Kader, onderdeelVan } from '../kader/kader.ts';
import { bepaalTermijn, openWerk } from '../termijn/termijn.ts';
import { begrippenindexVan } from './begrippenindex.ts';
import { Toetscontext } from './context.ts';
import { bepaalGereed } from './gereed.ts';
import { heeftScan, scanmeldingen } from './leesbaarheid.ts';
import { beoordeelCriterium } from './oordeel.ts';
import { berekenScore } from './score.ts';
import type { Criteriumuitkomst, Termijn, Toetsing } from './toetsing.ts';

export interface Toetsopties {
  /** Name to show; not used for judging. */
  bestand: string;
  /** ISO date of today, Europe/Amsterdam. */
  vandaag: string;
  /** Year in which the plan goes to the Tweede Kamer. */
  indienjaar?: number | undefined;
  /** Judge the criteria even when the file is not an informatieplan. */
  alsPlan?: boolean | undefined;
}

/** A scan may well be a plan: it is judged, with onzeker outcomes, rather than turned away. */
const ONBEKENDE_SOORT = {
  isInformatieplan: true,
  zekerheid: 0,
  reden: 'Het bestand bevat geen tekst die te lezen is; of het een informatieplan is, is niet te zien.',
};

const contexten = new WeakMap<Feiten, Toetscontext>();

/**
 * The plan as the tests see it, every sentence looked through; made once for the same facts, kader and day, so that what
 * comes after judging (src/beschouwing) need not do that work again.
 *
 * @param vandaag ISO date of today
 */
export function contextVan(feiten: Feiten, kader: Kader, vandaag: string): Toetscontext {
  const bekend = contexten.get(feiten);
  if (bekend?.kader === kader && bekend.vandaag === vandaag) return bekend;
  const context = new Toetscontext(feiten, kader, begrippenindexVan(kader.begrippen), vandaag);
  contexten.set(feiten, context);
  return context;
}

/**
 * Judges a plan on every criterion of the kader.
 *
 * @returns the Toetsing; with empty uitkomsten when the file is not an informatieplan, unless opties.alsPlan
 */
export function toets(feiten: Feiten, kader: Kader, opties: Toetsopties): Toetsing {
  const { document, identificatie } = feiten;
  const documentsoort =
    kader.documentsoort === 'beschouwing' ? beoordeelBeschouwingsoort(feiten) : feiten.documentsoort;
  const onleesbaar = heeftScan(document) && !feiten.zinnen.length;
  const basis: Toetsing = {
    bestand: opties.bestand,
    fout: null,
    documentsoort: onleesbaar ? ONBEKENDE_SOORT : documentsoort,
    plan: {
      ministerie: identificatie.ministerie?.waarde ?? null,
      titel: identificatie.titel?.waarde ?? null,
      periode: identificatie.periode?.waarde ?? null,
      versie: identificatie.versie?.waarde ?? null,
      paginas: document.paginas.length || null,
    },
    kader: kader.versie,
    totalen: feiten.totalen.map(({ jaar, euro }) => ({ jaar, euro })),
    mijlpalen: feiten.mijlpalen.map((mijlpaal) => ({
      wanneer: mijlpaal.wanneer,
      wat: mijlpaal.wat,
      eigenaar: mijlpaal.eigenaar,
      pagina: mijlpaal.plaats.pagina,
      sectie: sectiepad(document, mijlpaal.plaats.sectie),
    })),
    meldingen: scanmeldingen(document),
  };
  if (!documentsoort.isInformatieplan && !opties.alsPlan && !onleesbaar) {
    return {
      ...basis,
      uitkomsten: [],
      totalen: [],
      mijlpalen: [],
      gereed: 'nee',
      termijn: termijnVan(feiten, kader, opties, []),
    };
  }

  const context = contextVan(feiten, kader, opties.vandaag);
  const opTijd = kader.criteria.filter((criterium) => onderdeelVan(criterium.id) === 'tijdigheid');
  const rest = kader.criteria.filter((criterium) => onderdeelVan(criterium.id) !== 'tijdigheid');
  const uitkomsten = rest.map((criterium) => beoordeelCriterium(criterium, context));
  const termijn = termijnVan(feiten, kader, opties, uitkomsten);
  context.termijn = termijn;
  // Timeliness is judged last, since it rests on the work that the other criteria leave open.
  for (const criterium of opTijd) {
    uitkomsten.push({
      ...beoordeelCriterium(criterium, context),
      toelichting: termijn.toelichting,
      inspanning: 0,
    });
  }
  return {
    ...basis,
    uitkomsten,
    score: berekenScore(uitkomsten, kader.gewichten),
    gereed: bepaalGereed(uitkomsten.filter((u) => u.onderdeel !== 'tijdigheid')),
    termijn,
  };
}

function termijnVan(
  feiten: Feiten,
  kader: Kader,
  opties: Toetsopties,
  uitkomsten: Criteriumuitkomst[],
): Termijn {
  return bepaalTermijn({
    vandaag: opties.vandaag,
    periode: feiten.identificatie.periode?.waarde ?? null,
    indienjaar: opties.indienjaar,
    open: openWerk(uitkomsten),
    mijlpalen: kader.mijlpalen,
    drempels: kader.drempels.risico,
  });
}
