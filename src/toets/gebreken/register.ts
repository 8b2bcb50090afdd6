/** All defect finders by the name that rules use: toets: { gebrek: { soort: invulresten } }. */
import { z } from 'zod';
import type { Feiten } from '../../feiten/feiten.ts';
import { afkortingen } from './afkortingen.ts';
import type { Gebrek, Gebrekzoeker } from './gebrek.ts';
import { inhoudsopgave } from './inhoudsopgave.ts';
import { invulresten } from './invulresten.ts';
import { leesbaarheid } from './leesbaarheid.ts';
import { opmerkingen } from './opmerkingen.ts';
import { persoonsgegevens } from './persoonsgegevens.ts';
import { tabeltotalen } from './tabeltotalen.ts';
import { tegenspraak } from './tegenspraak.ts';
import { toegankelijkheid } from './toegankelijkheid.ts';
import { vertrouwelijkheid } from './vertrouwelijkheid.ts';

// Each finder has its own type of options; the register only passes on what that finder's own schema let through.
// biome-ignore lint/suspicious/noExplicitAny: see above
export const gebreken: Readonly<Record<string, Gebrekzoeker<any>>> = {
  afkortingen,
  inhoudsopgave,
  leesbaarheid,
  invulresten,
  opmerkingen,
  tabeltotalen,
  tegenspraak,
  toegankelijkheid,
  vertrouwelijkheid,
  persoonsgegevens,
};

/** Options of any defect finder, told apart by 'soort': for the schema of the rules. */
export const gebrekOpties = z.union(
  Object.entries(gebreken).map(([soort, { opties }]) =>
    (opties as z.ZodObject).extend({ soort: z.literal(soort) }),
  ),
);

/**
 * Looks for a defect in a document.
 *
 * A text of which pages could not be read is never declared free of a defect that would stand in the text. Figures that
 * do not agree are left to a person where all of them stand on pages whose text was recognised.
 *
 * @param keuze the kind of defect (soort) with its options, as in a rule
 * @throws Error when there is no such kind, ZodError when its options are wrong
 */
export function zoekGebrek(keuze: { soort: string }, feiten: Feiten): Gebrek {
  const { soort, ...opties } = keuze;
  const zoeker = Object.hasOwn(gebreken, soort) ? gebreken[soort] : undefined;
  if (!zoeker) throw new Error(`onbekend gebrek: ${soort}`);
  const gebrek = zoeker.zoek(feiten, zoeker.opties.parse(opties));
  const onleesbaar = feiten.document.paginas.some(({ scan }) => scan);
  if (zoeker.leestTekst && onleesbaar && gebrek.gevonden === false && !gebrek.nvt) {
    return { ...gebrek, gevonden: null, zekerheid: 0.3 };
  }
  const herkend = new Set(
    feiten.document.paginas.flatMap((p) => (p.herkend === undefined ? [] : [p.nummer])),
  );
  const twijfel = gebrek.bevindingen.every(
    ({ plaats }) => plaats.pagina !== null && herkend.has(plaats.pagina),
  );
  if (zoeker.vergelijktGetallen && gebrek.gevonden && twijfel) {
    return { ...gebrek, gevonden: null, zekerheid: 0.3 };
  }
  return gebrek;
}
