/** The same milestone in a summary, a chapter and a planning table is one milestone. */
import type { Kandidaat } from './mijlpalen.ts';

/** More candidates in one year than this are not compared with each other any further: time must stay linear. */
const VENSTER = 150;
/** The share of words that will do when both name the same quarter, month or day, and one stands in a table. */
const LOS = 0.33;
const STOPWOORDEN = new Set(
  (
    'alle onze wordt worden deze voor naar door over vanaf eerste tweede derde vierde kwartaal helft eind medio begin ' +
    'zijn heeft hebben eigen nieuw nieuwe gereed ligt elke ieder iedere staan staat krijgt krijgen komt komen volgt ' +
    'volgen volledig afgerond daarna waarvan waarbij binnen meer minder keer jaar jaarlijks januari februari maart april ' +
    'juni juli augustus september oktober november december'
  ).split(' '),
);

interface Gewogen {
  kandidaat: Kandidaat;
  /** First and last month of its time. */
  maanden: readonly [number, number];
  /** Stems of what the milestone is, and those with the words around it. */
  kern: ReadonlySet<string>;
  ruim: ReadonlySet<string>;
}

/**
 * @param kandidaten in order of the text
 * @returns the same list without doubles; of two the most precise time stays
 */
export function ontdubbel(kandidaten: readonly Kandidaat[]): Kandidaat[] {
  const perJaar = new Map<number, Gewogen[]>();
  for (const kandidaat of kandidaten) {
    const kern = stammen(kandidaat.wat);
    const nieuw: Gewogen = {
      kandidaat,
      maanden: maanden(kandidaat.tijd.wanneer),
      kern,
      ruim: new Set([...kern, ...stammen(kandidaat.omgeving)]),
    };
    const lijst = perJaar.get(kandidaat.tijd.jaar) ?? [];
    perJaar.set(kandidaat.tijd.jaar, lijst);
    const gelijke = lijst.slice(-VENSTER).find((ander) => isZelfde(ander, nieuw));
    if (!gelijke) lijst.push(nieuw);
    else if (precisie(nieuw.kandidaat.tijd.wanneer) > precisie(gelijke.kandidaat.tijd.wanneer)) {
      gelijke.kandidaat = {
        ...nieuw.kandidaat,
        eigenaar: nieuw.kandidaat.eigenaar ?? gelijke.kandidaat.eigenaar,
      };
      gelijke.maanden = nieuw.maanden;
    }
  }
  return [...perJaar.values()].flat().map((gewogen) => gewogen.kandidaat);
}

function isZelfde(a: Gewogen, b: Gewogen): boolean {
  if (!verenigbaar(a.maanden, b.maanden)) return false;
  const [x, y] = [a.kandidaat, b.kandidaat];
  // Two parts of one row or sentence, or two rows of one table, are meant as two.
  if (x.zin === y.zin) return x.tijd.wanneer === y.tijd.wanneer && x.wat === y.wat;
  if (x.tabel >= 0 && x.tabel === y.tabel) return false;
  const zelfdeMoment = x.tijd.wanneer === y.tijd.wanneer && x.tijd.wanneer.length > 4;
  const losjes = zelfdeMoment && (x.tabel >= 0 || y.tabel >= 0);
  // Sentences next to each other share their surroundings without being the same.
  const [av, bv] = x.tabel >= 0 || y.tabel >= 0 ? [a.ruim, b.ruim] : [a.kern, b.kern];
  return lijktOp(a.kern, bv, losjes) || lijktOp(b.kern, av, losjes);
}

/** The core of one is found in the words of the other. */
function lijktOp(kern: ReadonlySet<string>, woorden: ReadonlySet<string>, losjes: boolean): boolean {
  if (!kern.size) return false;
  let gedeeld = 0;
  for (const woord of kern) if (woorden.has(woord)) gedeeld++;
  if (losjes) return gedeeld >= kern.size * LOS;
  return gedeeld >= Math.min(2, kern.size) && gedeeld >= kern.size * 0.5;
}

function stammen(tekst: string): Set<string> {
  const woorden = tekst.toLowerCase().match(/[\p{L}\d-]{3,}/gu) ?? [];
  return new Set(
    woorden
      .filter(
        (woord) =>
          (woord.length > 3 || /\d/.test(woord)) && !STOPWOORDEN.has(woord) && !/^20\d\d/.test(woord),
      )
      .map((woord) => woord.slice(0, 6)),
  );
}

function precisie(wanneer: string): number {
  if (/^\d{4}-\d\d-\d\d$/.test(wanneer)) return 4;
  if (/^\d{4}-\d\d$/.test(wanneer)) return 3;
  if (/-Q/.test(wanneer)) return 2;
  return /-H/.test(wanneer) ? 1 : 0;
}

/** First and last month of a time within its year. */
function maanden(wanneer: string): readonly [number, number] {
  const kwartaal = /-Q(\d)/.exec(wanneer)?.[1];
  if (kwartaal) return [Number(kwartaal) * 3 - 2, Number(kwartaal) * 3];
  const helft = /-H(\d)/.exec(wanneer)?.[1];
  if (helft) return helft === '1' ? [1, 6] : [7, 12];
  const maand = /^\d{4}-(\d\d)/.exec(wanneer)?.[1];
  return maand ? [Number(maand), Number(maand)] : [1, 12];
}

/** One time can be a rounding of the other: 'eind 2028' and 'Q4 2028'. */
function verenigbaar([av, at]: Gewogen['maanden'], [bv, bt]: Gewogen['maanden']): boolean {
  return (av <= bv && at >= bt) || (bv <= av && bt >= at);
}
