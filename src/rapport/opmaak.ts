/** Numbers, dates and money as people in the Netherlands write them. */
import { dagenTussen, werkdagenTussen } from '../termijn/kalender.ts';

const GETAL = new Intl.NumberFormat('nl-NL');
const EURO = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
const PROCENT = new Intl.NumberFormat('nl-NL', { style: 'percent', maximumFractionDigits: 0 });
const DATUM = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const MAAND = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const DAG_MAAND = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const DATUM_LANG = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' });
const DAG = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' });
const MOMENT = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});

/** 12500 as '12.500'. */
export const getal = (waarde: number): string => GETAL.format(waarde);

/** 12500000 as '€ 12.500.000'. */
export const euro = (waarde: number): string => EURO.format(waarde);

/** 0.83 as '83%'. */
export const procent = (waarde: number): string => PROCENT.format(waarde);

/** ISO date as '11 november 2026'. */
export const datum = (iso: string): string => DATUM.format(new Date(`${iso}T00:00:00Z`));

/** ISO date as '11 november', where the year is known. */
export const dagMaand = (iso: string): string => DAG_MAAND.format(new Date(`${iso}T00:00:00Z`));

/** ISO date as 'woensdag 11 november 2026'. */
export const datumLang = (iso: string): string => DATUM_LANG.format(new Date(`${iso}T00:00:00Z`));

/** A moment as '1 september 2026 om 14:05', in the Netherlands. */
export const moment = (waarde: Date): string => MOMENT.format(waarde);

/** A moment as its day in the Netherlands: '1 september 2026'. */
export const dag = (waarde: Date): string => DAG.format(waarde);

/** Number with its noun: 1 werkdag, 2 werkdagen. */
export const aantal = (waarde: number, enkelvoud: string, meervoud: string): string =>
  `${getal(waarde)} ${Math.abs(waarde) === 1 ? enkelvoud : meervoud}`;

export const werkdagen = (waarde: number): string => aantal(waarde, 'werkdag', 'werkdagen');

/** How long it is until a day, or ago: 'over 12 werkdagen', 'vandaag'; in days where no working day lies between. */
export function resterendTot(vandaag: string, dag: string): string {
  if (dag === vandaag) return 'vandaag';
  const gewerkt = Math.abs(werkdagenTussen(vandaag, dag));
  const duur = gewerkt ? werkdagen(gewerkt) : aantal(Math.abs(dagenTussen(vandaag, dag)), 'dag', 'dagen');
  return dag > vandaag ? `over ${duur}` : `${duur} geleden`;
}

/** Size of a file as file managers show it: '340 kB', '2,1 MB'. */
export function grootte(bytes: number): string {
  const megabytes = bytes / 1024 ** 2;
  if (megabytes < 1) return `${getal(Math.max(1, Math.round(bytes / 1024)))} kB`;
  return `${getal(Math.round(megabytes * 10) / 10)} MB`;
}

/**
 * A moment of a milestone in words (contract.md, mijlpalen.wanneer).
 *
 * @returns '2027-H1' as 'eerste helft 2027', '2027-Q2' as '2e kwartaal 2027', '2027-03' as 'maart 2027', '2027' as '2027'
 */
export function wanneer(waarde: string): string {
  const [jaar, deel, dag] = waarde.split('-') as [string, string?, string?];
  if (!deel) return jaar;
  if (deel.startsWith('H')) return `${deel === 'H1' ? 'eerste' : 'tweede'} helft ${jaar}`;
  if (deel.startsWith('Q')) return `${deel.slice(1)}e kwartaal ${jaar}`;
  return dag ? datum(waarde) : MAAND.format(new Date(`${jaar}-${deel}-01T00:00:00Z`));
}

/** Where something stands in a plan: 'bladzijde 14, 6 Middelen > 6.1 Raming'; '' when nothing is known of it. */
export const plaats = ({ pagina, sectie }: { pagina: number | null; sectie: string }): string =>
  [pagina ? `bladzijde ${pagina}` : '', sectie].filter(Boolean).join(', ');

/** Shortens a long file name in the middle, so that its end (the version, the extension) stays. */
export function korteNaam(naam: string, lengte = 60): string {
  const tekens = [...naam];
  if (tekens.length <= lengte) return naam;
  const einde = Math.floor(lengte / 3);
  return `${tekens.slice(0, lengte - einde - 1).join('')}…${tekens.slice(-einde).join('')}`;
}
