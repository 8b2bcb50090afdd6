/** Runs a test from rules/: one of the small tests, or tests composed with alle, een and geen. */
import type { Toets } from '../../kader/schema.ts';
import type { Toetscontext } from '../context.ts';
import { HOOGSTENS_BEWIJS, type Uitslag } from '../uitslag.ts';
import { toetsBedragen } from './bedragen.ts';
import { toetsGebrek } from './gebrek.ts';
import { toetsIdentificatie, toetsPeriode } from './identificatie.ts';
import { toetsMijlpalen } from './mijlpalen.ts';
import { toetsSectie } from './sectie.ts';
import { toetsStelling } from './stelling.ts';
import { toetsTabel } from './tabel.ts';
import { toetsTermijn } from './termijn.ts';

/** @returns what the test says of the plan in the context */
export function voerUit(toets: Toets, context: Toetscontext): Uitslag {
  if ('alle' in toets) return alle(toets.alle.map((deel) => voerUit(deel, context)));
  if ('een' in toets) return een(toets.een, context);
  if ('geen' in toets) return keerOm(voerUit(toets.geen, context));
  if ('stelling' in toets) return toetsStelling(toets.stelling, context);
  if ('sectie' in toets) return toetsSectie(toets.sectie, context);
  if ('tabel' in toets) return toetsTabel(toets.tabel, context);
  if ('bedragen' in toets) return toetsBedragen(toets.bedragen, context);
  if ('mijlpalen' in toets) return toetsMijlpalen(toets.mijlpalen, context);
  if ('periode' in toets) return toetsPeriode(toets.periode, context);
  if ('identificatie' in toets) return toetsIdentificatie(toets.identificatie, context);
  if ('gebrek' in toets) return toetsGebrek(toets.gebrek, context);
  return toetsTermijn(context);
}

const RANG = { ja: 3, deels: 2, onzeker: 1, nee: 0 };

/** As good as the weakest part; evidence of all parts. */
function alle(delen: Uitslag[]): Uitslag {
  const zwakste = delen.reduce((a, b) => (RANG[b.waarde] < RANG[a.waarde] ? b : a));
  if (zwakste.waarde !== 'ja') return zwakste;
  return {
    waarde: 'ja',
    zekerheid: Math.min(...delen.map((d) => d.zekerheid)),
    bewijs: delen.flatMap((d) => d.bewijs.slice(0, 2)).slice(0, HOOGSTENS_BEWIJS),
    bijna: null,
  };
}

/** As good as the best part; what follows a sure 'ja' need not be looked for. */
function een(delen: readonly Toets[], context: Toetscontext): Uitslag {
  const uitslagen: Uitslag[] = [];
  for (const deel of delen) {
    const uitslag = voerUit(deel, context);
    uitslagen.push(uitslag);
    if (uitslag.waarde === 'ja' && uitslag.zekerheid >= 0.9) break;
  }
  const beste = uitslagen.reduce((a, b) =>
    RANG[b.waarde] > RANG[a.waarde] ||
    (b.waarde === a.waarde && b.waarde === 'ja' && b.zekerheid > a.zekerheid)
      ? b
      : a,
  );
  if (beste.waarde !== 'nee') return beste;
  const bijna = uitslagen
    .map((u) => u.bijna)
    .reduce((a, b) => ((b?.kracht ?? -1) > (a?.kracht ?? -1) ? b : a), null);
  return { ...beste, zekerheid: Math.min(...uitslagen.map((u) => u.zekerheid)), bijna };
}

function keerOm(uitslag: Uitslag): Uitslag {
  if (uitslag.waarde === 'nee') return { ...uitslag, waarde: 'ja', bewijs: [], bijna: null };
  const plek = uitslag.bewijs[0];
  return {
    waarde: uitslag.waarde === 'ja' ? 'nee' : uitslag.waarde,
    zekerheid: uitslag.zekerheid,
    bewijs: [],
    bijna: plek ? { ...plek, reden: 'dit hoort er juist niet te staan', kracht: 0.5 } : null,
  };
}
