/** What the store keeps, as the API shows it. */

import type * as z from 'zod';
import type { Aantekening, Logregel, Oordeel, Plan, Versieregel } from '../../opslag/opslag.ts';
import { standVan } from '../stand.ts';
import { link } from './operatie.ts';
import type * as oordelen from './schemas/oordelen.ts';
import type * as plannen from './schemas/plannen.ts';
import type * as versies from './schemas/versies.ts';

export function versieVan(versie: Versieregel): z.input<typeof versies.Versie> {
  const { id, plan, nummer, aanlevering, grootte, sha256, status, kader, door, toetsing } = versie;
  const gelezen = toetsing?.plan;
  const beoordeeld = Boolean(toetsing?.uitkomsten?.length);
  const weg = (naam: string) => link('versies', id, naam);
  return {
    ...{ id, plan, nummer, aanlevering, bestand: versie.bestandsnaam, grootte, sha256, status, kader, door },
    aangemaakt: versie.aangemaakt.toISOString(),
    bijgewerkt: versie.bijgewerkt.toISOString(),
    fout: toetsing?.fout ?? null,
    isInformatieplan: toetsing?.documentsoort?.isInformatieplan ?? null,
    ministerie: gelezen?.ministerie ?? null,
    titel: gelezen?.titel ?? null,
    periode: gelezen?.periode ?? null,
    score: beoordeeld ? (toetsing?.score?.totaal ?? null) : null,
    gereed: beoordeeld ? (toetsing?.gereed ?? null) : null,
    _links: {
      self: link('versies', id),
      voortgang: weg('voortgang'),
      origineel: weg('origineel'),
      oordelen: weg('oordelen'),
      aantekeningen: weg('aantekeningen'),
      aanlevering: link('aanleveringen', aanlevering),
      ...(plan ? { plan: link('plannen', plan) } : {}),
      ...(status === 'klaar'
        ? { toetsing: weg('toetsing'), document: weg('document'), rapporten: weg('rapporten') }
        : {}),
    },
  };
}

export function voortgangVan(versie: Versieregel): z.input<typeof versies.Voortgang> {
  const { id, bestand, status, af, procent, tekst, fout } = standVan(versie);
  const _links = { self: link('versies', id, 'voortgang'), versie: link('versies', id) };
  return { versie: id, bestand, status, af, procent, tekst, fout, _links };
}

export function planVan({ id, ministerie, periode, aangemaakt }: Plan): z.input<typeof plannen.Plan> {
  return {
    id,
    ministerie,
    periode,
    aangemaakt: aangemaakt.toISOString(),
    _links: {
      self: link('plannen', id),
      versies: link('plannen', id, 'versies'),
      logregels: link('plannen', id, 'logregels'),
    },
  };
}

export function oordeelVan(oordeel: Oordeel): z.input<typeof oordelen.Oordeel> {
  const { criterium, soort, uitkomst, automatisch, reden, door, moment } = oordeel;
  return { criterium, soort, uitkomst, automatisch, reden, door, moment: moment.toISOString() };
}

export function aantekeningVan(aantekening: Aantekening): z.input<typeof oordelen.Aantekening> {
  const { nummer, versie, criterium, tekst, door, moment } = aantekening;
  return { nummer, versie, criterium, tekst, door, moment: moment.toISOString() };
}

export function logregelVan(regel: Logregel): z.input<typeof plannen.Logregel> {
  const { nummer, moment, door, wat, plan, versie, criterium, voor, na } = regel;
  return { nummer, moment: moment.toISOString(), door, wat, plan, versie, criterium, voor, na };
}
