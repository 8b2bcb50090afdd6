/** Where in a YAML text a value stands: asked for only when something is wrong with it. */
import { EVENT_ID, getScalarValue, parseEvents } from 'js-yaml';

type Gebeurtenis = ReturnType<typeof parseEvents>[number];

/**
 * @param bron YAML that is valid
 * @param pad keys and indexes down to the value
 * @returns the line, from 1, of the value, or of the last one on the way to it that is there
 */
export function regelInYaml(bron: string, pad: readonly PropertyKey[]): number {
  const gebeurtenissen = parseEvents(bron, {});
  // The document itself comes first.
  let i = 1;
  let plaats = 0;
  /** @param diepte how much of the path leads to this value; null when it lies elsewhere */
  const lees = (diepte: number | null): void => {
    const hier = gebeurtenissen[i++] as Gebeurtenis;
    if (diepte !== null) plaats = Math.max(plaats, beginVan(hier));
    const volgt = (sleutel: string) =>
      diepte !== null && diepte < pad.length && String(pad[diepte]) === sleutel ? diepte + 1 : null;
    if (hier.type === EVENT_ID.MAPPING) {
      while (gebeurtenissen[i]?.type !== EVENT_ID.POP) {
        const sleutel = gebeurtenissen[i] as Gebeurtenis;
        lees(null);
        lees(volgt(sleutel.type === EVENT_ID.SCALAR ? String(getScalarValue(bron, sleutel)) : ''));
      }
      i++;
    } else if (hier.type === EVENT_ID.SEQUENCE) {
      for (let nummer = 0; gebeurtenissen[i]?.type !== EVENT_ID.POP; nummer++) lees(volgt(String(nummer)));
      i++;
    }
  };
  lees(0);
  return bron.slice(0, plaats).split('\n').length;
}

function beginVan(gebeurtenis: Gebeurtenis): number {
  if (gebeurtenis.type === EVENT_ID.SCALAR) return gebeurtenis.valueStart;
  return gebeurtenis.type === EVENT_ID.MAPPING || gebeurtenis.type === EVENT_ID.SEQUENCE
    ? gebeurtenis.start
    : 0;
}
