/** What the plan speaks of: the begrippen of the lexicons it names, and the terms that no lexicon knows. */
import type { Zin } from '../../feiten/feiten.ts';
import type { Kader } from '../../kader/kader.ts';
import { type Toetscontext, telt } from '../../toets/context.ts';
import { type Woord, woorden } from '../../toets/woorden.ts';
import type { Onbekendeterm } from '../inbreng.ts';
import type { Citaten } from './citaten.ts';
import type { NamenPerZin } from './namen.ts';
import { bekendeWoorden, type Woordenschat } from './woordenschat.ts';

const HOOGSTENS_WOORDEN = 50;
const HOOGSTENS_PAREN = 30;
const MINSTENS = 2;
/** @returns how many sentences of running text name each begrip by a strong term; only those that are named */
export function telBegrippen(context: Toetscontext): Record<string, number> {
  const uit: Record<string, number> = {};
  for (const zin of context.feiten.zinnen) {
    if (!telt(zin)) continue;
    const genoemd = new Set<string>();
    for (const { begrip, sterk, ontkend } of context.alleTreffers(zin.index))
      if (sterk && !ontkend) genoemd.add(begrip);
    for (const begrip of genoemd) uit[begrip] = (uit[begrip] ?? 0) + 1;
  }
  return uit;
}

interface Telling {
  aantal: number;
  vormen: Map<string, number>;
  zin: Zin;
  positie: number;
  paar: boolean;
}

/** @returns words and pairs of words, most frequent first; of each the example is a sentence that is quoted already if it can be */
export function maakTermen(context: Toetscontext, namen: NamenPerZin, citaten: Citaten): Onbekendeterm[] {
  const bekend = bekendeWoorden(context.kader as Kader);
  const tellingen = new Map<string, Telling>();
  for (const zin of context.feiten.zinnen) {
    if (!telt(zin)) continue;
    const gezien = citaten.heeft(zin);
    for (const term of termenIn(zin, bekend, namen)) {
      const telling = tellingen.get(term.stam);
      if (!telling) {
        const { positie, paar } = term;
        tellingen.set(term.stam, { aantal: 1, vormen: new Map([[term.vorm, 1]]), zin, positie, paar });
        continue;
      }
      telling.aantal++;
      telling.vormen.set(term.vorm, (telling.vormen.get(term.vorm) ?? 0) + 1);
      if (gezien && !citaten.heeft(telling.zin)) Object.assign(telling, { zin, positie: term.positie });
    }
  }
  const vaak = [...tellingen]
    .filter(([, { aantal }]) => aantal >= MINSTENS)
    .sort((a, b) => b[1].aantal - a[1].aantal || (a[0] < b[0] ? -1 : 1));
  const gekozen = [
    ...vaak.filter(([, { paar }]) => !paar).slice(0, HOOGSTENS_WOORDEN),
    ...vaak.filter(([, { paar }]) => paar).slice(0, HOOGSTENS_PAREN),
  ];
  return gekozen.map(([stammen, { aantal, vormen, zin, positie }]) => ({
    stam: stammen,
    vorm: [...vormen].reduce((a, b) => (b[1] > a[1] ? b : a))[0],
    aantal,
    citaat: citaten.zin(zin, positie),
  }));
}

interface Term {
  stam: string;
  vorm: string;
  positie: number;
  paar: boolean;
}

type Gelezen = Woord & { stam: string; nieuw: boolean };

/** Names are told of elsewhere; a word with a capital may be one that is not recognised. */
function termenIn(zin: Zin, bekend: Woordenschat, namen: NamenPerZin): Term[] {
  const bezet = namen.get(zin.index) ?? [];
  const uit: Term[] = [];
  let vorige: Gelezen | null = null;
  for (const woord of woorden(zin.tekst)) {
    const inhoud = bekend.lees(woord.vorm);
    const inNaam =
      inhoud !== null &&
      bezet.some(({ positie, tekst }) => woord.van >= positie && woord.van < positie + tekst.length);
    if (!inhoud || inNaam) {
      vorige = null;
      continue;
    }
    const { stam, nieuw } = inhoud;
    if (nieuw && (woord.van === 0 || woord.letterlijk[0] === woord.letterlijk[0]?.toLowerCase()))
      uit.push({ stam, vorm: woord.letterlijk.toLowerCase(), positie: woord.van, paar: false });
    // 'Digitale soevereiniteit': two words beside each other of which at least one is new.
    const samen =
      vorige !== null && (nieuw || vorige.nieuw) && zin.tekst.slice(vorige.tot, woord.van) === ' ';
    if (vorige && samen && !bekend.paar(vorige.stam, stam))
      uit.push({
        stam: `${vorige.stam} ${stam}`,
        vorm: zin.tekst.slice(vorige.van, woord.tot).toLowerCase(),
        positie: vorige.van,
        paar: true,
      });
    vorige = { ...woord, stam, nieuw };
  }
  return uit;
}
