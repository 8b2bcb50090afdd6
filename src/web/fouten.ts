/** Errors of the service, as a page or as JSON; never with what went wrong inside. */
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { foutgegevens, type Log } from './log.ts';
import { verzoekVan } from './verzoeklog.ts';

const MELDINGEN = {
  NIET_GEVONDEN: {
    titel: 'Pagina niet gevonden',
    melding: 'Deze pagina bestaat niet, of het plan is verwijderd.',
  },
  ANDERE_SITE: {
    titel: 'Niet toegestaan',
    melding:
      'Dit formulier is niet vanaf deze site verstuurd. Open de pagina opnieuw en probeer het nog eens.',
  },
  NIET_KLAAR: {
    titel: 'Nog niet klaar',
    melding: 'Dit plan wordt nog beoordeeld. Wacht tot het rapport er is.',
  },
  NIET_MEER: {
    titel: 'Dat kan niet meer',
    melding: 'De stand van dit plan is intussen veranderd. Ga terug en bekijk de pagina opnieuw.',
  },
  TE_VEEL_STROMEN: {
    titel: 'Te veel verbindingen',
    melding: 'Vanaf dit adres volgen al veel pagina’s de voortgang. Laad de pagina later opnieuw.',
  },
  STOPT: {
    titel: 'Plantoets is even weg',
    melding: 'Plantoets stopt of start opnieuw. Probeer het over een minuut nog eens.',
  },
  ONGELDIG: { titel: 'Ongeldig verzoek', melding: 'Dit verzoek kan niet worden gelezen.' },
  INTERN: {
    titel: 'Er ging iets mis',
    melding: 'Er ging bij ons iets mis. Probeer het opnieuw; blijft het misgaan, waarschuw dan de beheerder.',
  },
} as const;

/** What a person filled in is not right: shown at the field, by the form that it came from. */
export class Veldfout extends Error {
  readonly veld: string;

  /** @param melding in Dutch, says what to do */
  constructor(veld: string, melding: string) {
    super(melding);
    this.name = 'Veldfout';
    this.veld = veld;
  }
}

/** An error with a page for people. */
export class Webfout extends Error {
  readonly status: number;
  readonly code: keyof typeof MELDINGEN;

  constructor(status: number, code: keyof typeof MELDINGEN) {
    super(code);
    this.name = 'Webfout';
    this.status = status;
    this.code = code;
  }
}

/** @returns whether the client asked for JSON rather than for a page */
export const wilJson = (vraag: Request): boolean => vraag.accepts(['html', 'json']) === 'json';

export const nietGevonden: RequestHandler = (_vraag, _antwoord, verder) => {
  verder(new Webfout(404, 'NIET_GEVONDEN'));
};

export function foutafhandeling(log: Log): ErrorRequestHandler {
  return (fout, vraag, antwoord, verder) => {
    if (antwoord.headersSent) return verder(fout);
    const webfout = alsWebfout(fout);
    if (webfout.code === 'INTERN') {
      log.error({ verzoek: verzoekVan(antwoord), ...foutgegevens(fout) }, 'interne fout');
    }
    toonFout(vraag, antwoord, webfout);
  };
}

function alsWebfout(fout: unknown): Webfout {
  if (fout instanceof Webfout) return fout;
  // A form shows these itself; what comes here was not sent by one of our forms.
  if (fout instanceof Veldfout) return new Webfout(422, 'ONGELDIG');
  // Express itself refuses a path that cannot be decoded, and the like, with a status of its own.
  const status = (fout as { status?: unknown } | null)?.status;
  if (typeof status === 'number' && status >= 400 && status < 500) return new Webfout(status, 'ONGELDIG');
  return new Webfout(500, 'INTERN');
}

function toonFout(vraag: Request, antwoord: Response, fout: Webfout): void {
  const { titel, melding } = MELDINGEN[fout.code];
  antwoord.status(fout.status);
  if (wilJson(vraag)) antwoord.json({ fout: { code: fout.code, melding } });
  else antwoord.render('fout', { titel, melding });
}
