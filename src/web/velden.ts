/** Reads the fields of a form, all of them: who sends it hears at once of everything that is not right. */
import { Veldfout } from './fouten.ts';

/** What is wrong with a form, by field. */
export class Veldfouten extends Error {
  /** Dutch messages that say what to do, by the id of the field on the page. */
  readonly fouten: Record<string, string>;

  constructor(fouten: Record<string, string>) {
    super(Object.keys(fouten).join(', '));
    this.name = 'Veldfouten';
    this.fouten = fouten;
  }
}

/**
 * @param lezers what reads each field, throws a Veldfout or Veldfouten when it is not right
 * @returns what they read
 * @throws Veldfouten with what every one of them found wrong
 */
export function leesVelden<Lezers extends Record<string, () => unknown>>(
  lezers: Lezers,
): { [Naam in keyof Lezers]: ReturnType<Lezers[Naam]> } {
  const fouten: Record<string, string> = {};
  const gelezen = Object.entries(lezers).map(([naam, lees]) => {
    try {
      return [naam, lees()];
    } catch (fout) {
      if (fout instanceof Veldfouten) Object.assign(fouten, fout.fouten);
      else if (fout instanceof Veldfout) fouten[fout.veld] = fout.message;
      else throw fout;
      return [naam, undefined];
    }
  });
  if (Object.keys(fouten).length) throw new Veldfouten(fouten);
  return Object.fromEntries(gelezen);
}
