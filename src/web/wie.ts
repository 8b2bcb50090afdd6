/**
 * Who does something. There are no accounts: people say their name with what they decide, and the browser remembers it
 * for the next time.
 */
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Veldfout } from './fouten.ts';

/** One form of the same letters, and nothing that hides or breaks a line. */
const opgeschoond = (naam: string): string =>
  naam
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .toWellFormed()
    .trim();

/** A name that a colleague could know somebody by; the pages and the API ask the same. */
export const NAAM = z.string().overwrite(opgeschoond).min(2).max(80);

const KOEKJE = 'naam';
/** Milliseconds that a browser remembers the name: a season of plans. */
const ONTHOUD = 180 * 24 * 3600 * 1000;

/** @returns the name that this browser gave before, '' when it did not */
export function bekendeNaam(vraag: Request): string {
  for (const deel of (vraag.get('cookie') ?? '').split(';')) {
    const [sleutel, waarde = ''] = deel.trim().split('=');
    if (sleutel !== KOEKJE) continue;
    try {
      return NAAM.safeParse(decodeURIComponent(waarde)).data ?? '';
    } catch {
      return '';
    }
  }
  return '';
}

/**
 * @param veld id of the field on the page: a page with more forms has more of them
 * @returns the name in the form that was sent, remembered for the next form
 * @throws Veldfout when there is none that a colleague could know somebody by
 */
export function naamUit(vraag: Request, antwoord: Response, veld = 'naam'): string {
  const naam = NAAM.safeParse((vraag.body as { naam?: unknown } | undefined)?.naam);
  if (!naam.success) throw new Veldfout(veld, 'Vul uw naam in, van 2 tot 80 tekens.');
  antwoord.cookie(KOEKJE, naam.data, {
    httpOnly: true,
    sameSite: 'strict',
    // Behind a proxy that ends TLS, ACHTER_PROXY tells that the browser uses https.
    secure: vraag.secure,
    maxAge: ONTHOUD,
  });
  return naam.data;
}
