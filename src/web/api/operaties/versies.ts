/** Handing in files, following them, and what can be done with a version as a whole. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Opslag, Versiefilter } from '../../../opslag/opslag.ts';
import { neemAan } from '../../aanname.ts';
import type { Omgeving } from '../../app.ts';
import { link, type Operatie, operatie } from '../operatie.ts';
import { type Bladvraag, blad, bladvorm, nummerUit } from '../paginering.ts';
import { Probleemfout, veldfout } from '../probleem.ts';
import { ministerie } from '../schemas/basis.ts';
import {
  Aanleverformulier,
  Aanlevering,
  Handeling,
  Indeling,
  Ontvangst,
  status,
  Versie,
  Versies,
  Voortgang,
} from '../schemas/versies.ts';
import { versieVan, voortgangVan } from '../weergave.ts';
import { aanleveringpad, versiepad, versieVanPad } from './paden.ts';

/** @returns a page of versions, newest first, as the answer to who asked for it at this path */
export async function versieblad(
  { versies }: Pick<Opslag, 'versies'>,
  van: Versiefilter,
  pad: string,
  vraag: Bladvraag & Record<string, unknown>,
) {
  const na = vraag.cursor === undefined ? undefined : nummerUit(vraag.cursor);
  const { regels, verder } = await versies.blad(van, { hoogstens: vraag.limiet, na });
  const { _links, koppen } = blad(regels, pad, vraag, verder === null ? null : String(verder));
  return { status: 200, inhoud: { versies: regels.map(versieVan), _links }, koppen };
}

export function versieoperaties(omgeving: Omgeving): Operatie[] {
  const { opslag, rij, log } = omgeving;
  return [
    operatie({
      naam: 'haalVersies',
      methode: 'get',
      pad: '/versies',
      groep: 'Versies',
      samenvatting: 'Alle versies, nieuwste eerst',
      beschrijving: 'Met status, ministerie en plan kiest u welke versies u wilt zien.',
      queryvorm: bladvorm({
        status: status.optional(),
        ministerie: ministerie.optional().describe('Alleen versies van plannen van dit ministerie.'),
        plan: z.uuid().optional().meta({ description: 'Alleen versies van dit plan.' }),
      }),
      antwoorden: { 200: 'Een bladzijde met versies.' },
      antwoordvorm: Versies,
      koppen: {
        Link: { beschrijving: 'De volgende bladzijde.', voorbeeld: '</api/v1/versies?cursor=…>; rel="next"' },
      },
      voerUit: ({ query }) => versieblad(opslag, query, '/versies', query),
    }),
    operatie({
      naam: 'leverAan',
      methode: 'post',
      pad: '/versies',
      groep: 'Versies',
      samenvatting: 'Een of meer bestanden aanleveren',
      beschrijving:
        'De bestanden worden bewaard en op de achtergrond beoordeeld; volg dat met de voortgang. Is dezelfde inhoud al bekend, dan krijgt u die eerdere versie terug.',
      inhoudvorm: { soort: 'formulier', schema: Aanleverformulier },
      antwoorden: { 200: 'Alle bestanden waren al bekend.', 202: 'Ontvangen; de beoordeling volgt.' },
      antwoordvorm: Ontvangst,
      koppen: {
        Location: {
          beschrijving: 'De versie, of de aanlevering bij meer bestanden.',
          voorbeeld: '/api/v1/versies/3b97…',
        },
      },
      fouten: ['niet-te-verwerken'],
      async voerUit({ inhoud: { naam: door, plan }, bestanden }) {
        if (plan && !(await opslag.plannen.plan(plan))) throw veldfout('plan', 'Dit plan bestaat niet.');
        const aanlevering = randomUUID();
        const aangenomen = await neemAan(omgeving, bestanden, { aanlevering, door, plan });
        const nieuw = aangenomen.some(({ bekend }) => !bekend);
        const enige = aangenomen.length === 1 ? aangenomen[0] : undefined;
        const geheel = link('aanleveringen', aanlevering);
        log.info({ aanlevering, aantal: aangenomen.length }, 'versies ontvangen');
        return {
          status: nieuw ? 202 : 200,
          inhoud: {
            aanlevering: nieuw ? aanlevering : null,
            versies: aangenomen.map(({ id, bestand, bekend }) => ({
              id,
              bestand,
              bekend,
              _links: { self: link('versies', id), voortgang: link('versies', id, 'voortgang') },
            })),
            _links: { self: link('versies'), ...(nieuw ? { aanlevering: geheel } : {}) },
          },
          koppen: enige
            ? { Location: link('versies', enige.id).href }
            : nieuw
              ? { Location: geheel.href }
              : {},
        };
      },
    }),
    operatie({
      naam: 'haalAanlevering',
      methode: 'get',
      pad: '/aanleveringen/{id}',
      groep: 'Versies',
      samenvatting: 'Wat samen is aangeleverd',
      beschrijving:
        'Handig om een hele aanlevering in één keer te volgen: af wordt waar als alle versies klaar, mislukt of geannuleerd zijn.',
      padvorm: aanleveringpad,
      antwoorden: { 200: 'De versies van deze aanlevering.' },
      antwoordvorm: Aanlevering,
      async voerUit({ pad: { id } }) {
        const versies = await opslag.versies.lijst({ aanlevering: id });
        if (!versies.length) throw new Probleemfout('niet-gevonden');
        const af = versies.every((versie) => voortgangVan(versie).af);
        const inhoud = {
          id,
          af,
          versies: versies.map(versieVan),
          _links: { self: link('aanleveringen', id) },
        };
        return { status: 200, inhoud };
      },
    }),
    operatie({
      naam: 'haalVersie',
      methode: 'get',
      pad: '/versies/{id}',
      groep: 'Versies',
      samenvatting: 'Een versie',
      beschrijving: 'Wat er over een versie in het kort te zeggen is, met de adressen van de rest.',
      padvorm: versiepad,
      antwoorden: { 200: 'De versie.' },
      antwoordvorm: Versie,
      voerUit: async ({ pad }) => ({ status: 200, inhoud: versieVan(await versieVanPad(opslag, pad)) }),
    }),
    operatie({
      naam: 'verwijderVersie',
      methode: 'delete',
      pad: '/versies/{id}',
      groep: 'Versies',
      samenvatting: 'Een versie verwijderen',
      beschrijving:
        'Het bestand en alles wat ervan is gelezen verdwijnt. Dat kan niet ongedaan worden gemaakt; in het logboek blijft staan dat het gebeurde.',
      padvorm: versiepad,
      inhoudvorm: { soort: 'json', schema: Handeling },
      antwoorden: { 204: 'Verwijderd.' },
      async voerUit({ pad: { id }, inhoud: { naam } }) {
        if (!(await opslag.versies.verwijder(id, naam))) throw new Probleemfout('niet-gevonden');
        log.info({ versie: id }, 'versie verwijderd');
        return { status: 204 };
      },
    }),
    operatie({
      naam: 'haalVoortgang',
      methode: 'get',
      pad: '/versies/{id}/voortgang',
      groep: 'Versies',
      samenvatting: 'Hoe ver de beoordeling is',
      beschrijving: 'Vraag dit hoogstens eens per seconde, tot af waar is.',
      padvorm: versiepad,
      antwoorden: { 200: 'De voortgang.' },
      antwoordvorm: Voortgang,
      voerUit: async ({ pad }) => ({ status: 200, inhoud: voortgangVan(await versieVanPad(opslag, pad)) }),
    }),
    operatie({
      naam: 'annuleerVersie',
      methode: 'put',
      pad: '/versies/{id}/annulering',
      groep: 'Versies',
      samenvatting: 'Een beoordeling annuleren',
      beschrijving: 'Kan zolang de versie wacht of wordt beoordeeld. Een tweede keer verandert niets.',
      padvorm: versiepad,
      inhoudvorm: { soort: 'json', schema: Handeling },
      antwoorden: { 200: 'Geannuleerd.' },
      antwoordvorm: Voortgang,
      fouten: ['conflict'],
      async voerUit({ pad, inhoud: { naam } }) {
        if (!(await rij.annuleer(pad.id, naam))) {
          const { status } = await versieVanPad(opslag, pad);
          if (status !== 'geannuleerd')
            throw new Probleemfout(
              'conflict',
              'Deze versie is al beoordeeld en kan niet meer worden geannuleerd.',
            );
        }
        return { status: 200, inhoud: voortgangVan(await versieVanPad(opslag, pad)) };
      },
    }),
    operatie({
      naam: 'beoordeelOpnieuw',
      methode: 'post',
      pad: '/versies/{id}/beoordelingen',
      groep: 'Versies',
      samenvatting: 'Een mislukte of geannuleerde versie opnieuw laten beoordelen',
      beschrijving: 'De versie komt weer achteraan in de rij. Volg het met de voortgang.',
      padvorm: versiepad,
      inhoudvorm: { soort: 'json', schema: Handeling },
      antwoorden: { 202: 'De versie staat weer in de rij.' },
      antwoordvorm: Voortgang,
      koppen: { Location: { beschrijving: 'De voortgang.', voorbeeld: '/api/v1/versies/3b97…/voortgang' } },
      fouten: ['conflict'],
      async voerUit({ pad, inhoud: { naam } }) {
        if (!(await rij.opnieuw(pad.id, naam))) {
          await versieVanPad(opslag, pad);
          throw new Probleemfout(
            'conflict',
            'Alleen een mislukte of geannuleerde versie kan opnieuw worden beoordeeld.',
          );
        }
        const inhoud = voortgangVan(await versieVanPad(opslag, pad));
        return { status: 202, inhoud, koppen: { Location: inhoud._links.self.href } };
      },
    }),
    operatie({
      naam: 'deelVersieIn',
      methode: 'put',
      pad: '/versies/{id}/indeling',
      groep: 'Versies',
      samenvatting: 'Zeggen van welk ministerie en welke periode het plan is',
      beschrijving: 'Voor als het bestand dat zelf niet zegt, of verkeerd.',
      padvorm: versiepad,
      inhoudvorm: { soort: 'json', schema: Indeling },
      antwoorden: { 200: 'De versie, nu bij het plan van dit ministerie en deze periode.' },
      antwoordvorm: Versie,
      async voerUit({ pad, inhoud: { naam, ministerie, periode } }) {
        if (!(await opslag.plannen.deelIn(pad.id, { ministerie, periode }, naam)))
          throw new Probleemfout('niet-gevonden');
        return { status: 200, inhoud: versieVan(await versieVanPad(opslag, pad)) };
      },
    }),
  ];
}
