/** The deadlines of a year: how all ministries stand, the dates that each of them sets, and the calendar files. */
import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { jaarkalender, ministeriekalender } from '../../rapport/ics.ts';
import { opVolgorde, pastBij, TOON, TOONWOORD, VOLGORDES } from '../../rapport/jaarkeuze.ts';
import {
  type Jaaroverzicht,
  type Ministerieregel,
  standwoord,
  termijnwoord,
} from '../../rapport/jaaroverzicht.ts';
import { maakTijdlijn } from '../../rapport/tijdlijn.ts';
import { waarschuwingenBij } from '../../termijn/eigendata.ts';
import { bedoeldeVolgorde } from '../../termijn/mijlpalen.ts';
import type { Omgeving } from '../app.ts';
import { dataUit, type Ingevuld, veldenVan } from '../datumvelden.ts';
import { Veldfout, Webfout } from '../fouten.ts';
import { haalJaaroverzicht, type Jaarbron, jarenVan } from '../jaar.ts';
import { bekendeNaam, naamUit } from '../wie.ts';

const KEUZE = z.object({
  toon: z.enum(TOON).catch('alles'),
  volgorde: z.enum(Object.keys(VOLGORDES) as [keyof typeof VOLGORDES]).catch('naam'),
});
type Keuze = z.infer<typeof KEUZE>;

export function termijnroutes(omgeving: Jaarbron & Pick<Omgeving, 'log'>): Router {
  const { opslag, kader, vandaag, log } = omgeving;
  const router = Router();

  async function jaarUit(vraag: Request): Promise<Jaaroverzicht> {
    const { van, tot } = jarenVan(omgeving);
    const jaar = /^\d{4}$/.test(String(vraag.params.jaar)) ? Number(vraag.params.jaar) : 0;
    if (jaar < van || jaar > tot) throw new Webfout(404, 'NIET_GEVONDEN');
    return haalJaaroverzicht(omgeving, jaar);
  }

  async function ministerieUit(
    vraag: Request,
  ): Promise<{ overzicht: Jaaroverzicht; regel: Ministerieregel; adres: string }> {
    const overzicht = await jaarUit(vraag);
    const regel = overzicht.regels.find(({ code }) => code === vraag.params.ministerie);
    if (!regel) throw new Webfout(404, 'NIET_GEVONDEN');
    return { overzicht, regel, adres: `/termijnen/${overzicht.jaar}/${regel.code}` };
  }

  async function toonMinisterie(
    vraag: Request,
    antwoord: Response,
    ingevuld: Ingevuld | null = null,
    fouten: Record<string, string> = {},
  ): Promise<void> {
    const { overzicht, regel, adres } = await ministerieUit(vraag);
    antwoord.status(ingevuld ? 422 : 200).render('termijn-ministerie', {
      overzicht,
      regel,
      adres,
      ...woordenVan(regel, overzicht),
      tijdlijn: maakTijdlijn(regel.mijlpalen, overzicht.inleverdatum, overzicht.vandaag),
      waarschuwingen: waarschuwingenBij(regel.mijlpalen),
      velden: veldenVan(regel.mijlpalen, ingevuld),
      wijzigingen: await opslag.termijndata.wijzigingen(overzicht.jaar, regel.code),
      heeftEigen: regel.mijlpalen.some(({ eigen }) => eigen),
      naam: ingevuld?.naam ?? bekendeNaam(vraag),
      bewaard: 'bewaard' in vraag.query && !ingevuld,
      fouten,
    });
  }

  router.get('/termijnen', (_vraag, antwoord) => {
    antwoord.redirect(302, `/termijnen/${vandaag().slice(0, 4)}`);
  });

  router.get('/termijnen/:jaar', async (vraag, antwoord) => {
    const overzicht = await jaarUit(vraag);
    const keuze = KEUZE.parse(vraag.query);
    const { van, tot } = jarenVan(omgeving);
    const gekozen = overzicht.regels.filter((regel) => pastBij(regel, keuze.toon));
    antwoord.render('termijnen', {
      overzicht,
      regels: opVolgorde(gekozen, keuze.volgorde).map((regel) => ({
        ...regel,
        ...woordenVan(regel, overzicht),
      })),
      mijlpalen: bedoeldeVolgorde(overzicht.mijlpalen),
      tijdlijn: maakTijdlijn(overzicht.mijlpalen, overzicht.inleverdatum, overzicht.vandaag),
      filterlinks: filterlinks(overzicht, keuze),
      jaren: { vorig: overzicht.jaar > van, volgend: overzicht.jaar < tot },
    });
  });

  router.get('/termijnen/:jaar/mijlpalen.ics', async (vraag, antwoord) => {
    const overzicht = await jaarUit(vraag);
    stuurKalender(antwoord, `mijlpalen-${overzicht.jaar}.ics`, jaarkalender(overzicht));
  });

  router.get('/termijnen/:jaar/:ministerie', (vraag, antwoord) => toonMinisterie(vraag, antwoord));

  router.get('/termijnen/:jaar/:ministerie/mijlpalen.ics', async (vraag, antwoord) => {
    const { overzicht, regel } = await ministerieUit(vraag);
    const naam = `mijlpalen-${overzicht.jaar}-${regel.code}.ics`;
    stuurKalender(antwoord, naam, ministeriekalender(overzicht, regel));
  });

  router.post('/termijnen/:jaar/:ministerie', async (vraag, antwoord) => {
    const { overzicht, regel, adres } = await ministerieUit(vraag);
    const { ingevuld, data, fouten } = dataUit(vraag.body, overzicht.jaar, kader.mijlpalen);
    let door = '';
    try {
      door = naamUit(vraag, antwoord);
    } catch (fout) {
      if (!(fout instanceof Veldfout)) throw fout;
      fouten[fout.veld] = fout.message;
    }
    if (Object.keys(fouten).length) return toonMinisterie(vraag, antwoord, ingevuld, fouten);

    const waar = { jaar: overzicht.jaar, ministerie: regel.code };
    for (const [mijlpaal, datum] of data) await opslag.termijndata.zet({ ...waar, mijlpaal, datum }, door);
    log.info({ ...waar, aantal: data.size }, 'mijlpalen aangepast');
    antwoord.redirect(303, `${adres}?bewaard`);
  });

  return router;
}

function woordenVan(regel: Ministerieregel, overzicht: Jaaroverzicht) {
  return { standwoord: standwoord(regel), termijnwoord: termijnwoord(regel, overzicht) };
}

function stuurKalender(antwoord: Response, naam: string, inhoud: string): void {
  antwoord
    .attachment(naam)
    .set({
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    })
    .send(inhoud);
}

/** The choices as links, each with how many ministries it shows. */
function filterlinks({ regels }: Jaaroverzicht, keuze: Keuze) {
  const adres = (ander: Keuze) => `?${new URLSearchParams(ander)}#ministeries`;
  return [
    {
      sleutel: 'toon',
      naam: 'Toon',
      keuzes: TOON.map((toon) => ({
        woord: TOONWOORD[toon],
        gekozen: toon === keuze.toon,
        aantal: regels.filter((regel) => pastBij(regel, toon)).length,
        adres: adres({ ...keuze, toon }),
      })),
    },
    {
      sleutel: 'volgorde',
      naam: 'Volgorde',
      keuzes: (Object.keys(VOLGORDES) as Keuze['volgorde'][]).map((volgorde) => ({
        woord: VOLGORDES[volgorde],
        gekozen: volgorde === keuze.volgorde,
        aantal: null,
        adres: adres({ ...keuze, volgorde }),
      })),
    },
  ];
}
