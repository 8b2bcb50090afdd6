/** Plans, their versions, and two versions beside each other. */
import { z } from 'zod';
import type { Plan, Versieregel } from '../../../opslag/opslag.ts';
import { vergelijkVersies } from '../../../rapport/vergelijking.ts';
import { pasOordelenToe } from '../../../toets/mensoordeel.ts';
import type { Omgeving } from '../../app.ts';
import { BASIS, link, type Operatie, operatie } from '../operatie.ts';
import { bladvorm, bladzijde } from '../paginering.ts';
import { Probleemfout, veldfout } from '../probleem.ts';
import { ministerie } from '../schemas/basis.ts';
import { Plannen, Plan as Planvorm, Vergelijking } from '../schemas/plannen.ts';
import { status, Versies } from '../schemas/versies.ts';
import { planVan, versieVan } from '../weergave.ts';
import { planpad, planVanPad } from './paden.ts';
import { nieuwsteEerst, versiesleutel } from './versies.ts';

const VOLGENDE = {
  Link: { beschrijving: 'De volgende bladzijde.', voorbeeld: '</api/v1/plannen?cursor=…>; rel="next"' },
};

export function planoperaties({ opslag, kader }: Omgeving): Operatie[] {
  /** The outcomes that count, those of people included. */
  const beslist = async (plan: Plan, id: string, veld: 'van' | 'naar') => {
    const versie = await opslag.versies.versie(id);
    if (!versie || versie.plan !== plan.id) throw veldfout(veld, 'Dit plan heeft deze versie niet.', 'query');
    const oordelen = await opslag.oordelen.geldend(id);
    const uitkomst = versie.toetsing && pasOordelenToe(versie.toetsing, oordelen, kader);
    if (!uitkomst) throw new Probleemfout('conflict', 'Een van de versies is nog niet beoordeeld.');
    return { versie, uitkomsten: uitkomst.uitkomsten, score: uitkomst.score.totaal };
  };
  const kort = ({ versie, score }: { versie: Versieregel; score: number | null }) => ({
    versie: versie.id,
    nummer: versie.nummer,
    score,
  });

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
        const alle = (await opslag.plannen.lijst()).filter(
          (plan) => !query.ministerie || plan.ministerie === query.ministerie,
        );
        const { regels, _links, koppen } = bladzijde(nieuwsteEerst(alle), versiesleutel, '/plannen', query);
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
        const alle = (await opslag.versies.lijst({ plan: id })).filter(
          (versie) => !query.status || versie.status === query.status,
        );
        const lijst = bladzijde(nieuwsteEerst(alle), versiesleutel, `/plannen/${id}/versies`, query);
        const { regels, _links, koppen } = lijst;
        return { status: 200, inhoud: { versies: regels.map(versieVan), _links }, koppen };
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
        const van = await beslist(plan, query.van, 'van');
        const naar = await beslist(plan, query.naar, 'naar');
        const { verschillen, telling } = vergelijkVersies(van.uitkomsten, naar.uitkomsten);
        return {
          status: 200,
          inhoud: {
            van: kort(van),
            naar: kort(naar),
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
