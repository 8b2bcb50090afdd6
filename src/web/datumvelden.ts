/** The form in which a ministry sets its own milestone dates: its fields, and what was filled in. */
import { type Gekeurd, invoerdatum, keurEigenData } from '../termijn/eigendata.ts';
import { bedoeldeVolgorde, type Mijlpaal, type Mijlpaaldefinitie, sleutelVan } from '../termijn/mijlpalen.ts';

/** What somebody typed, as it was sent. */
export interface Ingevuld {
  naam: string;
  /** Text by the name of the milestone. */
  data: ReadonlyMap<string, string>;
  /** By the name of the milestone: the text that stood in the field when the form was opened. */
  stond: ReadonlyMap<string, string>;
}

export interface Datumveld {
  /** Also the name of the field. */
  id: string;
  mijlpaal: Mijlpaal;
  waarde: string;
  stond: string;
}

/** More than any date or name: what is longer is cut off, and refused. */
const LANGST = 100;

/** @returns a field for each milestone, in the order that the kader means them, with what was typed if that is shown again */
export function veldenVan(mijlpalen: readonly Mijlpaal[], ingevuld: Ingevuld | null): Datumveld[] {
  return bedoeldeVolgorde(mijlpalen).map((mijlpaal) => ({
    id: veldnaam(mijlpaal.naam),
    mijlpaal,
    waarde: ingevuld?.data.get(mijlpaal.naam) ?? invoerdatum(mijlpaal.datum),
    stond: ingevuld?.stond.get(mijlpaal.naam) ?? invoerdatum(mijlpaal.datum),
  }));
}

/**
 * @param lichaam the form as it was sent, by anyone
 * @returns what was typed, the dates to keep (null: that of the kader), and what is wrong by the id of the field. A field
 *   that was left as it stood is not among the dates, so that two people who change different fields do not undo each other
 */
export function dataUit(
  lichaam: unknown,
  jaar: number,
  definities: readonly Mijlpaaldefinitie[],
): { ingevuld: Ingevuld; data: Gekeurd['data']; fouten: Record<string, string> } {
  const velden = (lichaam ?? {}) as Record<string, unknown>;
  const tekst = (veld: string): string | undefined => {
    const waarde = velden[veld];
    return typeof waarde === 'string' ? waarde.trim().slice(0, LANGST) : undefined;
  };
  const lees = (begin: string) =>
    new Map(
      definities.flatMap(({ naam }) => {
        const waarde = tekst(begin + veldnaam(naam));
        return waarde === undefined ? [] : [[naam, waarde] as const];
      }),
    );
  const ingevuld: Ingevuld = { naam: tekst('naam') ?? '', data: lees(''), stond: lees('stond-') };
  if (tekst('standaard') !== undefined) {
    return { ingevuld, data: new Map(definities.map(({ naam }) => [naam, null])), fouten: {} };
  }
  const veranderd = new Map(
    [...ingevuld.data].filter(([naam, waarde]) => waarde !== ingevuld.stond.get(naam)),
  );
  const { data, fouten } = keurEigenData(jaar, definities, veranderd);
  return {
    ingevuld,
    data,
    fouten: Object.fromEntries([...fouten].map(([naam, melding]) => [veldnaam(naam), melding])),
  };
}

const veldnaam = (mijlpaal: string): string => `datum-${sleutelVan(mijlpaal)}`;
