import { readFileSync, rmSync } from 'node:fs';
import { afterEach, expect, test } from '@jest/globals';
import { type Opslag, openOpslag } from '../../src/opslag/opslag.ts';
import { Beoordelaar } from '../../src/taken/beoordelaar.ts';
import { Rij } from '../../src/taken/rij.ts';
import { legeMap } from '../opslag/legeMap.ts';
import { AANLEVERING, bestand, inStukken, KADER } from '../opslag/proefversies.ts';
import { totAllesAf } from './proefrij.ts';

const sluiten: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const sluit of sluiten.splice(0).reverse()) await sluit();
});

test('wat in de rij wordt beoordeeld, krijgt zijn inbreng onder het id van de versie; een geweigerd bestand niet', async () => {
  const map = await legeMap();
  sluiten.push(async () => rmSync(map, { recursive: true, force: true }));
  const opslag: Opslag = await openOpslag({ map });
  sluiten.push(() => opslag.sluit());
  const beoordeling = new Beoordelaar({ draden: 1 });
  sluiten.push(() => beoordeling.sluit());
  const rij = new Rij({ opslag, beoordeling, gelijktijdig: 1, wachttijd: 0, vandaag: '2026-09-01' });
  sluiten.push(() => rij.sluit());
  await rij.begin();

  const leverAan = async (bestandsnaam: string, inhoud: AsyncIterable<Uint8Array>) => {
    const nieuw = { aanlevering: AANLEVERING, bestandsnaam, door: 'Anna', kader: KADER };
    return (await opslag.versies.voegToe(nieuw, inhoud, (tx, id) => rij.zetIn(tx, id))).id;
  };
  const plan = await leverAan(
    'kgg.docx',
    inStukken(readFileSync('fixtures/plannen/kgg-2027-2031.docx'), 50_000),
  );
  const geen = await leverAan('geen.docx', bestand('geen document'));
  await totAllesAf(opslag, rij);

  const nooit = () => {
    throw new Error('er viel niets af te leiden');
  };
  const inbreng = await opslag.versies.inbreng(plan, nooit);
  expect(inbreng).toMatchObject({ id: plan, bestand: 'kgg.docx', ministerie: 'KGG' });
  expect(inbreng?.geld.totalen.map(({ euro }) => euro / 1e6)).toEqual([24, 26.8, 20.7, 15, 5.9]);
  expect(await opslag.versies.inbreng(geen, nooit)).toBeNull();
});
