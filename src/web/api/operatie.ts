/**
 * One operation of the API: where it is, what it takes, what it answers and what it does. The routes and the OpenAPI
 * document are both made of a list of these, so that they cannot differ.
 */
import type { z } from 'zod';
import type { Probleemcode } from './probleem.ts';

export type Methode = 'get' | 'post' | 'put' | 'delete';

export const GROEPEN = {
  Versies: 'Bestanden aanleveren, en volgen hoe ver de beoordeling is.',
  Toetsing: 'Wat er over een versie is te zeggen: uitkomsten, bewijs, het document en rapporten.',
  Oordelen: 'Wat mensen besluiten en opschrijven. Plantoets doet een voorstel; een mens beslist.',
  Plannen: 'Plannen met hun versies, de vergelijking daarvan en het logboek.',
  Kader: 'De criteria waaraan wordt getoetst.',
  Termijnen: 'Inleverdatum en mijlpalen per jaar en ministerie.',
  Algemeen: 'Het begin van de API en de beschrijving ervan.',
} as const;
export type Groep = keyof typeof GROEPEN;

/** A file as an answer, to be saved and never shown. */
export interface Bestandsantwoord {
  naam: string;
  mime: string;
  bytes: Uint8Array | string;
}

export interface Antwoord<T> {
  status: number;
  /** Of one of these there is exactly one, but for 204. */
  inhoud?: T;
  bestand?: Bestandsantwoord;
  koppen?: Record<string, string>;
}

/** What a request holds once it is found right. */
export interface Gelezen<P, Q, L> {
  pad: P;
  query: Q;
  inhoud: L;
  /** Files of a form, on disk; removed when the operation is done. */
  bestanden: Express.Multer.File[];
  /** Media type that the sender likes best, of those that the operation has. */
  wil: string;
}

type Vorm = z.ZodObject;

export interface Definitie<P extends Vorm, Q extends Vorm, L extends Vorm, A extends z.ZodType> {
  /** Name for programs, unique, in camelCase. */
  naam: string;
  methode: Methode;
  /** Below /api/v1, with {parameters}. */
  pad: string;
  groep: Groep;
  samenvatting: string;
  beschrijving: string;
  /** Path parameters; a value that does not fit is a thing that does not exist. */
  padvorm?: P;
  queryvorm?: Q;
  /** Body: JSON, or the text fields of a form with files. */
  inhoudvorm?: { soort: 'json' | 'formulier'; schema: L };
  /** Statuses of success, each with what it means. */
  antwoorden: Record<number, string>;
  /** Schema of a JSON answer. */
  antwoordvorm?: A;
  /** Media types of answers that are a file, besides JSON where there is an antwoordvorm. */
  mimes?: () => Promise<string[]> | string[];
  /** Headers of the answer besides those that every answer has. */
  koppen?: Record<string, { beschrijving: string; voorbeeld: string }>;
  /** Errors besides those that follow from the rest. */
  fouten?: readonly Probleemcode[];
  /** Any web page may read it. */
  openbaar?: boolean;
  voerUit(vraag: Gelezen<z.output<P>, z.output<Q>, z.output<L>>): Promise<Antwoord<z.input<A>>>;
}

/** An operation of whatever types. */
export type Operatie = Omit<Definitie<Vorm, Vorm, Vorm, z.ZodType>, 'voerUit'> & {
  voerUit(vraag: Gelezen<unknown, unknown, unknown>): Promise<Antwoord<unknown>>;
};

/** Checks an operation against its own schemas, by its types. */
export function operatie<
  P extends Vorm = Vorm,
  Q extends Vorm = Vorm,
  L extends Vorm = Vorm,
  A extends z.ZodType = z.ZodType,
>(definitie: Definitie<P, Q, L, A>): Operatie {
  return definitie as unknown as Operatie;
}

/** Base of all addresses of this major version. */
export const BASIS = '/api/v1';

/** Version of the API in full (semver); docs/api-design-rules.md tells when which part goes up. */
export const API_VERSIE = '1.0.0';

/** @returns a link below the base, each part escaped */
export const link = (...delen: (string | number)[]): { href: string } => ({
  href: [BASIS, ...delen.map((deel) => encodeURIComponent(deel))].join('/'),
});
