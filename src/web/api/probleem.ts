/** Errors of the API: problem+json (RFC 9457) in Dutch, never with what went wrong inside. */
import type { ErrorRequestHandler, Response } from 'express';
import { Webfout } from '../fouten.ts';
import { foutgegevens, type Log } from '../log.ts';
import { Aanleverfout } from '../ontvangst.ts';
import { verzoekVan } from '../verzoeklog.ts';

/** The kinds of problems; each has an explanation on the reference page. */
export const PROBLEMEN = {
  'ongeldig-verzoek': {
    status: 400,
    titel: 'Ongeldig verzoek',
    detail: 'Een of meer velden kloppen niet. Zie ongeldigeVelden.',
  },
  'niet-toegestaan': {
    status: 403,
    titel: 'Niet toegestaan',
    detail: 'Dit verzoek komt van een andere site. Vraag het vanuit een programma of vanaf deze site.',
  },
  'niet-gevonden': {
    status: 404,
    titel: 'Niet gevonden',
    detail: 'Dit bestaat niet, of het is verwijderd.',
  },
  'methode-niet-toegestaan': {
    status: 405,
    titel: 'Methode niet toegestaan',
    detail: 'Deze HTTP-methode kan hier niet. De kop Allow zegt welke wel.',
  },
  'niet-te-leveren': {
    status: 406,
    titel: 'Niet te leveren',
    detail: 'Wat in de kop Accept staat kan hier niet worden geleverd.',
  },
  conflict: {
    status: 409,
    titel: 'Dat kan nu niet',
    detail: 'De stand van de versie laat dit niet toe. Vraag eerst de voortgang op.',
  },
  'te-groot': { status: 413, titel: 'Te groot', detail: 'Het verzoek is groter dan mag.' },
  'verkeerd-mediatype': {
    status: 415,
    titel: 'Verkeerd mediatype',
    detail: 'De kop Content-Type klopt niet. De beschrijving zegt wat hier moet worden gestuurd.',
  },
  'niet-te-verwerken': {
    status: 422,
    titel: 'Niet te verwerken',
    detail: 'Het verzoek is goed te lezen, maar er is niets mee te doen.',
  },
  'te-veel-verzoeken': {
    status: 429,
    titel: 'Te veel verzoeken',
    detail: 'Er kwamen in korte tijd te veel verzoeken. De kop Retry-After zegt hoeveel seconden te wachten.',
  },
  intern: {
    status: 500,
    titel: 'Er ging iets mis',
    detail: 'Er ging bij ons iets mis. Probeer het opnieuw; blijft het misgaan, waarschuw dan de beheerder.',
  },
} as const;
export type Probleemcode = keyof typeof PROBLEMEN;

export interface Veldprobleem {
  plaats: 'pad' | 'query' | 'inhoud';
  veld: string;
  melding: string;
}

/** Ends a request with a problem. */
export class Probleemfout extends Error {
  readonly code: Probleemcode;
  readonly detail: string;
  readonly velden: readonly Veldprobleem[] | undefined;

  /** @param detail what is wrong and what to do, instead of the general words */
  constructor(code: Probleemcode, detail?: string, velden?: readonly Veldprobleem[]) {
    super(code);
    this.name = 'Probleemfout';
    this.code = code;
    this.detail = detail ?? PROBLEMEN[code].detail;
    this.velden = velden;
  }
}

/** @returns one field of the body that is not right, which only the operation itself can tell */
export const veldfout = (veld: string, melding: string, plaats: Veldprobleem['plaats'] = 'inhoud') =>
  new Probleemfout('ongeldig-verzoek', undefined, [{ plaats, veld, melding }]);

/** The last handler below /api: every error leaves as problem+json. */
export function probleemafhandeling(log: Log): ErrorRequestHandler {
  return (fout, vraag, antwoord, verder) => {
    if (antwoord.headersSent) return verder(fout);
    const probleem = alsProbleem(fout);
    // The message could hold text of a plan, or of the database.
    if (probleem.code === 'intern') {
      log.error({ verzoek: verzoekVan(antwoord), ...foutgegevens(fout) }, 'interne fout in de API');
    }
    stuur(antwoord, probleem, vraag.originalUrl.split('?')[0] as string);
  };
}

function stuur(antwoord: Response, { code, detail, velden }: Probleemfout, instance: string): void {
  const { status, titel } = PROBLEMEN[code];
  const inhoud = {
    type: `/api#probleem-${code}`,
    title: titel,
    status,
    detail,
    instance,
    ...(velden ? { ongeldigeVelden: velden } : {}),
  };
  antwoord.status(status).type('application/problem+json').send(JSON.stringify(inhoud));
}

function alsProbleem(fout: unknown): Probleemfout {
  if (fout instanceof Probleemfout) return fout;
  if (fout instanceof Aanleverfout) {
    if (fout.code === 'GEEN_BESTAND' || fout.code === 'ONLEESBAAR')
      return veldfout('bestanden', fout.message);
    return new Probleemfout(codeVan(fout.status), fout.message);
  }
  if (fout instanceof Webfout) return new Probleemfout(codeVan(fout.status));
  // Express and its body parsers refuse with a status of their own: not JSON, too large, a path that is no text.
  const { status, type } = (fout ?? {}) as { status?: unknown; type?: unknown };
  if (type === 'entity.parse.failed')
    return new Probleemfout('ongeldig-verzoek', 'De inhoud van het verzoek is geen JSON.');
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return status === 400
      ? new Probleemfout('ongeldig-verzoek', 'Het verzoek kan niet worden gelezen.')
      : new Probleemfout(codeVan(status));
  }
  return new Probleemfout('intern');
}

function codeVan(status: number): Probleemcode {
  const codes = Object.keys(PROBLEMEN) as Probleemcode[];
  const fallback = status < 500 ? 'ongeldig-verzoek' : 'intern';
  return codes.find((code) => PROBLEMEN[code].status === status) ?? fallback;
}
