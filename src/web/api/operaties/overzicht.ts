/** The newest version of every plan beside each other. */
import { maakOverzicht } from '../../../rapport/overzicht.ts';
import type { Omgeving } from '../../app.ts';
import { nieuwsteVandaag } from '../../vandaag.ts';
import { link, type Operatie, operatie } from '../operatie.ts';
import { Overzicht } from '../schemas/overzicht.ts';

export function overzichtoperaties(omgeving: Omgeving): Operatie[] {
  return [
    operatie({
      naam: 'haalOverzicht',
      methode: 'get',
      pad: '/overzicht',
      groep: 'Plannen',
      samenvatting: 'Alle plannen naast elkaar, en per criterium hoeveel plannen welke uitkomst hebben',
      beschrijving:
        'Van elk plan de nieuwste beoordeelde versie, of de nieuwste zolang er geen is beoordeeld; en wat bij geen plan hoort. Met de termijn van vandaag en wat mensen besloten.',
      antwoorden: { 200: 'Het overzicht.' },
      antwoordvorm: Overzicht,
      async voerUit() {
        const versies = await nieuwsteVandaag(omgeving);
        const met = new Map(versies.map((versie) => [versie.id, versie]));
        const { beoordeeld, plannen, criteria } = maakOverzicht(versies);
        return {
          status: 200,
          inhoud: {
            beoordeeld,
            plannen: plannen.map(({ id, ...rest }) => {
              const { plan = null, nummer = null } = met.get(id) ?? {};
              const _links = {
                versie: link('versies', id),
                ...(plan ? { plan: link('plannen', plan) } : {}),
              };
              return { versie: id, plan, nummer, ...rest, _links };
            }),
            criteria: criteria.map(({ id, ...rest }) => ({
              criterium: id,
              ...rest,
              _links: { criterium: link('criteria', id) },
            })),
            _links: { self: link('overzicht') },
          },
        };
      },
    }),
  ];
}
