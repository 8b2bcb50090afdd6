/** Headers and footers of the master pages that an ODT uses (ODF 1.3 part 3, 16.9 to 16.15). */
import type { Randtekst } from '../document.ts';
import { vouw } from '../opbouw.ts';
import { alleenPaginanummer, voegRandtekstToe } from '../pakket/randteksten.ts';
import { type Element, isElement, kinderen } from '../pakket/xml.ts';

/**
 * @param bladen the master pages of styles.xml
 * @param begint by page: the master page that begins there
 * @param paginas how many pages there are; 0 where the file does not say
 */
export function leesRandteksten(
  bladen: readonly Element[],
  begint: ReadonlyMap<number, string>,
  paginas: number,
): Randtekst[] {
  const perNaam = new Map(bladen.map((blad) => [blad.attrs['style:name'] ?? '', blad]));
  const eerste = begint.get(1) ?? (perNaam.has('Standard') ? 'Standard' : [...perNaam.keys()][0]);
  if (eerste === undefined) return [];
  const uit: Randtekst[] = [];
  for (const { naam, nummers, vooraan } of gebruik(perNaam, eerste, begint, paginas)) {
    const deel = kinderen(perNaam.get(naam));
    const apart = new Set(deel.map((rand) => rand.naam));
    for (const rand of deel) {
      const [, plek, kant] = /^style:(header|footer)(-left|-first)?$/.exec(rand.naam) ?? [];
      if (!plek || rand.attrs['style:display'] === 'false') continue;
      const opBlad = (nummer: number): boolean => {
        if (vooraan.has(nummer) && apart.has(`style:${plek}-first`)) return kant === '-first';
        if (nummer % 2 === 0 && apart.has(`style:${plek}-left`)) return kant === '-left';
        return kant === undefined;
      };
      const soort = plek === 'header' ? 'koptekst' : 'voettekst';
      for (const randtekst of randtekstenVan(rand, soort))
        voegRandtekstToe(uit, { ...randtekst, paginas: nummers.filter(opBlad) });
    }
  }
  return uit;
}

/** Which master page is used on which pages; one can name the one that follows it. */
function gebruik(
  perNaam: ReadonlyMap<string, Element>,
  eerste: string,
  begint: ReadonlyMap<number, string>,
  paginas: number,
): { naam: string; nummers: number[]; vooraan: Set<number> }[] {
  const uit = new Map<string, { naam: string; nummers: number[]; vooraan: Set<number> }>();
  const van = (naam: string): { nummers: number[]; vooraan: Set<number> } => {
    const er = uit.get(naam) ?? { naam, nummers: [], vooraan: new Set<number>() };
    uit.set(naam, er);
    return er;
  };
  const volgende = (naam: string): string => perNaam.get(naam)?.attrs['style:next-style-name'] ?? naam;
  let huidig = eerste;
  for (let nummer = 1; nummer <= paginas; nummer++) {
    const nieuw = begint.get(nummer) ?? (nummer === 1 ? eerste : volgende(huidig));
    const { nummers, vooraan } = van(nieuw);
    if (nummer === 1 || nieuw !== huidig) vooraan.add(nummer);
    nummers.push(nummer);
    huidig = nieuw;
  }
  if (paginas === 0) {
    for (const naam of [eerste, ...begint.values()]) {
      van(naam);
      van(volgende(naam));
    }
  }
  return [...uit.values()];
}

function randtekstenVan(
  rand: Element,
  soort: 'koptekst' | 'voettekst',
): Pick<Randtekst, 'soort' | 'tekst'>[] {
  const uit: Pick<Randtekst, 'soort' | 'tekst'>[] = [];
  let tekst = '';
  let nummers = '';
  let zonder = '';
  let metNummer = false;
  const loop = (element: Element, inNummer: boolean): void => {
    for (const knoop of element.kinderen) {
      if (!isElement(knoop)) {
        tekst += knoop;
        if (inNummer) nummers += knoop;
        else zonder += knoop;
        continue;
      }
      if (isWatermerk(knoop)) {
        const watermerk = vouw(alleTekst(knoop));
        if (watermerk) uit.push({ soort: 'watermerk', tekst: watermerk });
        continue;
      }
      const isNummer = knoop.naam === 'text:page-number' || knoop.naam === 'text:page-count';
      if (isNummer) metNummer = true;
      loop(knoop, inNummer || isNummer);
      if (['text:p', 'text:tab', 'text:s', 'text:line-break'].includes(knoop.naam)) {
        tekst += ' ';
        zonder += ' ';
      }
    }
  };
  loop(rand, false);
  const alleen = metNummer && alleenPaginanummer(zonder);
  if (alleen) uit.push({ soort: 'paginanummer', tekst: vouw(tekst) });
  else if (vouw(tekst)) uit.push({ soort, tekst: vouw(tekst) });
  if (metNummer && !alleen) uit.push({ soort: 'paginanummer', tekst: vouw(nummers) });
  return uit;
}

/** LibreOffice keeps the name that Word gives to a watermark. */
function isWatermerk(element: Element): boolean {
  return element.naam === 'draw:custom-shape' && /watermark/i.test(element.attrs['draw:name'] ?? '');
}

function alleTekst(element: Element): string {
  return element.kinderen.map((knoop) => (isElement(knoop) ? alleTekst(knoop) : knoop)).join('');
}
