/** The append-only log, of all or of one plan. */
import { z } from 'zod';
import type { Omgeving } from '../../app.ts';
import { type Operatie, operatie } from '../operatie.ts';
import { type Bladvraag, blad, bladvorm, nummerUit } from '../paginering.ts';
import { Logregels } from '../schemas/plannen.ts';
import { logregelVan } from '../weergave.ts';
import { planpad, planVanPad } from './paden.ts';

const KOPPEN = {
  Link: { beschrijving: 'De volgende bladzijde.', voorbeeld: '</api/v1/logregels?cursor=…>; rel="next"' },
};

export function logoperaties({ opslag }: Omgeving): Operatie[] {
  const bladzijde = async (over: { plan?: string; versie?: string }, pad: string, vraag: Bladvraag) => {
    const na = vraag.cursor === undefined ? 0 : nummerUit(vraag.cursor);
    // One more than asked tells whether there is a next page.
    const gevonden = await opslag.logboek(over, { na, hoogstens: vraag.limiet + 1 });
    const regels = gevonden.slice(0, vraag.limiet);
    const meer = gevonden.length > regels.length;
    const { _links, koppen } = blad(regels, pad, { ...vraag }, meer ? String(regels.at(-1)?.nummer) : null);
    return { status: 200, inhoud: { logregels: regels.map(logregelVan), _links }, koppen };
  };

  return [
    operatie({
      naam: 'haalLogregels',
      methode: 'get',
      pad: '/logregels',
      groep: 'Plannen',
      samenvatting: 'Het logboek, oudste eerst',
      beschrijving: 'Wie wat deed, wanneer, en wat er eerst en daarna stond. Een regel verandert nooit.',
      queryvorm: bladvorm({
        versie: z.uuid().optional().meta({ description: 'Alleen regels over deze versie.' }),
      }),
      antwoorden: { 200: 'Een bladzijde met logregels.' },
      antwoordvorm: Logregels,
      koppen: KOPPEN,
      voerUit: ({ query }) => bladzijde(query.versie ? { versie: query.versie } : {}, '/logregels', query),
    }),
    operatie({
      naam: 'haalPlanlogregels',
      methode: 'get',
      pad: '/plannen/{id}/logregels',
      groep: 'Plannen',
      samenvatting: 'Het logboek van een plan, oudste eerst',
      beschrijving: 'Van het plan en al zijn versies, ook de verwijderde.',
      padvorm: planpad,
      queryvorm: bladvorm({}),
      antwoorden: { 200: 'Een bladzijde met logregels.' },
      antwoordvorm: Logregels,
      koppen: KOPPEN,
      async voerUit({ pad: { id }, query }) {
        await planVanPad(opslag, { id });
        return bladzijde({ plan: id }, `/plannen/${id}/logregels`, query);
      },
    }),
  ];
}
