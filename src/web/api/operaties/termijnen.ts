/** The deadline of a year, how every ministry stands, and the dates that a ministry set itself. */
import { jaarkalender, ministeriekalender } from '../../../rapport/ics.ts';
import type { Jaaroverzicht, Ministerieregel } from '../../../rapport/jaaroverzicht.ts';
import { keurEigenData, waarschuwingenBij } from '../../../termijn/eigendata.ts';
import type { Mijlpaal } from '../../../termijn/mijlpalen.ts';
import type { Omgeving } from '../../app.ts';
import { haalJaaroverzicht, jarenVan } from '../../jaar.ts';
import { link, type Operatie, operatie } from '../operatie.ts';
import { Probleemfout, type Veldprobleem } from '../probleem.ts';
import { Mijlpalen, NieuweMijlpalen, Termijnjaar } from '../schemas/plannen.ts';
import { jaarpad, mijlpalenpad } from './paden.ts';

export function termijnoperaties(omgeving: Omgeving): Operatie[] {
  const { opslag, kader } = omgeving;
  /** The year with one of its ministries. */
  const ministerieIn = async (jaar: number, ministerie: string) => {
    const overzicht = await jaarVan(jaar);
    const regel = overzicht.regels.find(({ code }) => code === ministerie);
    if (!regel) throw new Probleemfout('niet-gevonden');
    return { overzicht, regel };
  };
  const jaarVan = async (jaar: number) => {
    const { van, tot } = jarenVan(omgeving);
    if (jaar < van || jaar > tot) throw new Probleemfout('niet-gevonden');
    return haalJaaroverzicht(omgeving, jaar);
  };
  const mijlpalen = ({ jaar }: Jaaroverzicht, regel: Ministerieregel) => ({
    jaar,
    ministerie: regel.code,
    mijlpalen: regel.mijlpalen.map(mijlpaalVan),
    waarschuwingen: waarschuwingenBij(regel.mijlpalen),
    _links: { self: link('termijnen', jaar, regel.code, 'mijlpalen'), termijn: link('termijnen', jaar) },
  });

  return [
    operatie({
      naam: 'haalTermijnen',
      methode: 'get',
      pad: '/termijnen/{jaar}',
      groep: 'Termijnen',
      samenvatting: 'De inleverdatum van een jaar, en hoe elk ministerie ervoor staat',
      beschrijving:
        'Wie wat aanleverde, hoe gereed het is, en wie te laat is. Vraag text/calendar voor een agendabestand met de mijlpalen.',
      padvorm: jaarpad,
      antwoorden: { 200: 'Het jaar.' },
      antwoordvorm: Termijnjaar,
      mimes: KALENDER,
      async voerUit({ pad: { jaar }, wil }) {
        const overzicht = await jaarVan(jaar);
        if (wil === ICS) return kalender(`mijlpalen-${jaar}.ics`, jaarkalender(overzicht));
        const { werkdagen, tellingen, regels, inleverdatum: datum } = overzicht;
        const { van, tot } = jarenVan(omgeving);
        return {
          status: 200,
          inhoud: {
            jaar,
            datum,
            werkdagen,
            tellingen,
            ministeries: regels.map((regel) => ministerieVan(jaar, regel)),
            _links: {
              self: link('termijnen', jaar),
              ...(jaar > van ? { prev: link('termijnen', jaar - 1) } : {}),
              ...(jaar < tot ? { next: link('termijnen', jaar + 1) } : {}),
            },
          },
        };
      },
    }),
    operatie({
      naam: 'haalMijlpalen',
      methode: 'get',
      pad: '/termijnen/{jaar}/{ministerie}/mijlpalen',
      groep: 'Termijnen',
      samenvatting: 'De mijlpalen van een ministerie in een jaar',
      beschrijving:
        'De dagen die gelden, met de dag volgens het kwaliteitskader erbij. Vraag text/calendar voor een agendabestand.',
      padvorm: mijlpalenpad,
      antwoorden: { 200: 'De mijlpalen.' },
      antwoordvorm: Mijlpalen,
      mimes: KALENDER,
      async voerUit({ pad: { jaar, ministerie }, wil }) {
        const { overzicht, regel } = await ministerieIn(jaar, ministerie);
        const naam = `mijlpalen-${jaar}-${ministerie}.ics`;
        if (wil === ICS) return kalender(naam, ministeriekalender(overzicht, regel));
        return { status: 200, inhoud: mijlpalen(overzicht, regel) };
      },
    }),
    operatie({
      naam: 'zetMijlpalen',
      methode: 'put',
      pad: '/termijnen/{jaar}/{ministerie}/mijlpalen',
      groep: 'Termijnen',
      samenvatting: 'De mijlpalen van een ministerie vastleggen',
      beschrijving:
        'Elke dag valt in het jaar en niet na de inleverdatum. Wat opvalt komt terug als waarschuwing.',
      padvorm: mijlpalenpad,
      inhoudvorm: { soort: 'json', schema: NieuweMijlpalen },
      antwoorden: { 200: 'De mijlpalen zoals ze nu gelden.' },
      antwoordvorm: Mijlpalen,
      async voerUit({ pad: { jaar, ministerie }, inhoud: { naam, mijlpalen: gewenst } }) {
        await ministerieIn(jaar, ministerie);
        const ingevuld = new Map(kader.mijlpalen.map((mijlpaal) => [mijlpaal.naam, '']));
        const velden: Veldprobleem[] = [];
        const fout = (i: number, veld: string, melding: string) =>
          velden.push({ plaats: 'inhoud', veld: `mijlpalen.${i}.${veld}`, melding });
        for (const [i, { mijlpaal, datum }] of gewenst.entries()) {
          const eerder = ingevuld.get(mijlpaal);
          if (eerder === undefined)
            fout(i, 'mijlpaal', `Kies uit: ${kader.mijlpalen.map((bekend) => bekend.naam).join(', ')}.`);
          else if (eerder) fout(i, 'mijlpaal', 'Deze mijlpaal staat er twee keer.');
          else ingevuld.set(mijlpaal, datum);
        }
        const { data, fouten } = keurEigenData(jaar, kader.mijlpalen, ingevuld);
        for (const [mijlpaal, melding] of fouten)
          fout(
            gewenst.findIndex((een) => een.mijlpaal === mijlpaal),
            'datum',
            melding,
          );
        if (velden.length) throw new Probleemfout('ongeldig-verzoek', undefined, velden);
        for (const [mijlpaal, datum] of data)
          await opslag.termijndata.zet({ jaar, ministerie, mijlpaal, datum }, naam);
        const { overzicht, regel } = await ministerieIn(jaar, ministerie);
        return { status: 200, inhoud: mijlpalen(overzicht, regel) };
      },
    }),
  ];
}

const ICS = 'text/calendar';
const KALENDER = () => [ICS];

const kalender = (naam: string, bytes: string) => ({
  status: 200,
  bestand: { naam, mime: `${ICS}; charset=utf-8`, bytes },
});

function mijlpaalVan({ naam, datum, standaard, eigen }: Mijlpaal) {
  return { mijlpaal: naam, datum, standaard, eigen };
}

function ministerieVan(jaar: number, regel: Ministerieregel) {
  const { code, naam, verwacht, stand, teLaat, versies, beoordeeld, score, termijn } = regel;
  return {
    ministerie: code,
    naam,
    verwacht,
    stand,
    teLaat,
    versies: versies.map(({ id }) => id),
    beoordeeld: beoordeeld?.id ?? null,
    score,
    termijn,
    mijlpalen: regel.mijlpalen.map(mijlpaalVan),
    _links: {
      mijlpalen: link('termijnen', jaar, code, 'mijlpalen'),
      ...(beoordeeld ? { beoordeeld: link('versies', beoordeeld.id) } : {}),
    },
  };
}
