/** The arrow from Document to Feiten: every property is derived on first use and then kept. */
import type { Document } from '../document/document.ts';
import { type Eenheid, leesEenheden } from './eenheden.ts';
import type { Feiten, Zin } from './feiten.ts';

/** Keeps the outcome of the first call. */
function eenmaal<T>(maak: () => T): () => T {
  let uitkomst: { waarde: T } | undefined;
  return () => {
    uitkomst ??= { waarde: maak() };
    return uitkomst.waarde;
  };
}

/**
 * Derives the facts of a document. Nothing is computed until it is asked for.
 *
 * @param document any Document, whatever its format
 * @returns facts that many criteria share; asking twice gives the same object
 */
export function leidFeitenAf(document: Document): Feiten {
  const eenheden = eenmaal(() => leesEenheden(document));
  const zinnen = eenmaal(() => maakZinnen(eenheden()));
  const zinnenPerSectie = eenmaal(() => {
    const perSectie: number[][] = document.secties.map(() => []);
    for (const zin of zinnen()) perSectie[zin.plaats.sectie]?.push(zin.index);
    return perSectie;
  });
  return {
    document,
    get identificatie() {
      return { ministerie: null, titel: null, periode: null, versie: null };
    },
    get documentsoort() {
      return { isInformatieplan: true, zekerheid: 0.5, reden: 'Nog niet beoordeeld.' };
    },
    get zinnen() {
      return zinnen();
    },
    get bedragen() {
      return [];
    },
    get totalen() {
      return [];
    },
    get mijlpalen() {
      return [];
    },
    get zinnenPerSectie() {
      return zinnenPerSectie();
    },
  };
}

const INVULREST =
  /\b(?:PM|XX+|TODO|n\.t\.b\.|n\.n\.b\.|lorem ipsum)(?=\W|$)|\[(?:invullen|…|\.\.\.)[^\]]*\]|nader in te vullen/i;
const UITGESTELD =
  /(?:volgt|volgen|opgenomen|uitgewerkt|bepaald|toegevoegd) (?:later|nog|in (?:een|de) (?:volgende|latere|definitieve))|(?:wordt|worden) (?:later|nog|nader) (?:\w+ )?(?:bepaald|uitgewerkt|ingevuld|vastgesteld)|nader te bepalen|later in te vullen/i;
const ONTKEND =
  /\b(?:niet|geen)\b[^.]{0,40}\b(?:opgenomen|beschikbaar|beschreven|vastgesteld|uitgewerkt|ingevuld|gemaakt)\b|\bontbre(?:ekt|ken)\b|komt? niet aan de orde/i;

function maakZinnen(eenheden: readonly Eenheid[]): Zin[] {
  return eenheden.map((eenheid, index) => ({
    index,
    soort: eenheid.soort,
    tekst: eenheid.tekst,
    plaats: eenheid.plaats,
    polariteit: INVULREST.test(eenheid.tekst)
      ? 'invulrest'
      : UITGESTELD.test(eenheid.tekst)
        ? 'uitgesteld'
        : ONTKEND.test(eenheid.tekst)
          ? 'ontkend'
          : eenheid.citaat
            ? 'eis'
            : 'beweerd',
    lopend: eenheid.lopend,
    tijden: [],
    bedragen: [],
    getallen: [],
    eigenaren: [],
  }));
}
