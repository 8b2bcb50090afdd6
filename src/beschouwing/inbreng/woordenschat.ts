/** The words that the lexicons and the Routekaarten know: what is not among them is new. */

import stopwoorden from 'natural/lib/natural/util/stopwords_nl.js';
import type { Kader } from '../../kader/kader.ts';
import { leesRoutekaarten } from '../../kader/routekaarten.ts';
import { stam } from '../../toets/patroon.ts';
import { normaal, woorden } from '../../toets/woorden.ts';

const KORTSTE = 5;
/** Words of time, number and joining say nothing of the subject, however often they stand in a plan. */
const VULWOORDEN =
  'onze wij moet moeten worden wordt waar elke ieder iedere januari februari maart april juni juli augustus september oktober ' +
  'november december kwartaal halfjaar voorjaar najaar zomer winter eerste tweede derde vierde vijfde zesde laatste volgende ' +
  'tabel figuur bijlage hoofdstuk paragraaf pagina waaronder waarna waarbij waarin waarmee waarop waarvan waarvoor daarbij ' +
  'daarin daarmee daarna daarop daarvan daarvoor hierbij hiermee hiervoor hierna sinds sindsdien terwijl voordat zodat omdat ' +
  'vrijwel opzichte verschil verschillende zoveel welke alleen steeds vooral onder andere overige ruim circa twaalf dertien ' +
  'veertien vijftien zestien zeventien achttien negentien twintig dertig veertig vijftig zestig zeventig tachtig negentig ' +
  'zeven negen honderd duizend miljoen miljard procent';
const STOP = new Set([...stopwoorden.words.map(normaal), ...VULWOORDEN.split(' ')]);

export interface Woordenschat {
  /** @returns the stem of a word and whether it is new; null for a word that says nothing of the subject */
  lees(vorm: string): { stam: string; nieuw: boolean } | null;
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
  const onthouden = new Map<string, { stam: string; nieuw: boolean } | null>();
  const lees = (vorm: string) => {
    if (vorm.length < KORTSTE || STOP.has(vorm) || !/^[a-z]+$/.test(vorm)) return null;
    const gestamd = stam(vorm);
    return { stam: gestamd, nieuw: !(stammen.has(gestamd) || begint(vorm) || eindigt(vorm)) };
  };
  return {
    lees(vorm) {
      let antwoord = onthouden.get(vorm);
      if (antwoord === undefined) {
        antwoord = lees(vorm);
        // Bounded: a hostile file can hold endless different words.
        if (onthouden.size > 100_000) onthouden.clear();
        onthouden.set(vorm, antwoord);
      }
      return antwoord;
    },
    paar: (eerste, tweede) => paren.has(`${eerste} ${tweede}`),
  };
}
