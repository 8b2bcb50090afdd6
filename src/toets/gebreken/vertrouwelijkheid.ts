/** D03: a marking that says that the plan is secret, internal or not yet definitive. */
import { z } from 'zod';
import { bloktekst, type Document } from '../../document/document.ts';
import { citaatRond } from './citaat.ts';
import { type Bevinding, type Gebrekzoeker, uitBevindingen } from './gebrek.ts';

const opties = z
  .strictObject({
    regels: z
      .number()
      .int()
      .min(1)
      .default(25)
      .describe(
        'Zoveel regels aan het begin tellen als titelblad, naast wat er vóór het eerste hoofdstuk staat.',
      ),
  })
  .describe('Een rubricering of merking in kop- of voettekst, watermerk of op het titelblad.');

// Sources: Besluit voorschrift informatiebeveiliging rijksdienst bijzondere informatie (Dep. V. up to Stg. Zeer Geheim),
// the Traffic Light Protocol, and the words that offices use for drafts.
const MERKING = [
  /(?:dep(?:artementaal|\.)?[\s-]*(?:vertrouwelijk|v\.?)(?![p{L}]))/,
  /(?:staatsgeheim|stg\.?)(?:[\s,–-]*(?:zeer geheim|geheim|confidentieel|z\.?g\.?|g\.?|c\.?)(?![p{L}]))?/,
  /(?:nato|eu|wbi|benelux)[\s-]+(?:restricted|confidential|secret|unclassified)|restreint ue/,
  /(?:(?:strikt|zeer|persoonlijk|commercieel|bedrijfs)[\s-]*)?vertrouwelijk/,
  /(?:zeer )?geheim|confidentieel|confidential/,
  /(?:alleen |uitsluitend |enkel )?voor (?:intern|ambtelijk) gebruik|intern gebruik|internal use(?: only)?/,
  /niet[\s-]+(?:openbaar|publiek|verspreiden|voor publicatie|voor verspreiding|voor extern gebruik)(?: maken)?/,
  /tlp\s*:\s*(?:amber(?:\+strict)?|red|green)/,
  /(?:werk|eind|ambtelijk )?concept(?:[\s-]?(?:versie|tekst|plan|informatieplan))?|voorlopige versie|draft(?: version)?/,
]
  .map((deel) => deel.source)
  .join('|');

const LABEL =
  '(?:(?:rubricering|rubriceringsniveau|merking|markering|classificatie|vertrouwelijkheid|vertrouwelijkheidsniveau|status|versie|document(?:status|versie))\\s*[:–-]?\\s*)?';
/** What may stand beside a marking in the same line: a version number, a date, a copy number, the title of the plan. */
const ERBIJ =
  '(?:[\\s,;:|()/–-]*(?:(?:versie|v\\.?)\\s*)?(?:\\d[\\d.,/-]*(?![\\d.,/-])|versie|tot vaststelling|tot openbaarmaking|d\\.d\\.|(?:jan|feb|maa?r|apr|mei|jun|jul|aug|sep|okt|nov|dec)\\p{L}*))*';

/** The line is a marking and hardly anything else. */
const REGEL = new RegExp(
  `^[\\s*\\[(–-]*${LABEL}(?:(?:versie|v)?\\s*\\d[\\d.]*[\\s,;:|(–-]*)?(${MERKING})${ERBIJ}[\\s*\\])!.–-]*$`,
  'iu',
);
/** A label that can only be followed by a marking, with the marking anywhere after it. */
const GELABELD = new RegExp(
  `\\b(?:rubricering|merking|markering|classificatie|vertrouwelijkheidsniveau|status|versie)\\s*[:–]\\s*[^.:]{0,30}?(?<![\\p{L}-])(${MERKING})(?![\\p{L}-])`,
  'iu',
);
/** The plan calls itself a draft in its title. */
const CONCEPTTITEL = /^(concept)[\s-]+(?:meerjarig|departementa|informatieplan|plan\b)/iu;
/** A marking as a word in a running header, footer or watermark. */
const WOORD = new RegExp(`(?<![\\p{L}-])(${MERKING})(?![\\p{L}-])`, 'iu');
const ONTKEND =
  /\b(?:geen|ongerubriceerd|niet (?:vertrouwelijk|gerubriceerd|langer))\b|\bopenbaar\b(?<!niet[\s-]openbaar)/i;

export const vertrouwelijkheid: Gebrekzoeker<z.infer<typeof opties>> = {
  opties,
  leestTekst: true,
  zoek({ document }, { regels }) {
    const bevindingen: Bevinding[] = [];
    for (const rand of document.randteksten) {
      if (rand.soort === 'paginanummer' || ONTKEND.test(rand.tekst)) continue;
      const merk = WOORD.exec(rand.tekst);
      if (!merk) continue;
      bevindingen.push({
        citaat: citaatRond(rand.tekst, merk.index, merk.index + merk[0].length),
        plaats: { sectie: 0, blok: null, pagina: rand.paginas[0] ?? null },
        reden: `De merking ‘${merk[1]}’ staat in ${PLEK[rand.soort]}. Haal haar weg: het plan wordt openbaar.`,
      });
    }
    for (const regel of titelblad(document, regels)) {
      if (ONTKEND.test(regel.tekst)) continue;
      const merk = REGEL.exec(regel.tekst) ?? GELABELD.exec(regel.gelabeld) ?? CONCEPTTITEL.exec(regel.tekst);
      if (!merk) continue;
      bevindingen.push({
        citaat: regel.tekst,
        plaats: regel.plaats,
        reden: `De merking ‘${merk[1]}’ staat voorin. Haal haar weg: het plan wordt openbaar.`,
      });
    }
    return uitBevindingen(bevindingen, 0.95, 0.9);
  },
};

const PLEK = {
  koptekst: 'de koptekst',
  voettekst: 'de voettekst',
  watermerk: 'het watermerk',
  paginanummer: 'het paginanummer',
} as const;

interface Regel {
  tekst: string;
  /** The same with a table row of two cells written as 'label: value'. */
  gelabeld: string;
  plaats: Bevinding['plaats'];
}

/** A line of more words is a sentence, which speaks of what is secret without being so. */
const HOOGSTENS_WOORDEN = 14;

/** Short lines before the first heading, at the beginning of the document (headings too) and in the colophon. */
function titelblad(document: Document, hoeveel: number): Regel[] {
  const regels: Regel[] = [];
  let gezien = 0;
  for (const sectie of document.secties) {
    if (sectie.soort === 'inhoudsopgave') continue;
    const overal = sectie.index === 0 || sectie.soort === 'colofon';
    if (!overal && gezien >= hoeveel) continue;
    const plaats = { sectie: sectie.index, blok: null, pagina: sectie.pagina };
    if (sectie.titel) regels.push({ tekst: sectie.titel, gelabeld: sectie.titel, plaats });
    gezien++;
    for (const blok of document.blokken.slice(sectie.van, sectie.tot)) {
      if (!overal && gezien >= hoeveel) break;
      for (const tekst of bloktekst(blok).split('\n')) {
        gezien++;
        if (tekst.split(' ').length > HOOGSTENS_WOORDEN) continue;
        const cellen = blok.soort === 'tabel' ? tekst.split(' | ') : [];
        regels.push({
          tekst,
          gelabeld: cellen.length === 2 ? cellen.join(': ') : tekst,
          plaats: { sectie: sectie.index, blok: blok.index, pagina: blok.pagina },
        });
      }
    }
  }
  return regels;
}
