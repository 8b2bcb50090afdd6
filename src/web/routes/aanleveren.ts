/** Handing in: the upload form, receiving files, and following what was handed in together. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import type { Omgeving } from '../app.ts';
import { Webfout, wilJson } from '../fouten.ts';
import { Aanleverfout, bestandenVan, schoneNaam } from '../ontvangst.ts';
import { idUit, standVan } from '../stand.ts';

export function aanleverroutes({ opslag, rij, log }: Omgeving, ontvang: RequestHandler): Router {
  const router = Router();

  router.get('/', (_vraag, antwoord) => {
    antwoord.render('aanleveren', { fout: null });
  });

  router.post('/plannen', ontvang, async (vraag, antwoord) => {
    const aanlevering = randomUUID();
    const bestanden = bestandenVan(vraag);
    const plannen: { id: string; bestand: string; adres: string }[] = [];
    try {
      for (const bestand of bestanden) {
        const naam = schoneNaam(bestand.originalname);
        const id = await opslag.voegToe(aanlevering, naam, createReadStream(bestand.path));
        plannen.push({ id, bestand: naam, adres: `/plannen/${id}` });
      }
    } finally {
      await Promise.all(bestanden.map((bestand) => rm(bestand.path, { force: true })));
      rij.wek();
    }
    log.info({ aanlevering, aantal: plannen.length }, 'plannen ontvangen');
    if (wilJson(vraag)) antwoord.status(201).json({ aanlevering, plannen });
    else if (plannen.length === 1) antwoord.redirect(303, `/plannen/${plannen[0]?.id}`);
    else antwoord.redirect(303, `/aanleveringen/${aanlevering}`);
  });

  const opnieuw: ErrorRequestHandler = (fout, vraag, antwoord, verder) => {
    if (!(fout instanceof Aanleverfout)) return verder(fout);
    antwoord.status(fout.status);
    if (wilJson(vraag)) antwoord.json({ fout: { code: fout.code, melding: fout.message } });
    else antwoord.render('aanleveren', { fout: fout.message });
  };
  router.use(opnieuw);

  router.get('/aanleveringen/:id', async (vraag, antwoord) => {
    const plannen = await opslag.plannen(idUit(vraag));
    if (plannen.length === 0) throw new Webfout(404, 'NIET_GEVONDEN');
    const standen = plannen.map(standVan);
    antwoord.render('aanlevering', { standen, bezig: standen.some((stand) => !stand.af) });
  });

  return router;
}
