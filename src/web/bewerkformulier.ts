/** The form by which a writer edits one rubriek: how its fields are called, filled in, and read back. */
import type { Bewerkblok } from '../beschouwing/bewerking.ts';
import { Veldfout } from './fouten.ts';

/** Blocks of one rubriek: more than a page of a beschouwing can hold. */
export const HOOGSTENS_BLOKKEN = 40;
/** Characters of one own text. */
export const LANGSTE_TEKST = 4000;

/** What stands in the fields of one block. */
export interface Blokveld {
  soort: 'citaat' | 'tekst' | 'gewist';
  /** Of a quote: the version of its plan, and its words. */
  inbreng: string;
  /** The words of the quote, or the own text. */
  tekst: string;
  /** As typed. */
  volgorde: string;
  weg: boolean;
  /** Take what the plan says now in its place. */
  neemNieuw: boolean;
}

/** What stands in the fields of the form of a rubriek. */
export interface Bewerkvelden {
  /** Number of the Bewerking that the writer sees; 0 for the choice of the program. */
  basis: number;
  blokken: Blokveld[];
  /** Ticked candidates. */
  erbij: { inbreng: string; citaat: string }[];
  /** Words that the writer copied from a plan, and from which. */
  zin: string;
  plan: string;
  eigen: string;
  eigenVolgorde: string;
}

type Body = Record<string, unknown>;
const GEEN: Blokveld = {
  soort: 'gewist',
  inbreng: '',
  tekst: '',
  volgorde: '',
  weg: false,
  neemNieuw: false,
};

/** @returns the fields of a form that nobody filled in yet */
export function veldenVan(blokken: readonly Bewerkblok[], basis: number): Bewerkvelden {
  return {
    basis,
    blokken: blokken.map((blok, i): Blokveld => {
      const volgorde = String(i + 1);
      if (blok.soort === 'tekst') return { ...GEEN, soort: 'tekst', tekst: blok.tekst, volgorde };
      if (blok.soort === 'gewist') return { ...GEEN, volgorde };
      const { inbreng, citaat } = blok.verwijzing;
      return { ...GEEN, soort: 'citaat', inbreng, tekst: citaat, volgorde };
    }),
    erbij: [],
    zin: '',
    plan: '',
    eigen: '',
    eigenVolgorde: '',
  };
}

/** @returns the fields as they were sent */
export function leesBewerkvelden(body: Body): Bewerkvelden {
  const blokken: Blokveld[] = [];
  for (let i = 0; i < HOOGSTENS_BLOKKEN && typeof body[`blok-${i}`] === 'string'; i++) {
    const soort = body[`blok-${i}`];
    blokken.push({
      soort: soort === 'citaat' || soort === 'tekst' ? soort : 'gewist',
      inbreng: tekstUit(body[`inbreng-${i}`]),
      tekst: tekstUit(body[`tekst-${i}`]),
      volgorde: tekstUit(body[`volgorde-${i}`]),
      weg: body[`weg-${i}`] === 'ja',
      neemNieuw: body[`nieuw-${i}`] === 'ja',
    });
  }
  return {
    basis: Number.parseInt(tekstUit(body.basis), 10) || 0,
    blokken,
    erbij: [body.erbij].flat().flatMap((waarde) => {
      const [, inbreng, citaat] = /^([0-9a-f-]{36}) (.+)$/s.exec(tekstUit(waarde)) ?? [];
      return inbreng && citaat ? [{ inbreng, citaat }] : [];
    }),
    zin: tekstUit(body.zin),
    plan: tekstUit(body.plan),
    eigen: tekstUit(body.eigen),
    eigenVolgorde: tekstUit(body['eigen-volgorde']),
  };
}

/**
 * Puts things on the places that the writer typed: what got another number, or is new, comes on that place; the rest
 * keeps its order around it.
 *
 * @param lijst with the number that was typed, from 1, and the number that it had; null for what is new
 */
export function opVolgorde<T>(lijst: readonly { waarde: T; nummer: number; was: number | null }[]): T[] {
  const verplaatst = lijst.filter(({ nummer, was }) => nummer !== was);
  const geordend = lijst.filter((een) => !verplaatst.includes(een)).map(({ waarde }) => waarde);
  for (const { waarde, nummer } of verplaatst.toSorted((a, b) => a.nummer - b.nummer))
    geordend.splice(nummer - 1, 0, waarde);
  return geordend;
}

/**
 * @param veld id of the field on the page
 * @param leeg what an empty field means
 * @throws Veldfout for what is no whole number from 1
 */
export function volgordeUit(veld: string, waarde: string, leeg: number): number {
  if (!waarde.trim()) return leeg;
  if (!/^\s*[1-9]\d{0,2}\s*$/.test(waarde))
    throw new Veldfout(veld, 'Vul bij Plaats een heel getal in, zoals 2.');
  return Number(waarde);
}

/** @throws Veldfout when it is too long */
export function eigenTekstUit(veld: string, waarde: string): string {
  if (waarde.length > LANGSTE_TEKST)
    throw new Veldfout(
      veld,
      `Maak deze tekst korter: hoogstens ${LANGSTE_TEKST.toLocaleString('nl-NL')} tekens.`,
    );
  return waarde;
}

/** Line ends of a form are CRLF. */
const tekstUit = (waarde: unknown): string =>
  typeof waarde === 'string'
    ? waarde.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\0', '').toWellFormed().trim()
    : '';
