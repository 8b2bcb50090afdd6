/** What a ministry fills in as its own milestone dates: checked, in words for the one who typed it. */
import { datumVoluit, inleverdatum, isDatum, isWerkdag } from './kalender.ts';
import { bedoeldeVolgorde, type Mijlpaal, type Mijlpaaldefinitie, mijlpalenVoor } from './mijlpalen.ts';

export interface Gekeurd {
  /** By the name of the milestone: the ISO date to keep, null for the date of the kader. Only what was filled in right. */
  data: Map<string, string | null>;
  /** By the name of the milestone: what is wrong with it and what to do, in Dutch. */
  fouten: Map<string, string>;
}

/**
 * @param jaar in which the plan is due
 * @param ingevuld text by the name of the milestone: '2026-10-20' (as programs write it), '20-10-2026', '20 oktober 2026', or ''
 *   for the date of the kader; names that the kader does not know are left out
 */
export function keurEigenData(
  jaar: number,
  definities: readonly Mijlpaaldefinitie[],
  ingevuld: ReadonlyMap<string, string>,
): Gekeurd {
  const grens = inleverdatum(jaar);
  const data: Gekeurd['data'] = new Map();
  const fouten: Gekeurd['fouten'] = new Map();
  for (const { naam, standaard } of mijlpalenVoor(grens, definities)) {
    const tekst = ingevuld.get(naam);
    if (tekst === undefined) continue;
    const dag = tekst.trim() && leesDatum(tekst.trim());
    if (dag === null) fouten.set(naam, `Vul een bestaande datum in, zoals ${invoerdatum(standaard)}.`);
    else if (dag && dag.slice(0, 4) !== String(jaar)) fouten.set(naam, `Vul een datum in ${jaar} in.`);
    else if (dag > grens) {
      fouten.set(
        naam,
        `Vul een datum in op of vóór de inleverdatum, ${datumVoluit(grens)}. U vulde ${datumVoluit(dag)} in.`,
      );
    } else data.set(naam, !dag || dag === standaard ? null : dag);
  }
  return { data, fouten };
}

/**
 * What may be meant, but is worth a second look: milestones in another order than the kader means, and own dates on which
 * nobody works.
 *
 * @returns sentences in Dutch
 */
export function waarschuwingenBij(mijlpalen: readonly Mijlpaal[]): string[] {
  const bedoeld = bedoeldeVolgorde(mijlpalen);
  const volgorde = bedoeld.flatMap((mijlpaal, i) => {
    // The latest of all before it: comparing neighbours alone would miss one that jumped two places.
    const laatste = bedoeld
      .slice(0, i)
      .reduce<Mijlpaal | null>((a, b) => (a && a.datum >= b.datum ? a : b), null);
    return laatste && mijlpaal.datum < laatste.datum
      ? [
          `'${mijlpaal.naam}' (${datumVoluit(mijlpaal.datum)}) ligt vóór '${laatste.naam}' (${datumVoluit(laatste.datum)}).`,
        ]
      : [];
  });
  const vrij = bedoeld
    .filter(({ eigen, datum }) => eigen && !isWerkdag(datum))
    .map(({ naam, datum }) => `'${naam}' valt op ${datumVoluit(datum)}; dat is geen werkdag.`);
  return [...volgorde, ...vrij];
}

/** '2026-10-21' as '21-10-2026', as people fill in a date. */
export function invoerdatum(dag: string): string {
  return dag.split('-').reverse().join('-');
}

const MAANDEN = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** @returns the ISO date that somebody typed, null when it is none */
function leesDatum(tekst: string): string | null {
  const cijfers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(tekst);
  const woorden = /^(\d{1,2}) ([a-z]{3,9})\.? (\d{4})$/i.exec(tekst);
  const [, dag = '', maand = '', jaar] = cijfers ?? woorden ?? [];
  const nummer = woorden ? String(maandnummer(maand)) : maand;
  const iso = jaar ? `${jaar}-${nummer.padStart(2, '0')}-${dag.padStart(2, '0')}` : tekst;
  return isDatum(iso) ? iso : null;
}

/** @returns 0 when it is no month */
function maandnummer(woord: string): number {
  const begin = woord.toLowerCase().slice(0, 3);
  return MAANDEN.indexOf(begin === 'mrt' ? 'maa' : begin) + 1;
}
