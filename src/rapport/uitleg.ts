/** From the kader, what a report tells of each criterion besides its outcome. */
import { type Bronpassage, bronpassage } from '../kader/bronnen.ts';
import { bronTekst, type Kader } from '../kader/kader.ts';
import { maakVoorbeeldweergave, type Voorbeeldweergave } from './voorbeeldweergave.ts';

/** What a criterion asks, why, on what it rests, and how it can be met. */
export interface Criteriumuitleg {
  eis?: string;
  waarom: string;
  /** Its sources in short, such as 'CIO26 art. 4 onder c'. */
  bronnen: readonly string[];
  /** What stands in those sources. */
  passages?: readonly Bronpassage[];
  /** A good example. */
  voorbeeld?: Voorbeeldweergave;
}

/** By the id of the criterion. */
export type Kaderuitleg = ReadonlyMap<string, Criteriumuitleg>;

/** @returns what is told of every criterion of the kader */
export function kaderuitleg(kader: Pick<Kader, 'criteria' | 'bronnen'>): Kaderuitleg {
  return new Map(
    kader.criteria.map(({ id, eis, waarom, bron, voorbeelden }) => [
      id,
      {
        eis: eis.trim(),
        waarom: waarom.trim(),
        bronnen: bron.map(bronTekst),
        passages: bron.flatMap((een) => bronpassage(een, kader.bronnen) ?? []),
        // The schema asks for two at least.
        voorbeeld: maakVoorbeeldweergave(voorbeelden.voldoet[0] as (typeof voorbeelden.voldoet)[number]),
      },
    ]),
  );
}
