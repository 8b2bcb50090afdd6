/** Whether two versions of a plan rest a criterion on the same evidence. */
import type { Criteriumuitkomst } from './toetsing.ts';

/**
 * What people decided on one version may hold for the next only when the rules say the same of it on the same words.
 * Where these stand (page, section) may differ: text moves when something is added before it.
 */
export function zelfdeBewijs(a: Criteriumuitkomst, b: Criteriumuitkomst): boolean {
  return a.uitkomst === b.uitkomst && kern(a) === kern(b);
}

function kern({ elementen }: Criteriumuitkomst): string {
  return JSON.stringify(
    elementen.map(({ element, aanwezig, bewijs, bijna }) => [
      element,
      aanwezig,
      bewijs.map(({ citaat }) => citaat).sort(),
      aanwezig ? null : (bijna?.citaat ?? null),
    ]),
  );
}
