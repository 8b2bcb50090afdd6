/** The outcomes of a plan, trimmed to what a comparison needs. */
import { createHash } from 'node:crypto';
import { bloktekst, type Document } from '../../document/document.ts';
import type { Criterium, Kader } from '../../kader/kader.ts';
import type { Bewijs, Toetsing } from '../../toets/toetsing.ts';
import type { Uitkomstinbreng } from '../inbreng.ts';
import type { Citaten } from './citaten.ts';

/** Pieces of evidence per element. */
const HOOGSTENS = 3;

const afdrukken = new WeakMap<Criterium, string>();

/**
 * What a criterion asks, as one short text. It changes with what is asked and how that is tested, not with its
 * explanation, its examples or the words of the lexicons: those make a judgement better, not another one.
 */
export function vingerafdruk(criterium: Criterium): string {
  let afdruk = afdrukken.get(criterium);
  if (!afdruk) {
    const vraag = JSON.stringify([criterium.id, criterium.eis, criterium.elementen]);
    afdruk = createHash('sha256').update(vraag).digest('hex').slice(0, 12);
    afdrukken.set(criterium, afdruk);
  }
  return afdruk;
}

/**
 * @returns one per criterion that was judged. What the criterion asked under another version of the kader than this one
 *   cannot be told any more: its fingerprint is then that version, so that it only compares with its like
 */
export function maakUitkomsten(
  document: Document,
  toetsing: Toetsing,
  kader: Kader,
  citaten: Citaten,
): Uitkomstinbreng[] {
  const zelfde = toetsing.kader === kader.versie;
  const criteria = new Map(kader.criteria.map((criterium) => [criterium.id, criterium]));
  return (toetsing.uitkomsten ?? []).map(
    ({ id, onderdeel, titel, plicht, uitkomst, zekerheid, elementen }) => {
      const criterium = criteria.get(id);
      return {
        id,
        onderdeel,
        titel,
        plicht,
        uitkomst,
        zekerheid,
        vingerafdruk: criterium && zelfde ? vingerafdruk(criterium) : `kader ${toetsing.kader ?? 'onbekend'}`,
        elementen: elementen.map(({ element, aanwezig, bewijs }) => ({
          element,
          aanwezig,
          bewijs: bewijs
            .filter((een) => onderdeel !== 'document' || isPlantekst(document, een))
            .slice(0, HOOGSTENS)
            .map((een) => citaten.bewijs(een)),
        })),
      };
    },
  );
}

/** What is wrong with a file is also told of its properties ('Bestand zonder tags') and comments: that is no text of the plan. */
function isPlantekst({ blokken, secties }: Document, { citaat, plek }: Bewijs): boolean {
  const blok = plek.blok === null ? undefined : blokken[plek.blok];
  const tekst = (blok ? bloktekst(blok) : (secties[plek.sectie]?.titel ?? '')).replace(/\s+/g, ' ');
  return citaat.split(/\s?…\s?| \| /).every((deel) => tekst.includes(deel.trim()));
}
