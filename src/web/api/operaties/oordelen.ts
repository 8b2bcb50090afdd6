/** What people decide on the outcomes of a version, and what they note beside them. */
import type { Omgeving } from '../../app.ts';
import { link, type Operatie, operatie } from '../operatie.ts';
import { Probleemfout, veldfout } from '../probleem.ts';
import {
  Aantekeningen,
  Intrekking,
  NieuweAantekening,
  NieuwOordeel,
  Oordeel,
  Oordelen,
} from '../schemas/oordelen.ts';
import { aantekeningVan, oordeelVan } from '../weergave.ts';
import { oordeelpad, toetsingVanPad, versiepad, versieVanPad } from './paden.ts';

const GEEN_CRITERIUM = 'Deze versie heeft geen uitkomst voor dit criterium.';

export function oordeeloperaties({ opslag }: Omgeving): Operatie[] {
  const geldend = async (id: string, criterium: string) => {
    const oordeel = (await opslag.oordelen.geldend(id)).get(criterium);
    if (!oordeel) throw new Probleemfout('niet-gevonden');
    return oordeelVan(oordeel);
  };
  const aantekeningen = async (id: string) => ({
    aantekeningen: (await opslag.oordelen.aantekeningen(id)).map(aantekeningVan),
    _links: { self: link('versies', id, 'aantekeningen'), versie: link('versies', id) },
  });

  return [
    operatie({
      naam: 'haalOordelen',
      methode: 'get',
      pad: '/versies/{id}/oordelen',
      groep: 'Oordelen',
      samenvatting: 'De oordelen van mensen over een versie',
      beschrijving:
        'Wat nu geldt, wat is vervallen doordat het bewijs veranderde, en alles wat eerder is gezegd.',
      padvorm: versiepad,
      antwoorden: { 200: 'De oordelen.' },
      antwoordvorm: Oordelen,
      async voerUit({ pad: { id } }) {
        await versieVanPad(opslag, { id });
        return {
          status: 200,
          inhoud: {
            oordelen: [...(await opslag.oordelen.geldend(id)).values()].map(oordeelVan),
            geschiedenis: (await opslag.oordelen.geschiedenis(id)).map(oordeelVan),
            _links: { self: link('versies', id, 'oordelen'), versie: link('versies', id) },
          },
        };
      },
    }),
    operatie({
      naam: 'geefOordeel',
      methode: 'post',
      pad: '/versies/{id}/oordelen',
      groep: 'Oordelen',
      samenvatting: 'Een oordeel geven in plaats van de automatische uitkomst',
      beschrijving:
        'Een eerder oordeel over hetzelfde criterium blijft in de geschiedenis staan en geldt niet meer.',
      padvorm: versiepad,
      inhoudvorm: { soort: 'json', schema: NieuwOordeel },
      antwoorden: { 201: 'Het oordeel geldt.' },
      antwoordvorm: Oordeel,
      koppen: { Location: { beschrijving: 'Het oordeel.', voorbeeld: '/api/v1/versies/3b97…/oordelen/K09' } },
      fouten: ['conflict'],
      async voerUit({ pad: { id }, inhoud: { naam: door, criterium, uitkomst, reden } }) {
        await toetsingVanPad(opslag, { id });
        if (!(await opslag.oordelen.geef({ versie: id, criterium, uitkomst, reden, door })))
          throw veldfout('criterium', GEEN_CRITERIUM);
        const Location = link('versies', id, 'oordelen', criterium).href;
        return { status: 201, inhoud: await geldend(id, criterium), koppen: { Location } };
      },
    }),
    operatie({
      naam: 'haalOordeel',
      methode: 'get',
      pad: '/versies/{id}/oordelen/{criterium}',
      groep: 'Oordelen',
      samenvatting: 'Het oordeel over een criterium',
      beschrijving:
        'Het oordeel dat geldt, of dat is vervallen doordat het bewijs veranderde. Is het ingetrokken, dan is er geen.',
      padvorm: oordeelpad,
      antwoorden: { 200: 'Het oordeel.' },
      antwoordvorm: Oordeel,
      voerUit: async ({ pad: { id, criterium } }) => ({ status: 200, inhoud: await geldend(id, criterium) }),
    }),
    operatie({
      naam: 'trekOordeelIn',
      methode: 'delete',
      pad: '/versies/{id}/oordelen/{criterium}',
      groep: 'Oordelen',
      samenvatting: 'Een oordeel intrekken',
      beschrijving: 'De automatische uitkomst geldt weer. Het oordeel blijft in de geschiedenis staan.',
      padvorm: oordeelpad,
      inhoudvorm: { soort: 'json', schema: Intrekking },
      antwoorden: { 204: 'Ingetrokken.' },
      async voerUit({ pad: { id, criterium }, inhoud: { naam: door, reden } }) {
        if (!(await opslag.oordelen.trekIn({ versie: id, criterium, reden, door })))
          throw new Probleemfout('niet-gevonden');
        return { status: 204 };
      },
    }),
    operatie({
      naam: 'haalAantekeningen',
      methode: 'get',
      pad: '/versies/{id}/aantekeningen',
      groep: 'Oordelen',
      samenvatting: 'Aantekeningen bij een versie en bij eerdere versies van hetzelfde plan',
      beschrijving: 'Bij elke aantekening staat de versie waarbij zij werd opgeschreven.',
      padvorm: versiepad,
      antwoorden: { 200: 'De aantekeningen, oudste eerst.' },
      antwoordvorm: Aantekeningen,
      async voerUit({ pad: { id } }) {
        await versieVanPad(opslag, { id });
        return { status: 200, inhoud: await aantekeningen(id) };
      },
    }),
    operatie({
      naam: 'plaatsAantekening',
      methode: 'post',
      pad: '/versies/{id}/aantekeningen',
      groep: 'Oordelen',
      samenvatting: 'Een aantekening plaatsen',
      beschrijving: 'De aantekening blijft ook bij volgende versies van het plan te zien.',
      padvorm: versiepad,
      inhoudvorm: { soort: 'json', schema: NieuweAantekening },
      antwoorden: { 201: 'Geplaatst; u krijgt alle aantekeningen.' },
      antwoordvorm: Aantekeningen,
      koppen: {
        Location: { beschrijving: 'De aantekeningen.', voorbeeld: '/api/v1/versies/3b97…/aantekeningen' },
      },
      fouten: ['conflict'],
      async voerUit({ pad: { id }, inhoud: { naam: door, criterium, tekst } }) {
        const { toetsing } = await toetsingVanPad(opslag, { id });
        if (!toetsing.uitkomsten?.some((uitkomst) => uitkomst.id === criterium))
          throw veldfout('criterium', GEEN_CRITERIUM);
        await opslag.oordelen.noteer({ versie: id, criterium, tekst, door });
        const inhoud = await aantekeningen(id);
        return { status: 201, inhoud, koppen: { Location: inhoud._links.self.href } };
      },
    }),
  ];
}
