/** Plans, their versions, and two versions beside each other. */
import { z } from 'zod';
import type { Plan, Planplek } from '../../../opslag/opslag.ts';
import { vergelijkVersies } from '../../../rapport/vergelijking.ts';
import type { Omgeving } from '../../app.ts';
import { type Vandaag, vandaagVan } from '../../vandaag.ts';
import { BASIS, link, type Operatie, operatie } from '../operatie.ts';
import { blad, bladvorm, cursorfout, leesCursor } from '../paginering.ts';
import { Probleemfout, veldfout } from '../probleem.ts';
import { ministerie } from '../schemas/basis.ts';
import { Plannen, Plan as Planvorm, Vergelijking } from '../schemas/plannen.ts';
import { status, Versies } from '../schemas/versies.ts';
import { planVan } from '../weergave.ts';
import { planpad, planVanPad } from './paden.ts';
import { versieblad } from './versies.ts';

const VOLGENDE = {
  Link: { beschrijving: 'De volgende bladzijde.', voorbeeld: '</api/v1/plannen?cursor=…>; rel="next"' },
};

export function planoperaties(omgeving: Omgeving): Operatie[] {
  const { opslag } = omgeving;
  const regelVan = async (plan: Plan, id: string, veld: 'van' | 'naar') => {
    const versie = await opslag.versies.regel(id);
    if (versie?.plan !== plan.id) throw veldfout(veld, 'Dit plan heeft deze versie niet.', 'query');
    return versie;
  };
  /** The outcomes that count today, those of people included. */
  const beslistVan = (vandaag: Vandaag | undefined) => {
    if (!vandaag?.beslist) throw new Probleemfout('conflict', 'Een van de versies is nog niet beoordeeld.');
    const { versie, beslist } = vandaag;
    const kort = { versie: versie.id, nummer: versie.nummer, score: beslist.score.totaal };
    return { kort, uitkomsten: beslist.uitkomsten };
  };

  return [
    operatie({
      naam: 'haalPlannen',
      methode: 'get',
      pad: '/plannen',
      groep: 'Plannen',
      samenvatting: 'Alle plannen, nieuwste eerst',
      beschrijving: 'Een plan hoort bij een ministerie en een periode, en heeft versies.',
      queryvorm: bladvorm({ ministerie: ministerie.optional() }),
      antwoorden: { 200: 'Een bladzijde met plannen.' },
      antwoordvorm: Plannen,
      koppen: VOLGENDE,
      async voerUit({ query }) {
        const na = query.cursor === undefined ? undefined : plekUit(query.cursor);
        const { regels, verder } = await opslag.plannen.blad(query, { hoogstens: query.limiet, na });
        const { _links, koppen } = blad(regels, '/plannen', query, verder && sleutelVan(verder));
        return { status: 200, inhoud: { plannen: regels.map(planVan), _links }, koppen };
      },
    }),
    operatie({
      naam: 'haalPlan',
      methode: 'get',
      pad: '/plannen/{id}',
      groep: 'Plannen',
      samenvatting: 'Een plan',
      beschrijving: 'De versies van het plan staan op een eigen adres.',
      padvorm: planpad,
      antwoorden: { 200: 'Het plan.' },
      antwoordvorm: Planvorm,
      voerUit: async ({ pad }) => ({ status: 200, inhoud: planVan(await planVanPad(opslag, pad)) }),
    }),
    operatie({
      naam: 'haalPlanversies',
      methode: 'get',
      pad: '/plannen/{id}/versies',
      groep: 'Plannen',
      samenvatting: 'De versies van een plan, nieuwste eerst',
      beschrijving: 'De hoogste nummers zijn het laatst aangeleverd.',
      padvorm: planpad,
      queryvorm: bladvorm({ status: status.optional() }),
      antwoorden: { 200: 'Een bladzijde met versies.' },
      antwoordvorm: Versies,
      koppen: VOLGENDE,
      async voerUit({ pad: { id }, query }) {
        await planVanPad(opslag, { id });
        return versieblad(opslag, { plan: id, status: query.status }, `/plannen/${id}/versies`, query);
      },
    }),
    operatie({
      naam: 'vergelijkVersies',
      methode: 'get',
      pad: '/plannen/{id}/vergelijkingen',
      groep: 'Plannen',
      samenvatting: 'Twee versies van een plan naast elkaar',
      beschrijving: 'Per criterium: beter, slechter of gelijk. Met wat mensen besloten.',
      padvorm: planpad,
      queryvorm: z.strictObject({
        van: z.uuid().meta({
          description: 'Nummer van de eerste versie.',
          examples: ['3b9710c4-6614-467a-ab82-36822cf48db1'],
        }),
        naar: z.uuid().meta({
          description: 'Nummer van de versie om mee te vergelijken.',
          examples: ['d285e05c-6b01-45c3-92d8-5e19a946b66f'],
        }),
      }),
      antwoorden: { 200: 'De vergelijking.' },
      antwoordvorm: Vergelijking,
      fouten: ['conflict'],
      async voerUit({ pad, query }) {
        const plan = await planVanPad(opslag, pad);
        const paar = [await regelVan(plan, query.van, 'van'), await regelVan(plan, query.naar, 'naar')];
        const [oud, nieuw] = await vandaagVan(omgeving, paar, [plan]);
        const van = beslistVan(oud);
        const naar = beslistVan(nieuw);
        const { verschillen, telling } = vergelijkVersies(van.uitkomsten, naar.uitkomsten);
        return {
          status: 200,
          inhoud: {
            van: van.kort,
            naar: naar.kort,
            telling,
            verschillen: verschillen.map(({ id, titel, onderdeel, oud, nieuw, verandering }) => ({
              criterium: id,
              titel,
              onderdeel,
              van: oud,
              naar: nieuw,
              verandering,
            })),
            _links: {
              self: { href: `${BASIS}/plannen/${plan.id}/vergelijkingen?${new URLSearchParams(query)}` },
              plan: link('plannen', plan.id),
              van: link('versies', query.van),
              naar: link('versies', query.naar),
            },
          },
        };
      },
    }),
  ];
}

const sleutelVan = ({ aangemaakt, id }: Planplek): string => `${aangemaakt.toISOString()}|${id}`;

const PLEK = z.tuple([z.iso.datetime().transform((moment) => new Date(moment)), z.uuid()]);

function plekUit(cursor: string): Planplek {
  const gelezen = PLEK.safeParse(leesCursor(cursor).split('|'));
  if (!gelezen.success) throw cursorfout();
  const [aangemaakt, id] = gelezen.data;
  return { aangemaakt, id };
}
