import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Opslag, openOpslag } from '../../src/opslag/opslag.ts';
import { type Beoordeling, Rij } from '../../src/taken/rij.ts';
import type { Toetsing } from '../../src/toets/toetsing.ts';

const AANLEVERING = '11111111-1111-4111-8111-111111111111';
let opslag: Opslag;

beforeAll(async () => {
  opslag = await openOpslag(null);
});
afterAll(() => opslag.sluit());
beforeEach(async () => {
  for (const plan of await opslag.plannen()) await opslag.verwijder(plan.id);
});

async function* leeg(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array([1]);
}
const voegToe = (naam: string) => opslag.voegToe(AANLEVERING, naam, leeg());
const klaar = (bestand: string): Toetsing => ({ bestand, fout: null });
const maakRij = (beoordeel: Beoordeling['beoordeel'], gelijktijdig = 2) =>
  new Rij({ opslag, beoordeling: { beoordeel }, gelijktijdig });

async function totAllesAf(): Promise<void> {
  while ((await opslag.plannen()).some(({ status }) => status === 'wacht' || status === 'bezig')) {
    // The database answers without leaving the microtasks; give the queue its turn.
    await new Promise((verder) => setImmediate(verder));
  }
}

test('er zijn nooit meer plannen tegelijk in beoordeling dan is afgesproken', async () => {
  for (const naam of ['a', 'b', 'c', 'd', 'e']) await voegToe(naam);
  let nu = 0;
  let meest = 0;
  const rij = maakRij(async ({ bestand }) => {
    nu += 1;
    meest = Math.max(meest, nu);
    await new Promise((verder) => setImmediate(verder));
    nu -= 1;
    return klaar(bestand);
  });
  rij.wek();
  rij.wek();
  await totAllesAf();
  await rij.sluit();
  expect(meest).toBe(2);
  expect((await opslag.plannen()).map(({ status }) => status)).toEqual(Array(5).fill('klaar'));
});

test('een plan dat binnenkomt terwijl de rij leegloopt blijft niet liggen', async () => {
  const rij = maakRij(async ({ bestand }) => klaar(bestand), 1);
  for (const naam of ['a', 'b', 'c', 'd', 'e', 'f']) {
    await voegToe(naam);
    rij.wek();
    await totAllesAf();
  }
  await rij.sluit();
  expect(await opslag.plannen()).toHaveLength(6);
});

test('een beoordelaar die struikelt geeft een mislukt plan en de rij gaat door', async () => {
  const slecht = await voegToe('slecht');
  const goed = await voegToe('goed');
  const rij = maakRij(async ({ bestand }) => {
    if (bestand === 'slecht') throw new Error('geheime tekst uit het plan');
    return klaar(bestand);
  }, 1);
  await rij.hervat();
  await totAllesAf();
  await rij.sluit();
  expect(await opslag.plan(slecht)).toMatchObject({
    status: 'mislukt',
    toetsing: { fout: { code: 'INTERN' } },
  });
  expect(JSON.stringify(await opslag.plan(slecht))).not.toContain('geheime tekst');
  expect(await opslag.plan(goed)).toMatchObject({ status: 'klaar' });
});

test('een bestand dat de dienst drie keer heeft meegesleurd wordt niet nog eens geprobeerd', async () => {
  const id = await voegToe('dodelijk');
  for (let poging = 0; poging < 3; poging += 1) {
    await opslag.neemVolgende();
    await opslag.zetTerug();
  }
  let geprobeerd = false;
  const rij = maakRij(async ({ bestand }) => {
    geprobeerd = true;
    return klaar(bestand);
  });
  await rij.hervat();
  await totAllesAf();
  await rij.sluit();
  expect(geprobeerd).toBe(false);
  expect(await opslag.plan(id)).toMatchObject({ status: 'mislukt' });
});

test('een plan dat tijdens het beoordelen wordt verwijderd blijft weg', async () => {
  const id = await voegToe('weg');
  const rij = maakRij(async ({ bestand }) => {
    await opslag.verwijder(id);
    return klaar(bestand);
  });
  rij.wek();
  await totAllesAf();
  await rij.sluit();
  expect(await opslag.plannen()).toEqual([]);
});

test('na sluiten wacht wat nog niet was begonnen op de volgende start', async () => {
  for (const naam of ['a', 'b', 'c']) await voegToe(naam);
  const begonnen = Promise.withResolvers<void>();
  const verder = Promise.withResolvers<void>();
  const rij = maakRij(async ({ bestand }) => {
    begonnen.resolve();
    await verder.promise;
    return klaar(bestand);
  }, 1);
  rij.wek();
  await begonnen.promise;
  const dicht = rij.sluit();
  verder.resolve();
  await dicht;
  expect((await opslag.plannen()).map(({ status }) => status)).toEqual(['klaar', 'wacht', 'wacht']);
});
