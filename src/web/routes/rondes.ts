/** The round of a year: all plans beside each other, what they add up to, and the draft of the beschouwing. */
import { Router } from 'express';
import { inbrengUitDocument } from '../../beschouwing/inbreng/maak.ts';
import { maakMatrix } from '../../beschouwing/matrix.ts';
import { sorteerRijen } from '../../beschouwing/matrixvolgorde.ts';
import type { Omgeving } from '../app.ts';
import { Webfout } from '../fouten.ts';
import { jarenVan } from '../jaar.ts';
import { bewijstabellen } from '../rondebewijs.ts';
import { haalRonde, haalRondestand, type Rondegegevens } from '../rondebron.ts';
import { conceptroutes } from '../rondeconcept.ts';
import { Rondegeheugen } from '../rondegeheugen.ts';
import { filterlinks, KEUZE, kolommenVan, matrixvraag, opBlad } from '../rondekeuze.ts';
import type { Rondelezer, Rondetoner } from '../rondelezer.ts';
import { plaatsadres, plaatslabel, planlabel } from '../rondeplaats.ts';
import { somroutes } from '../rondesommen.ts';
import { voortgangVan } from '../rondevoortgang.ts';
import { bewerkroutes } from './bewerkingen.ts';

/** Plans on one page of evidence. */
const BEWIJS_PER_BLAD = 25;

export function ronderoutes(omgeving: Omgeving): Router {
  const router = Router();
  const { kader } = omgeving;
  const geheugen = new Rondegeheugen(omgeving.opslag, inbrengUitDocument(kader));

  const lees: Rondelezer = async (vraag, wat) => {
    const { van, tot } = jarenVan(omgeving);
    const jaar = Number(vraag.params.jaar);
    if (!/^\d{4}$/.test(String(vraag.params.jaar)) || jaar < van || jaar > tot)
      throw new Webfout(404, 'NIET_GEVONDEN');
    const stand = await haalRondestand(omgeving);
    return { jaar, stand, gegevens: await haalRonde(omgeving, geheugen, stand, jaar, wat) };
  };
  const toon: Rondetoner = (antwoord, view, { jaar, gegevens }, eigen) => {
    antwoord.render(view, { jaar, ...gegevens, planlabel, plaatslabel, plaatsadres, ...eigen });
  };
  const matrixVan = ({ ronde, ...rest }: Rondegegevens) =>
    maakMatrix(ronde.plannen, { gewichten: kader.gewichten, ...rest });

  router.get('/rondes', async (_vraag, antwoord) => {
    const { perJaar } = await haalRondestand(omgeving);
    const jaren = new Map([[Number(omgeving.vandaag().slice(0, 4)), 0]]);
    for (const [jaar, lijst] of perJaar) jaren.set(jaar, lijst.length);
    const { van, tot } = jarenVan(omgeving);
    const rondes = [...jaren].filter(([jaar]) => jaar >= van && jaar <= tot).sort(([a], [b]) => b - a);
    antwoord.render('rondes', { rondes });
  });

  router.get('/rondes/:jaar', async (vraag, antwoord) => {
    const ronde = await lees(vraag, 'kaal');
    const matrix = matrixVan(ronde.gegevens);
    const { blad } = KEUZE.parse(vraag.query);
    toon(antwoord, 'ronde', ronde, {
      matrix,
      voortgang: voortgangVan(ronde.stand.versies),
      mislukt: ronde.stand.mislukt,
      bladen: opBlad(matrix.rijen, blad),
    });
  });

  router.get('/rondes/:jaar/matrix', async (vraag, antwoord) => {
    const ronde = await lees(vraag, 'kaal');
    const matrix = matrixVan(ronde.gegevens);
    const keuze = KEUZE.parse(vraag.query);
    toon(antwoord, 'ronde-matrix', ronde, {
      matrix,
      keuze,
      kolommen: kolommenVan(matrix, keuze),
      bladen: opBlad(sorteerRijen(matrix, keuze.op, keuze.richting === 'af'), keuze.blad),
      filterlinks: filterlinks(matrix, keuze),
      matrixvraag,
    });
  });

  router.get('/rondes/:jaar/criteria/:id', async (vraag, antwoord) => {
    // For a round of many plans only those on this page are read whole.
    const ronde = await lees(vraag, 'kaal');
    const matrix = matrixVan(ronde.gegevens);
    const criterium = matrix.criteria.find(({ id }) => id === vraag.params.id);
    if (!criterium) throw new Webfout(404, 'NIET_GEVONDEN');
    const { blad } = KEUZE.parse(vraag.query);
    const bladen = opBlad(ronde.gegevens.ronde.plannen, blad, BEWIJS_PER_BLAD);
    const heel = await Promise.all(
      bladen.regels.map(async (kaal) => {
        const inbreng = await geheugen.heel(kaal.id);
        return inbreng && { ...inbreng, ministerie: kaal.ministerie };
      }),
    );
    const plaats = matrix.criteria.indexOf(criterium);
    toon(antwoord, 'ronde-criterium', ronde, {
      criterium,
      bladen,
      uitleg: omgeving.uitleg.get(criterium.id) ?? null,
      cellen: new Map(matrix.rijen.map(({ plan, cellen }) => [plan.inbreng, cellen[plaats] ?? null])),
      tabellen: bewijstabellen(
        heel.filter((een) => een !== null),
        criterium.id,
      ),
      buren: { vorig: matrix.criteria[plaats - 1] ?? null, volgend: matrix.criteria[plaats + 1] ?? null },
    });
  });

  router.use(somroutes(kader, lees, toon));
  router.use(conceptroutes(omgeving.opslag, kader, lees, toon));
  router.use(bewerkroutes(omgeving, lees, toon));
  return router;
}
