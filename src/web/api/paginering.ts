/** Lists in pages. A cursor says after which item a page begins, so that new items do not shift the pages. */
import { z } from 'zod';
import { BASIS } from './operatie.ts';
import { veldfout } from './probleem.ts';

const MEESTE = 100;
const GEWOON = 20;

/** Query parameters of a list, together with filters of its own. */
export const bladvorm = <F extends z.ZodRawShape>(filters: F) =>
  z.strictObject({
    limiet: z.coerce
      .number()
      .int()
      .min(1)
      .max(MEESTE)
      .default(GEWOON)
      .meta({ description: 'Hoeveel er op een bladzijde staan.', examples: [GEWOON] }),
    cursor: z
      .string()
      .max(200)
      .optional()
      .meta({ description: 'Waar de bladzijde begint; neem deze over uit _links.next.', examples: [] }),
    ...filters,
  });

export interface Bladvraag {
  limiet: number;
  cursor?: string | undefined;
}

export interface Blad<T> {
  regels: T[];
  _links: { self: { href: string }; next?: { href: string } };
  /** The Link header that goes with it. */
  koppen: Record<string, string>;
}

/** @param verder key after which the next page begins; null when this is the last */
export function blad<T>(
  regels: T[],
  pad: string,
  vraag: Bladvraag & Record<string, unknown>,
  verder: string | null,
): Blad<T> {
  const adres = (cursor?: string) => {
    const query = new URLSearchParams();
    for (const [naam, waarde] of Object.entries({ ...vraag, cursor })) {
      if (waarde !== undefined) query.set(naam, String(waarde));
    }
    return { href: `${BASIS}${pad}?${query}` };
  };
  const self = adres(vraag.cursor);
  if (verder === null) return { regels, _links: { self }, koppen: {} };
  const next = adres(Buffer.from(verder).toString('base64url'));
  return { regels, _links: { self, next }, koppen: { Link: `<${next.href}>; rel="next"` } };
}

/** @throws Probleemfout when it was not made by us */
export function leesCursor(cursor: string): string {
  const sleutel = Buffer.from(cursor, 'base64url').toString('utf8');
  if (Buffer.from(sleutel).toString('base64url') !== cursor) throw cursorfout();
  return sleutel;
}

/**
 * @returns the number after which a page begins
 * @throws Probleemfout when the cursor was not made of one
 */
export function nummerUit(cursor: string): number {
  const sleutel = leesCursor(cursor);
  if (/^\d{1,15}$/.test(sleutel)) return Number(sleutel);
  throw cursorfout();
}

/** A cursor that is not one of this list. */
export const cursorfout = () =>
  veldfout('cursor', 'Neem de cursor over uit _links.next van de vorige bladzijde.', 'query');
