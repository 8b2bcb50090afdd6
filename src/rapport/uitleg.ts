/** From the kader, what a report tells of each criterion besides its outcome. */
import { bronTekst, type Kader } from '../kader/kader.ts';
import type { Kaderuitleg } from './weergave.ts';

/** @returns what it asks, why it matters and on which sources it rests, by the id of the criterion */
export function kaderuitleg(kader: Pick<Kader, 'criteria'>): Kaderuitleg {
  return new Map(
    kader.criteria.map(({ id, eis, waarom, bron }) => [
      id,
      { eis: eis.trim(), waarom: waarom.trim(), bronnen: bron.map(bronTekst) },
    ]),
  );
}
