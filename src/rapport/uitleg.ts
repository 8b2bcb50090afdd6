/** From the kader, what a report tells of each criterion besides its outcome. */
import { bronTekst, type Kader } from '../kader/kader.ts';
import type { Kaderuitleg } from './weergave.ts';

/** @returns why it matters and on which sources it rests, by the id of the criterion */
export function kaderuitleg(kader: Pick<Kader, 'criteria'>): Kaderuitleg {
  return new Map(
    kader.criteria.map(({ id, waarom, bron }) => [
      id,
      { waarom: waarom.trim(), bronnen: bron.map(bronTekst) },
    ]),
  );
}
