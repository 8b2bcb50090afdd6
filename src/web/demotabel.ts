/** The table that the demonstration prints. */
import { datum, korteNaam } from '../rapport/opmaak.ts';
import type { Overzichtplan } from '../rapport/overzicht.ts';
import { RISICO } from '../rapport/woorden.ts';

const KOPPEN = ['Plan', 'Score', 'Verplicht open', 'Risico', 'Inleverdatum'];

/** @returns the plans with score, open mandatory criteria and deadline risk, in aligned columns */
export function demotabel(plannen: readonly Overzichtplan[]): string {
  const rijen = plannen.map((plan) => {
    const naam = korteNaam(plan.bestand, 40);
    if (plan.fout) return [naam, `niet beoordeeld (${plan.fout.code})`];
    if (plan.openVerplicht === null) return [naam, 'geen informatieplan'];
    const { termijn } = plan;
    return [
      naam,
      String(plan.score ?? '-'),
      String(plan.openVerplicht),
      termijn ? RISICO[termijn.risico].woord.toLowerCase() : '-',
      termijn ? datum(termijn.datum) : '-',
    ];
  });
  // A row without outcomes runs on past the narrow columns and does not widen them.
  const volle = [KOPPEN, ...rijen.filter((rij) => rij.length === KOPPEN.length)];
  const breedtes = KOPPEN.map((_, kolom) => Math.max(...volle.map((rij) => (rij[kolom] ?? '').length)));
  breedtes[0] = Math.max(...[KOPPEN, ...rijen].map((rij) => (rij[0] ?? '').length));
  const regel = (rij: readonly string[]) =>
    rij
      .map((cel, kolom) => cel.padEnd(breedtes[kolom] ?? 0))
      .join('  ')
      .trimEnd();
  return [regel(KOPPEN), breedtes.map((breedte) => '-'.repeat(breedte)).join('  '), ...rijen.map(regel)].join(
    '\n',
  );
}
