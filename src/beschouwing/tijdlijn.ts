/** The milestones of all plans on one time line, per quarter and theme, and what several of them wait for. */
import { type Citaatverwijzing, verwijs } from './bewering.ts';
import type { Inbreng } from './inbreng.ts';

export interface Tijdlijnmijlpaal {
  ministerie: string | null;
  wanneer: string;
  wat: string;
  eigenaar: string | null;
  themas: readonly number[];
  verwijzing: Citaatverwijzing;
}

export interface Vak {
  /** '2027-Q2'; '2027-H1' or '2027' for what the plan does not date closer. */
  vak: string;
  jaar: number;
  /** 1 to 4; null for a half year or year. */
  kwartaal: number | null;
  mijlpalen: Tijdlijnmijlpaal[];
  /** How many are about each theme; one milestone can be about more themes, and counts once in mijlpalen. */
  perThema: Record<number, number>;
  zonderThema: number;
  /** Far more than in most quarters. */
  piek: boolean;
}

export interface Tijdlijn {
  /** In order of time; a year before its halves before its quarters. Quarters between the first and last are all there. */
  vakken: Vak[];
  aantal: number;
  afhankelijkheden: GedeeldeAfhankelijkheid[];
}

/** A party or facility on which more than one plan says to depend. */
export interface GedeeldeAfhankelijkheid {
  sleutel: string;
  naam: string;
  plannen: {
    ministerie: string | null;
    inbreng: string;
    wanneer: string[];
    verwijzingen: Citaatverwijzing[];
  }[];
}

/** A peak has at least so many milestones. */
const MINSTENS_IN_PIEK = 4;

/** @param plannen of which no two are of one ministry (Ronde.plannen) */
export function maakTijdlijn(plannen: readonly Inbreng[]): Tijdlijn {
  const perVak = new Map<string, Tijdlijnmijlpaal[]>();
  let aantal = 0;
  for (const inbreng of plannen) {
    for (const { wanneer, wat, eigenaar, themas, citaat } of inbreng.mijlpalen) {
      const { ministerie } = inbreng;
      const mijlpaal = { ministerie, wanneer, wat, eigenaar, themas, verwijzing: verwijs(inbreng, citaat) };
      const vak = vakVan(wanneer);
      const lijst = perVak.get(vak);
      if (lijst) lijst.push(mijlpaal);
      else perVak.set(vak, [mijlpaal]);
      aantal++;
    }
  }
  for (const kwartaal of tussenliggende([...perVak.keys()]))
    if (!perVak.has(kwartaal)) perVak.set(kwartaal, []);
  const grens = piekgrens([...perVak].filter(([vak]) => kwartaalVan(vak)).map(([, lijst]) => lijst.length));
  const vakken = [...perVak]
    .sort(([a], [b]) => (volgorde(a) < volgorde(b) ? -1 : 1))
    .map(([vak, mijlpalen]) => maakVak(vak, mijlpalen, grens));
  return { vakken, aantal, afhankelijkheden: gedeeldeAfhankelijkheden(plannen) };
}

/** @returns '2027-Q1' for '2027-03' and '2027-03-15'; a year, half year or quarter is its own */
export function vakVan(wanneer: string): string {
  const maand = /^(\d{4})-(\d{2})/.exec(wanneer);
  return maand ? `${maand[1]}-Q${Math.ceil(Number(maand[2]) / 3)}` : wanneer;
}

function kwartaalVan(vak: string): number | null {
  const kwartaal = /-Q([1-4])$/.exec(vak)?.[1];
  return kwartaal ? Number(kwartaal) : null;
}

/** '2027' < '2027-H1' < '2027-Q1' < '2027-Q2' < '2027-H2' < '2027-Q3'. */
function volgorde(vak: string): string {
  const [jaar, deel = ''] = vak.split('-');
  if (!deel) return `${jaar}-0`;
  if (deel.startsWith('H')) return `${jaar}-${deel === 'H1' ? '1' : '3'}a`;
  return `${jaar}-${Number(deel[1]) <= 2 ? '1' : '3'}b${deel}`;
}

function tussenliggende(vakken: readonly string[]): string[] {
  const kwartalen = vakken.filter(kwartaalVan).sort();
  const [eerste, laatste] = [kwartalen[0], kwartalen.at(-1)];
  if (!eerste || !laatste) return [];
  const uit: string[] = [];
  let [jaar, kwartaal] = [Number(eerste.slice(0, 4)), kwartaalVan(eerste) ?? 1];
  // Milestones lie within some years of the plan period, so this ends soon.
  for (let vak = eerste; vak <= laatste; vak = `${jaar}-Q${kwartaal}`) {
    uit.push(vak);
    [jaar, kwartaal] = kwartaal === 4 ? [jaar + 1, 1] : [jaar, kwartaal + 1];
  }
  return uit;
}

/** One and a half times the mean over the quarters, and a standard deviation above it. */
function piekgrens(aantallen: readonly number[]): number {
  if (!aantallen.length) return Number.POSITIVE_INFINITY;
  const gemiddeld = aantallen.reduce((a, b) => a + b, 0) / aantallen.length;
  const spreiding = Math.sqrt(aantallen.reduce((som, x) => som + (x - gemiddeld) ** 2, 0) / aantallen.length);
  return Math.max(MINSTENS_IN_PIEK, 1.5 * gemiddeld, gemiddeld + spreiding);
}

function maakVak(vak: string, mijlpalen: Tijdlijnmijlpaal[], grens: number): Vak {
  const perThema: Record<number, number> = {};
  for (const { themas } of mijlpalen)
    for (const thema of themas) perThema[thema] = (perThema[thema] ?? 0) + 1;
  const kwartaal = kwartaalVan(vak);
  return {
    vak,
    jaar: Number(vak.slice(0, 4)),
    kwartaal,
    mijlpalen,
    perThema,
    zonderThema: mijlpalen.filter(({ themas }) => !themas.length).length,
    piek: kwartaal !== null && mijlpalen.length >= grens,
  };
}

function gedeeldeAfhankelijkheden(plannen: readonly Inbreng[]): GedeeldeAfhankelijkheid[] {
  const perSleutel = new Map<string, GedeeldeAfhankelijkheid>();
  for (const inbreng of plannen) {
    // A service of one's own is in one's own hands.
    const eigen = new Set(inbreng.namen.filter((naam) => naam.eigen).map(({ sleutel }) => sleutel));
    const namen = new Map(inbreng.namen.map(({ sleutel, naam }) => [sleutel, naam]));
    for (const { van, wanneer, citaat } of inbreng.afhankelijkheden) {
      for (const sleutel of new Set(van)) {
        if (eigen.has(sleutel)) continue;
        const gedeeld = perSleutel.get(sleutel) ?? {
          sleutel,
          naam: namen.get(sleutel) ?? sleutel,
          plannen: [],
        };
        perSleutel.set(sleutel, gedeeld);
        let plan = gedeeld.plannen.find((een) => een.inbreng === inbreng.id);
        if (!plan) {
          plan = { ministerie: inbreng.ministerie, inbreng: inbreng.id, wanneer: [], verwijzingen: [] };
          gedeeld.plannen.push(plan);
        }
        if (wanneer && !plan.wanneer.includes(wanneer)) plan.wanneer.push(wanneer);
        plan.verwijzingen.push(verwijs(inbreng, citaat));
      }
    }
  }
  return [...perSleutel.values()]
    .filter((gedeeld) => gedeeld.plannen.length > 1)
    .sort((a, b) => b.plannen.length - a.plannen.length || a.naam.localeCompare(b.naam, 'nl'));
}
