/** The round as flat tables for others: one row per fact, each with the words of the plan that it rests on. */
import { verwijs } from '../../beschouwing/bewering.ts';
import type { Concept } from '../../beschouwing/concept.ts';
import type { Citaatnummer, Inbreng } from '../../beschouwing/inbreng.ts';
import { labelsVan, labelVan } from './verwijstekst.ts';

export type Waarde = string | number | null;

export interface Gegevenstabel {
  /** Also the name of its file and of its sheet. */
  naam: string;
  kolommen: readonly string[];
  rijen: readonly (readonly Waarde[])[];
}

const PLAATS = ['bestand', 'pagina', 'sectie', 'citaat'] as const;

/**
 * @param concept of the same plans: its labels name them
 * @returns the tables, in order; every one begins with the plan and ends with the place
 */
export function gegevenstabellen(inbrengen: readonly Inbreng[], concept: Concept): Gegevenstabel[] {
  const labels = labelsVan(concept.bronnen);
  const perLabel = new Map(inbrengen.map((inbreng) => [inbreng.id, inbreng]));
  const plannen = concept.bronnen.flatMap(({ inbreng }) => perLabel.get(inbreng) ?? []);
  const plaats = (inbreng: Inbreng, nummer: Citaatnummer | undefined): Waarde[] => {
    if (nummer === undefined) return [inbreng.bestand, null, null, null];
    const { bestand, pagina, sectie, citaat } = verwijs(inbreng, nummer);
    return [bestand, pagina, sectie, citaat];
  };
  const tabel = <T>(
    naam: string,
    kolommen: readonly string[],
    feiten: (inbreng: Inbreng) => readonly T[],
    rij: (feit: T) => readonly [citaat: Citaatnummer | undefined, ...Waarde[]],
  ): Gegevenstabel => ({
    naam,
    kolommen: ['plan', ...kolommen, ...PLAATS],
    rijen: plannen.flatMap((inbreng) =>
      feiten(inbreng).map((feit) => {
        const [citaat, ...waarden] = rij(feit);
        return [labelVan(inbreng.id, labels), ...waarden, ...plaats(inbreng, citaat)];
      }),
    ),
  });
  return [
    tabel(
      'plannen',
      ['ministerie', 'titel', 'van', 'tot', 'paginas', 'kader', 'score', 'gereed'],
      (inbreng) => [inbreng],
      ({ ministerie, titel, periode, paginas, kader, score, gereed }) => [
        undefined,
        ministerie,
        titel,
        periode?.van ?? null,
        periode?.tot ?? null,
        paginas,
        kader,
        score?.totaal ?? null,
        gereed,
      ],
    ),
    tabel(
      'uitkomsten',
      ['criterium', 'onderdeel', 'titel', 'plicht', 'uitkomst', 'zekerheid'],
      ({ uitkomsten }) => uitkomsten,
      ({ id, onderdeel, titel, plicht, uitkomst, zekerheid, elementen }) => [
        elementen.find(({ bewijs }) => bewijs.length)?.bewijs[0],
        id,
        onderdeel,
        titel,
        plicht,
        uitkomst,
        zekerheid,
      ],
    ),
    tabel(
      'totalen',
      ['jaar', 'euro'],
      ({ geld }) => geld.totalen,
      ({ jaar, euro, citaat }) => [citaat, jaar, euro],
    ),
    tabel(
      'beheer-vernieuwing',
      ['soort', 'jaar', 'euro', 'procent'],
      ({ geld }) => geld.verdeling,
      ({ soort, jaar, euro, procent, citaat }) => [citaat, soort, jaar, euro, procent],
    ),
    tabel(
      'niet-opgeteld',
      ['reden', 'jaar', 'euro', 'post'],
      ({ geld }) => geld.nietOpgeteld,
      ({ reden, jaar, euro, post, citaat }) => [citaat, reden, jaar, euro, post],
    ),
    tabel(
      'activiteiten',
      ['naam', 'euro', 'van', 'tot'],
      ({ activiteiten }) => activiteiten,
      ({ naam, euro, van, tot, citaat }) => [citaat, naam, euro, van, tot],
    ),
    tabel(
      'mijlpalen',
      ['wanneer', 'wat', 'eigenaar', 'themas'],
      ({ mijlpalen }) => mijlpalen,
      ({ wanneer, wat, eigenaar, themas, citaat }) => [citaat, wanneer, wat, eigenaar, themas.join(' ')],
    ),
    tabel(
      'namen',
      ['soort', 'naam', 'sleutel', 'aantal'],
      ({ namen }) => namen,
      ({ soort, naam, sleutel, aantal, citaten }) => [citaten[0], soort, naam, sleutel, aantal],
    ),
    tabel(
      'mensen',
      ['soort', 'waarde', 'eenheid', 'jaar', 'moment'],
      ({ mensen }) => mensen,
      ({ soort, waarde, eenheid, jaar, moment, citaat }) => [citaat, soort, waarde, eenheid, jaar, moment],
    ),
    tabel(
      'speerpunten',
      ['speerpunt', 'eigen_actie', 'sterkte'],
      ({ onderwerpen }) =>
        onderwerpen.flatMap(({ criterium, zinnen }) => zinnen.map((zin) => ({ criterium, ...zin }))),
      ({ criterium, eigenActie, sterkte, citaat }) => [citaat, criterium, eigenActie ? 'ja' : 'nee', sterkte],
    ),
  ];
}
