/** What was found in a version: the judgement, the Document, the file itself and the reports. */
import { z } from 'zod';
import { formaten, laadRapport, rapportformaten, rapportVan } from '../../../rapport/rapport.ts';
import { pasOordelenToe } from '../../../toets/mensoordeel.ts';
import type { Omgeving } from '../../app.ts';
import { link, type Operatie, operatie } from '../operatie.ts';
import { Probleemfout } from '../probleem.ts';
import { Documentinhoud } from '../schemas/document.ts';
import { Toetsing } from '../schemas/toetsing.ts';
import { Rapportlijst } from '../schemas/versies.ts';
import { oordeelVan } from '../weergave.ts';
import { rapportinvoerVanPad, toetsingVanPad, versiepad, versieVanPad } from './paden.ts';

export function toetsingoperaties(omgeving: Omgeving): Operatie[] {
  const { opslag, kader, uitleg } = omgeving;
  return [
    operatie({
      naam: 'haalToetsing',
      methode: 'get',
      pad: '/versies/{id}/toetsing',
      groep: 'Toetsing',
      samenvatting: 'De toetsing zoals die vandaag staat, met wat mensen besloten',
      beschrijving:
        'Dezelfde velden als de opdracht plantoets toets geeft, met beslist erbij. De termijn is die van vandaag, met de data van het ministerie. Van een bestand dat niet kon worden gelezen is er alleen een fout.',
      padvorm: versiepad,
      antwoorden: { 200: 'De toetsing.' },
      antwoordvorm: Toetsing,
      fouten: ['conflict'],
      async voerUit({ pad }) {
        const { toetsing, beslissing } = await rapportinvoerVanPad(omgeving, pad);
        const { oordelen } = beslissing;
        const beslist = pasOordelenToe(toetsing, oordelen, kader);
        return {
          status: 200,
          inhoud: {
            ...toetsing,
            beslist: beslist && {
              score: beslist.score,
              gereed: beslist.gereed,
              uitkomsten: beslist.uitkomsten.map(({ id, uitkomst }) => ({ id, uitkomst })),
              oordelen: [...oordelen.values()].map(oordeelVan),
            },
            _links: { self: link('versies', pad.id, 'toetsing'), versie: link('versies', pad.id) },
          },
        };
      },
    }),
    operatie({
      naam: 'haalDocument',
      methode: 'get',
      pad: '/versies/{id}/document',
      groep: 'Toetsing',
      samenvatting: 'Het document zoals het is gelezen',
      beschrijving:
        'Secties, alinea’s, lijsten en tabellen op volgorde. Bewijs in de toetsing wijst hiernaar met plek.',
      padvorm: versiepad,
      antwoorden: { 200: 'Het document.' },
      antwoordvorm: Documentinhoud,
      fouten: ['conflict'],
      async voerUit({ pad }) {
        await toetsingVanPad(opslag, pad);
        const document = await opslag.versies.document(pad.id);
        if (!document)
          throw new Probleemfout('niet-gevonden', 'Van dit bestand kon geen tekst worden gelezen.');
        const _links = { self: link('versies', pad.id, 'document'), versie: link('versies', pad.id) };
        return { status: 200, inhoud: { ...document, _links } };
      },
    }),
    operatie({
      naam: 'haalOrigineel',
      methode: 'get',
      pad: '/versies/{id}/origineel',
      groep: 'Toetsing',
      samenvatting: 'Het bestand zoals het is aangeleverd',
      beschrijving: 'Byte voor byte hetzelfde bestand, met zijn eigen naam.',
      padvorm: versiepad,
      antwoorden: { 200: 'Het bestand.' },
      mimes: () => ['application/octet-stream'],
      async voerUit({ pad }) {
        const { bestandsnaam } = await versieVanPad(opslag, pad);
        const bytes = await opslag.versies.inhoud(pad.id);
        return { status: 200, bestand: { naam: bestandsnaam, mime: 'application/octet-stream', bytes } };
      },
    }),
    operatie({
      naam: 'haalRapporten',
      methode: 'get',
      pad: '/versies/{id}/rapporten',
      groep: 'Toetsing',
      samenvatting: 'In welke formaten er een rapport is',
      beschrijving: 'Elk formaat staat op een eigen adres.',
      padvorm: versiepad,
      antwoorden: { 200: 'De formaten.' },
      antwoordvorm: Rapportlijst,
      async voerUit({ pad: { id } }) {
        await versieVanPad(opslag, { id });
        const rapporten = (await rapportformaten()).map(({ formaat, naam }) => ({
          formaat,
          omschrijving: naam,
          _links: { self: link('versies', id, 'rapporten', formaat) },
        }));
        const _links = { self: link('versies', id, 'rapporten'), versie: link('versies', id) };
        return { status: 200, inhoud: { rapporten, _links } };
      },
    }),
    operatie({
      naam: 'haalRapport',
      methode: 'get',
      pad: '/versies/{id}/rapporten/{formaat}',
      groep: 'Toetsing',
      samenvatting: 'Het rapport als bestand',
      beschrijving:
        'Met de termijn van vandaag en wat mensen besloten. Elk formaat heeft een eigen mediatype.',
      padvorm: versiepad.extend({
        formaat: z.enum(formaten() as [string, ...string[]]).meta({
          description: 'Een van de formaten uit de lijst met rapporten.',
          examples: ['docx'],
        }),
      }),
      antwoorden: { 200: 'Het rapport.' },
      mimes: rapportmimes,
      fouten: ['conflict', 'niet-te-leveren'],
      async voerUit({ pad }) {
        const rapport = await laadRapport(pad.formaat);
        if (!rapport.naam) throw new Probleemfout('niet-gevonden');
        const { toetsing, beslissing } = await rapportinvoerVanPad(omgeving, pad);
        const bytes = await rapportVan(toetsing, rapport, { kleur: false, uitleg, beslissing });
        const naam = `Toetsing ${toetsing.bestand}.${rapport.extensie}`;
        return { status: 200, bestand: { naam, mime: rapport.mime, bytes } };
      },
    }),
  ];
}

async function rapportmimes(): Promise<string[]> {
  const alle = (await rapportformaten()).map(async ({ formaat }) => (await laadRapport(formaat)).mime);
  return (await Promise.all(alle)).map((mime) => mime.split(';')[0] as string);
}
