/** The path parameters that operations share, and the version or plan that they point at. */
import { z } from 'zod';
import type { Opslag, Plan, Versieregel } from '../../../opslag/opslag.ts';
import type { Toetsing } from '../../../toets/toetsing.ts';
import type { Omgeving } from '../../app.ts';
import { type Rapportinvoer, rapportinvoerVan } from '../../rapportinvoer.ts';
import { Probleemfout } from '../probleem.ts';
import { criteriumnummer, id, ministerie } from '../schemas/basis.ts';

export const versiepad = z.object({ id: id('de versie') });
export const planpad = z.object({ id: id('het plan') });
export const aanleveringpad = z.object({ id: id('de aanlevering') });
export const oordeelpad = z.object({ id: id('de versie'), criterium: criteriumnummer });
export const criteriumpad = z.object({ id: criteriumnummer });
const jaar = z.coerce
  .number()
  .int()
  .min(2000)
  .max(2100)
  .meta({
    description: 'Jaar waarin de plannen worden ingediend.',
    examples: [2026],
  });
export const jaarpad = z.object({ jaar });
export const mijlpalenpad = z.object({ jaar, ministerie });

/** @throws Probleemfout 404 */
export async function versieVanPad(opslag: Opslag, { id }: { id: string }): Promise<Versieregel> {
  const versie = await opslag.versies.regel(id);
  if (!versie) throw new Probleemfout('niet-gevonden');
  return versie;
}

/** @throws Probleemfout 404, or 409 while there is no judgement */
export async function toetsingVanPad(
  opslag: Opslag,
  { id }: { id: string },
): Promise<{ versie: Versieregel; toetsing: Toetsing }> {
  const versie = await opslag.versies.versie(id);
  if (!versie) throw new Probleemfout('niet-gevonden');
  if (!versie.toetsing) throw nietBeoordeeld();
  return { versie, toetsing: versie.toetsing };
}

/**
 * @returns the judgement as it stands today, which the pages show too
 * @throws Probleemfout 404, or 409 while there is no judgement
 */
export async function rapportinvoerVanPad(
  omgeving: Omgeving,
  { id }: { id: string },
): Promise<Rapportinvoer> {
  const versie = await omgeving.opslag.versies.versie(id);
  if (!versie) throw new Probleemfout('niet-gevonden');
  const invoer = await rapportinvoerVan(omgeving, versie);
  if (!invoer) throw nietBeoordeeld();
  return invoer;
}

const nietBeoordeeld = () => new Probleemfout('conflict', 'Deze versie is nog niet beoordeeld.');

/** @throws Probleemfout 404 */
export async function planVanPad(opslag: Opslag, { id }: { id: string }): Promise<Plan> {
  const plan = await opslag.plannen.plan(id);
  if (!plan) throw new Probleemfout('niet-gevonden');
  return plan;
}
