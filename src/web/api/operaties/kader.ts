/** The criteria that plans are judged by. */
import { z } from 'zod';
import { bronTekst, type Criterium, onderdeelVan } from '../../../kader/kader.ts';
import type { Omgeving } from '../../app.ts';
import { link, type Operatie, operatie } from '../operatie.ts';
import { Probleemfout } from '../probleem.ts';
import { onderdeel } from '../schemas/basis.ts';
import { Criteria, Criterium as Criteriumvorm } from '../schemas/plannen.ts';
import { criteriumpad } from './paden.ts';

export function kaderoperaties({ kader }: Omgeving): Operatie[] {
  return [
    operatie({
      naam: 'haalCriteria',
      methode: 'get',
      pad: '/criteria',
      groep: 'Kader',
      samenvatting: 'Alle criteria van het kwaliteitskader',
      beschrijving:
        'Wat elk criterium vraagt, waarom, op welke bron het rust en wat te doen als het ontbreekt.',
      queryvorm: z.strictObject({ onderdeel: onderdeel.optional() }),
      antwoorden: { 200: 'De criteria, in de volgorde van het kader.' },
      antwoordvorm: Criteria,
      voerUit: async ({ query }) => ({
        status: 200,
        inhoud: {
          kader: kader.versie,
          criteria: kader.criteria
            .filter(({ id }) => !query.onderdeel || onderdeelVan(id) === query.onderdeel)
            .map(criteriumVan),
          _links: { self: link('criteria') },
        },
      }),
    }),
    operatie({
      naam: 'haalCriterium',
      methode: 'get',
      pad: '/criteria/{id}',
      groep: 'Kader',
      samenvatting: 'Een criterium',
      beschrijving:
        'Wat het criterium vraagt, waarom, op welke bron het rust en wat te doen als het ontbreekt.',
      padvorm: criteriumpad,
      antwoorden: { 200: 'Het criterium.' },
      antwoordvorm: Criteriumvorm,
      async voerUit({ pad: { id } }) {
        const criterium = kader.criteria.find((kandidaat) => kandidaat.id === id);
        if (!criterium) throw new Probleemfout('niet-gevonden');
        return { status: 200, inhoud: criteriumVan(criterium) };
      },
    }),
  ];
}

function criteriumVan(criterium: Criterium): z.input<typeof Criteriumvorm> {
  const { id, titel, plicht, geldt, eis, waarom, bron, elementen, advies, inspanning } = criterium;
  const wisselt = typeof plicht !== 'string';
  return {
    id,
    titel,
    onderdeel: onderdeelVan(id),
    plicht: wisselt ? plicht.dan : plicht,
    plichtTot: wisselt ? { jaar: plicht.vanaf - 1, plicht: plicht.anders } : null,
    geldt: geldt ? { van: geldt.van ?? null, tot: geldt.tot ?? null } : null,
    eis: eis.trim(),
    waarom: waarom.trim(),
    bronnen: bron.map(bronTekst),
    elementen: elementen.map(({ element, gezocht }) => ({ element, gezocht: gezocht.trim() })),
    advies: advies.trim(),
    inspanning,
    _links: { self: link('criteria', id) },
  };
}
