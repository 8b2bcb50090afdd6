/** D04: personal data that do not belong in a plan that becomes public: BSN, personal e-mail address, mobile number. */

import { z } from 'zod';
import { alleTreffers } from '../../feiten/alletreffers.ts';
import { citaatRond } from './citaat.ts';
import { type Bevinding, type Gebrekzoeker, uitBevindingen } from './gebrek.ts';

const opties = z
  .strictObject({
    functioneel: z
      .array(z.string().min(2))
      .default([])
      .describe('Extra namen van functionele postbussen (het deel voor de @) die geen persoon zijn.'),
  })
  .describe('Burgerservicenummer, persoonlijk e-mailadres of mobiel nummer.');

/** Words in the part before the @ that make it a mailbox of an office and not of a person. */
const FUNCTIES = new Set(
  (
    'info informatie contact secretariaat postbus post mail email redactie pers persvoorlichting voorlichting ' +
    'communicatie webmaster web website admin beheer servicedesk helpdesk support service klantenservice loket ' +
    'klacht klachten melding meldpunt vragen woo wob archief dossier cio ciso cdo cto fg ciooffice cioberaad office ' +
    'privacy avg security beveiliging informatiebeveiliging informatieplan informatieplannen plan plannen ' +
    'informatiehuishouding iplan beleid directie afdeling team bureau staf bestuursraad minister staatssecretaris ' +
    'sg dg inkoop innovatie data algoritme algoritmes algoritmen architectuur portfolio ict it hr hrm werving ' +
    'vacatures noreply reply no openoporde digitaal digitalisering toegankelijkheid rijk rijksoverheid ministerie ' +
    'min programma project coordinatie planning control functie functionaris gegevensbescherming i iv dienst ' +
    'diensten registratie abonnement nieuwsbrief bezwaar juridisch'
  ).split(' '),
);

const EMAIL = /(?<![\p{L}\p{N}._%+-])([\p{L}\p{N}._%+-]{1,64})@((?:[\p{L}\p{N}-]{1,63}\.){1,4}\p{L}{2,12})/gu;
const MOBIEL = /(?<![\d+-])(?:(?:\+|00)31[\s.-]?(?:\(0\)[\s.-]?)?6|\(?06\)?)(?:[\s.-]{0,3}\d){8}(?!\d)/g;
const NEGEN = /(?<![\d.,€/-])\d(?:[ .]?\d){8}(?![\d/]|[.,-]\d)/g;
const BSN_WOORD = /\b(?:bsn(?:-?nummer)?|burgerservice-?nummer|sofi-?nummer)\b/i;
/** A number that some other word already explains. */
const ANDER_NUMMER =
  /\b(?:rsin|kvk|btw|oin|isbn|issn|fiscaal|vestigings|order|zaak|dossier|kenmerk|referentie|registratie|factuur|contract|nr|artikel|€|euro)\S*\W{0,12}(?:\w+\W{1,3}){0,2}$/i;

export const persoonsgegevens: Gebrekzoeker<z.infer<typeof opties>> = {
  opties,
  leestTekst: true,
  zoek(feiten, { functioneel }) {
    const functies = new Set([...FUNCTIES, ...functioneel.map((naam) => naam.toLowerCase())]);
    const bevindingen: Bevinding[] = [];
    for (const { tekst, plaats } of feiten.zinnen) {
      const treffers = zoekIn(tekst, functies);
      for (const { citaat, van, wat } of afgedekt(tekst, treffers)) {
        bevindingen.push({ citaat: citaatRond(citaat, van, van + 5), plaats, reden: `Hier staat ${wat}.` });
      }
    }
    return uitBevindingen(bevindingen, 0.95, 0.95);
  },
};

interface Treffer {
  van: number;
  waarde: string;
  wat: string;
}

function zoekIn(tekst: string, functies: ReadonlySet<string>): Treffer[] {
  const treffers: Treffer[] = [];
  if (tekst.includes('@')) {
    for (const adres of alleTreffers(tekst, EMAIL)) {
      if (isPersoon(adres[1] as string, functies)) {
        treffers.push({ van: adres.index, waarde: adres[0], wat: 'een persoonlijk e-mailadres' });
      }
    }
  }
  for (const nummer of alleTreffers(tekst, MOBIEL)) {
    treffers.push({ van: nummer.index, waarde: nummer[0], wat: 'een mobiel telefoonnummer' });
  }
  const overBsn = BSN_WOORD.test(tekst);
  for (const nummer of alleTreffers(tekst, NEGEN)) {
    const aaneen = /^\d{9}$/.test(nummer[0]);
    const voor = tekst.slice(Math.max(0, nummer.index - 60), nummer.index);
    const na = tekst.slice(nummer.index + nummer[0].length, nummer.index + nummer[0].length + 12);
    const anders = ANDER_NUMMER.test(voor) || /^\s*(?:euro|€|mln|miljoen)/i.test(na);
    if (elfproef(nummer[0]) && (overBsn ? !/€\s*$/.test(voor) : aaneen && !anders)) {
      treffers.push({ van: nummer.index, waarde: nummer[0], wat: 'een burgerservicenummer' });
    }
  }
  return treffers;
}

/** A name with initials, or first name and surname; one word alone is more often a mailbox of an office. */
function isPersoon(naam: string, functies: ReadonlySet<string>): boolean {
  const delen = naam
    .toLowerCase()
    .split(/[._%+-]+/)
    .filter(Boolean);
  if (delen.length < 2) return false;
  return !delen.some((deel) => deel.length > 1 && functies.has(deel.replace(/\d+$/, '')));
}

/** The test that every burgerservicenummer passes: 9a + 8b + ... + 2h - i is a multiple of eleven, and not all zeros. */
function elfproef(nummer: string): boolean {
  const cijfers = [...nummer.replace(/\D/g, '')].map(Number);
  const som = cijfers.reduce((totaal, cijfer, i) => totaal + cijfer * (i === 8 ? -1 : 9 - i), 0);
  return som % 11 === 0 && cijfers.some((cijfer) => cijfer > 0);
}

/**
 * A report goes round: it shows where the data stand, and not the data. What is left of the sentence is verbatim.
 *
 * @returns per hit the same sentence, with the place of that hit in it
 */
function afgedekt(
  tekst: string,
  treffers: readonly Treffer[],
): { citaat: string; van: number; wat: string }[] {
  let citaat = '';
  let tot = 0;
  const plekken = [...treffers]
    .sort((a, b) => a.van - b.van)
    .map(({ van, waarde, wat }) => {
      const rest = waarde.includes('@') ? waarde.slice(waarde.indexOf('@')) : waarde.slice(-2);
      citaat += tekst.slice(tot, van);
      const plek = { van: citaat.length, wat };
      citaat += `${waarde.slice(0, 2)}…${rest}`;
      tot = van + waarde.length;
      return plek;
    });
  citaat += tekst.slice(tot);
  return plekken.map((plek) => ({ ...plek, citaat }));
}
