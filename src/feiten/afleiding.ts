/** The arrow from Document to Feiten: every property is derived on first use and then kept. */
import type { Document } from '../document/document.ts';
import { beoordeelDocumentsoort } from './documentsoort.ts';
import { leesEenheden } from './eenheden.ts';
import type { Feiten } from './feiten.ts';
import { identificeer } from './identificatie.ts';
import { zoekMijlpalen } from './mijlpalen.ts';
import { zoekTotalen } from './totalen.ts';
import { maakZinnen } from './zinnen.ts';

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
  const identificatie = eenmaal(() => identificeer(document, eenheden()));
  const gelezen = eenmaal(() => maakZinnen(document, eenheden(), identificatie()));
  const bedragen = eenmaal(() => gelezen().zinnen.flatMap((zin) => zin.bedragen));
  const totalen = eenmaal(() =>
    zoekTotalen(document, gelezen().geldtabellen, gelezen().zinnen, identificatie().periode?.waarde ?? null),
  );
  const mijlpalen = eenmaal(() =>
    zoekMijlpalen(
      document,
      gelezen().zinnen,
      identificatie().periode?.waarde ?? null,
      new Set(gelezen().geldtabellen.map((tabel) => tabel.blok)),
    ),
  );
  const documentsoort = eenmaal(() =>
    beoordeelDocumentsoort(document, eenheden(), identificatie(), {
      mijlpalen: mijlpalen().length,
      totalen: totalen().length,
    }),
  );
  const zinnenPerSectie = eenmaal(() => {
    const perSectie: number[][] = document.secties.map(() => []);
    for (const zin of gelezen().zinnen) perSectie[zin.plaats.sectie]?.push(zin.index);
    return perSectie;
  });
  return {
    document,
    get identificatie() {
      return identificatie();
    },
    get documentsoort() {
      return documentsoort();
    },
    get zinnen() {
      return gelezen().zinnen;
    },
    get bedragen() {
      return bedragen();
    },
    get totalen() {
      return totalen();
    },
    get mijlpalen() {
      return mijlpalen();
    },
    get zinnenPerSectie() {
      return zinnenPerSectie();
    },
  };
}
