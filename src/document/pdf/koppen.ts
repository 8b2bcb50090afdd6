import type { Document } from '../document.ts';
import type { Brok } from './brok.ts';
import type { Bladwijzer } from './eigenschappen.ts';
export function bepaalKoppen(
  brokken: Brok[],
  bladwijzers: readonly Bladwijzer[],
): { brokken: Brok[]; koppenUit: Document['koppenUit'] } {
  return {
    brokken,
    koppenUit: brokken.some((b) => b.getagd && b.soort === 'kop')
      ? 'tags'
      : bladwijzers.length
        ? 'bladwijzers'
        : 'opmaak',
  };
}
