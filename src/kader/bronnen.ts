/** What stands at the places that criteria name as their source: verbatim from the seed, or in own words from rules/. */
import { z } from 'zod';
import { bronTekst } from './kader.ts';
import { type Alinea, alineas, leesRoutekaarten, type Thema } from './routekaarten.ts';
import type { Bron } from './schema.ts';

const brondocument = z.strictObject({
  titel: z.string().min(5).describe('De officiële titel.'),
  vindplaats: z.string().min(3).optional().describe('Waar het is bekendgemaakt, met zijn nummer.'),
  adres: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe('Het openbare adres van de officiële tekst.'),
  inhoud: z.string().min(20).describe('In één zin waar het document over gaat.'),
  plaatsen: z
    .record(z.string().min(1), z.string().min(20))
    .default({})
    .describe("Per plaats in eigen woorden wat er staat; 'art. 4 onder c' heet hier '4 c'."),
});

/** rules/bronnen.yaml: one entry for each document that a criterium can name. */
export const bronnenbestand = z.strictObject({
  RK: brondocument,
  CIO26: brondocument,
  CIO21: brondocument,
  KST: brondocument,
  BDTO: brondocument,
  EN301549: brondocument,
} satisfies Record<Bron['document'], typeof brondocument>);

export type Brondocument = z.infer<typeof brondocument>;

/** A source with the text that stands there. */
export interface Bronpassage {
  /** As the criterium names it: 'RK thema 3, speerpunt 2'. */
  verwijzing: string;
  titel: string;
  /** What the document is about, in one sentence. */
  inhoud: string;
  vindplaats: string | null;
  /** Public address of the official text. */
  adres: string | null;
  /** Quoted from the source; otherwise it is told in own words. */
  letterlijk: boolean;
  stukken: { kop: string; alineas: Alinea[] }[];
}

let themas: Thema[] | undefined;

/** @returns null when rules/bronnen.yaml or the seed does not have the place, or a part of it */
export function bronpassage(
  bron: Bron,
  bronnen: Readonly<Record<Bron['document'], Brondocument>>,
): Bronpassage | null {
  const { titel, inhoud, vindplaats, adres, plaatsen } = bronnen[bron.document];
  const stukken = bron.document === 'RK' ? uitRoutekaarten(bron) : uitPlaatsen(bron.plaats, plaatsen);
  return (
    stukken && {
      verwijzing: bronTekst(bron),
      titel,
      inhoud,
      vindplaats: vindplaats ?? null,
      adres: adres ?? null,
      letterlijk: bron.document === 'RK',
      stukken,
    }
  );
}

/** The speerpunten and years that are named, or the introduction where a whole theme is. */
function uitRoutekaarten(bron: Extract<Bron, { document: 'RK' }>): Bronpassage['stukken'] | null {
  themas ??= leesRoutekaarten();
  const thema = themas.find(({ nummer }) => nummer === bron.thema);
  if (!thema) return null;
  const naam = `Thema ${thema.nummer}, ${thema.titel}`;
  const speerpunten = [bron.speerpunt ?? []].flat().map((gezocht) => {
    const gevonden = thema.speerpunten.filter(({ nummer }) => nummer === gezocht);
    return gevonden.map(({ nummer, titel, tekst }) => ({
      kop: `${naam}: speerpunt ${nummer}, ${titel}`,
      alineas: alineas(tekst),
    }));
  });
  const jaren = [bron.jaar ?? []]
    .flat()
    .map((jaar) => thema.jaren.filter((j) => j.van <= jaar && jaar <= j.tot));
  if ([...speerpunten, ...jaren].some((gevonden) => gevonden.length === 0)) return null;
  // One part can be about several of the years that are named.
  const perJaar = [...new Set(jaren.flat())].map(({ van, tot, titel, tekst }) => ({
    kop: `${naam}: ${van === tot ? van : `${van}-${tot}`}${titel && `, ${titel}`}`,
    alineas: alineas(tekst),
  }));
  const genoemd = [...speerpunten.flat(), ...perJaar];
  if (genoemd.length) return genoemd;
  const titels = thema.speerpunten.map(({ titel }) => ({ punt: true, tekst: titel }));
  return [{ kop: naam, alineas: [...alineas(thema.inleiding), ...titels] }];
}

function uitPlaatsen(
  plaats: string,
  plaatsen: Readonly<Record<string, string>>,
): Bronpassage['stukken'] | null {
  const sleutels = Object.hasOwn(plaatsen, plaats) ? [plaats] : artikelen(plaats);
  const stukken = sleutels.map((sleutel) => ({
    kop: sleutel === plaats ? '' : artikelnaam(sleutel),
    alineas: Object.hasOwn(plaatsen, sleutel)
      ? [{ punt: false, tekst: (plaatsen[sleutel] as string).trim() }]
      : [],
  }));
  return stukken.length && stukken.every((stuk) => stuk.alineas.length) ? stukken : null;
}

/** The articles in a place: 'art. 4 onder g k en art. 23' holds '4 g', '4 k' and '23'. */
function artikelen(plaats: string): string[] {
  const gevonden: string[] = [];
  let artikel = '';
  for (const woord of plaats.split(/[\s,]+/)) {
    if (/^\d+$/.test(woord)) {
      artikel = woord;
      gevonden.push(woord);
    } else if (/^[a-z]$/.test(woord) && artikel) {
      // Of an article with letters only those parts are meant.
      if (gevonden.at(-1) === artikel) gevonden.pop();
      gevonden.push(`${artikel} ${woord}`);
    } else if (!['art.', 'onder', 'en'].includes(woord)) return [];
  }
  return gevonden;
}

function artikelnaam(sleutel: string): string {
  const [artikel, letter] = sleutel.split(' ');
  return letter ? `Artikel ${artikel}, onder ${letter}` : `Artikel ${artikel}`;
}
