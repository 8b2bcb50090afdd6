/** The words that the lexicons and the Routekaarten know: what is not among them is new. */

import type { Kader } from '../../kader/kader.ts';
import { leesRoutekaarten } from '../../kader/routekaarten.ts';
import { stam } from '../../toets/patroon.ts';
import { normaal, woorden } from '../../toets/woorden.ts';

export interface Woordenschat {
  woord(vorm: string, gestamd: string): boolean;
  /** Two stems that stand beside each other. */
  paar(eerste: string, tweede: string): boolean;
}

const bekend = new WeakMap<Kader['begrippen'], Woordenschat>();

/** @returns what the kader knows; made once for the same lexicons */
export function bekendeWoorden(kader: Kader): Woordenschat {
  let schat = bekend.get(kader.begrippen);
  if (!schat) {
    schat = maakWoordenschat(kader);
    bekend.set(kader.begrippen, schat);
  }
  return schat;
}

function maakWoordenschat(kader: Kader): Woordenschat {
  const stammen = new Set<string>();
  const beginnen = new Set<string>();
  const einden = new Set<string>();
  const paren = new Set<string>();
  const leer = (tekst: string) => {
    let vorige = '';
    for (const { vorm } of woorden(tekst)) {
      const deze = stam(vorm);
      stammen.add(deze);
      if (vorige) paren.add(`${vorige} ${deze}`);
      vorige = deze;
    }
  };
  for (const { sterk, zwak, niet } of kader.begrippen.values()) {
    for (const term of [...sterk, ...zwak, ...niet]) {
      leer(term);
      // 'werk*' knows all that begins so, '*systeem' all that ends so.
      for (const deel of term.split(/[\s/]+/)) {
        const kern = normaal(deel);
        if (kern.length < 4) continue;
        if (deel.endsWith('*')) beginnen.add(kern);
        if (deel.startsWith('*')) einden.add(kern);
      }
    }
  }
  for (const { titel, inleiding, speerpunten, jaren } of leesRoutekaarten()) {
    leer(`${titel}. ${inleiding}`);
    for (const onderdeel of [...speerpunten, ...jaren]) leer(`${onderdeel.titel}. ${onderdeel.tekst}`);
  }
  const begint = (vorm: string) => {
    for (let n = 4; n <= vorm.length; n++) if (beginnen.has(vorm.slice(0, n))) return true;
    return false;
  };
  const eindigt = (vorm: string) => {
    for (let n = 0; n <= vorm.length - 4; n++) if (einden.has(vorm.slice(n))) return true;
    return false;
  };
  const onthouden = new Map<string, boolean>();
  return {
    woord(vorm, gestamd) {
      let antwoord = onthouden.get(vorm);
      if (antwoord === undefined) {
        antwoord = stammen.has(gestamd) || begint(vorm) || eindigt(vorm);
        // Bounded: a hostile file can hold endless different words.
        if (onthouden.size > 100_000) onthouden.clear();
        onthouden.set(vorm, antwoord);
      }
      return antwoord;
    },
    paar: (eerste, tweede) => paren.has(`${eerste} ${tweede}`),
  };
}
