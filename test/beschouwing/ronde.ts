/** A round of the fixtures, through the real chain, for tests of what is made of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { maakInbreng } from '../../src/beschouwing/inbreng/maak.ts';
import type { Inbreng } from '../../src/beschouwing/inbreng.ts';
import { leesDocument } from '../../src/document/lees.ts';
import { STANDAARDGRENZEN } from '../../src/document/leesfout.ts';
import { leidFeitenAf } from '../../src/feiten/afleiding.ts';
import { laadKader } from '../../src/kader/laad.ts';
import { toets } from '../../src/toets/toets.ts';

export const KADER = laadKader();
const MAP = 'fixtures/plannen/';
/** One format of each plan. */
const PLANNEN = [
  'bz-2026-2029-plat.pdf',
  'fin-2027-2030.odt',
  'kgg-2027-2031.docx',
  'lvvn-2027-2030.odt',
  'ocw-2025-2028.docx',
  'vws-2027-2031.pdf',
];

export interface Gelezenplan {
  inbreng: Inbreng;
  /** All text of the Document, white space folded: what a quote must be in. */
  tekst: string;
}

export async function leesRonde(): Promise<Gelezenplan[]> {
  const gelezen: Gelezenplan[] = [];
  for (const bestand of readdirSync(MAP).filter((naam) => PLANNEN.includes(naam))) {
    const document = await leesDocument(readFileSync(`${MAP}${bestand}`), {
      grenzen: STANDAARDGRENZEN,
      ocr: false,
    });
    const feiten = leidFeitenAf(document);
    const toetsing = toets(feiten, KADER, { bestand, vandaag: '2026-09-01' });
    const inbreng = maakInbreng(feiten, toetsing, KADER, bestand);
    if (!inbreng) throw new Error(`${bestand} is geen plan`);
    gelezen.push({ inbreng, tekst: gevouwen(feiten.zinnen.map(({ tekst }) => tekst).join(' ')) });
  }
  return gelezen;
}

export const gevouwen = (tekst: string): string => tekst.replace(/\s+/g, ' ').trim();
