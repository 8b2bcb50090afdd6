/** The text of a plan with the passages that the criteria rest on, to go from a verdict to its place and back. */
import { Router } from 'express';
import { ankerVan, maakDocumentweergave } from '../../rapport/documentweergave.ts';
import { ministerienaam } from '../../rapport/woorden.ts';
import type { Bewijs } from '../../toets/toetsing.ts';
import type { Omgeving } from '../app.ts';
import { Webfout } from '../fouten.ts';
import { idUit } from '../stand.ts';

/**
 * @param versie id of the version
 * @returns for the views: the address of the place in the text on which evidence of a criterion rests, null when unknown
 */
export const documentadres =
  (versie: string) =>
  (bewijs: Bewijs, criterium: string): string | null => {
    const anker = ankerVan(bewijs);
    return anker && `/versies/${versie}/document?criterium=${criterium}#${anker}`;
  };

export function documentroutes({ opslag }: Omgeving): Router {
  const router = Router();

  router.get('/versies/:id/document', async (vraag, antwoord) => {
    const versie = await opslag.versies.versie(idUit(vraag));
    if (!versie) throw new Webfout(404, 'NIET_GEVONDEN');
    const { toetsing } = versie;
    if (!toetsing) throw new Webfout(409, 'NIET_KLAAR');
    const document = await opslag.versies.document(versie.id);
    const criterium = toetsing.uitkomsten?.find(({ id }) => id === vraag.query.criterium) ?? null;
    const weergave = document && maakDocumentweergave(document, toetsing);
    // With one criterion chosen only its passages are stations on the way; the others stay marked.
    const stations = (weergave?.passages ?? []).filter(
      ({ gebruik }) => !criterium || gebruik.some((gebruikt) => gebruikt.criterium === criterium.id),
    );
    const plan = versie.plan ? await opslag.plannen.plan(versie.plan) : null;
    antwoord.render('document', {
      versie,
      plan: plan && { ...plan, naam: ministerienaam(plan.ministerie) ?? 'Onbekend ministerie' },
      titel: toetsing.plan?.titel ?? versie.bestandsnaam,
      criterium,
      weergave,
      stations: stations.map(({ nummer }) => nummer),
    });
  });

  return router;
}
