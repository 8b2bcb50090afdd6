import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { inbrengUitDocument, maakInbreng } from '../../src/beschouwing/inbreng/maak.ts';
import { leesMarkdown } from '../../src/document/markdown/lees.ts';
import { leidFeitenAf } from '../../src/feiten/afleiding.ts';
import { laadKader } from '../../src/kader/laad.ts';
import { sql } from '../../src/opslag/drizzle.ts';
import { type Opslag, openOpslag } from '../../src/opslag/opslag.ts';
import { toets } from '../../src/toets/toets.ts';
import { proefinbreng } from '../beschouwing/proefinbreng.ts';
import { PLANKOP } from '../feiten/feitenvan.ts';
import { opElkeDatabase } from './opElkeDatabase.ts';
import { leverAan, toetsingVan } from './proefversies.ts';

const kader = laadKader();
const document = leesMarkdown(`${PLANKOP}# Geld\n\nIn 2027 kost de informatievoorziening 12 miljoen euro.\n`);
const nooit = () => {
  throw new Error('er viel niets af te leiden');
};

opElkeDatabase((nieuweBron) => {
  let opslag: Opslag;
  beforeEach(async () => {
    opslag = await openOpslag(await nieuweBron());
  });
  afterEach(() => opslag?.sluit());

  test('wat een versie inbrengt wordt bewaard, ook met tekens die PostgreSQL weigert, en gaat met de versie weg', async () => {
    const id = await leverAan(opslag);
    const inbreng = proefinbreng('BZK', (citeer) => ({
      termen: [{ stam: 'x', vorm: 'x', aantal: 2, citaat: citeer('a\0b') }],
    }));
    await opslag.versies.rondAf(id, toetsingVan('BZK'), document, inbreng);
    const gelezen = await opslag.versies.inbreng(id, nooit);
    expect(gelezen?.citaten[0]?.citaat).toBe('ab');
    expect(gelezen).toMatchObject({ ministerie: 'BZK', termen: inbreng.termen });
    await opslag.versies.verwijder(id, 'Anna');
    expect(await opslag.versies.inbreng(id, nooit)).toBeNull();
  });

  test('van een oudere versie wordt hij één keer afgeleid uit het bewaarde Document, met dezelfde uitkomst', async () => {
    const id = await leverAan(opslag);
    const feiten = leidFeitenAf(document);
    const toetsing = toets(feiten, kader, { bestand: 'vws.docx', vandaag: '2026-09-01', alsPlan: true });
    await opslag.versies.rondAf(id, toetsing, document);
    const samen = await Promise.all(
      [1, 2, 3].map(() => opslag.versies.inbreng(id, inbrengUitDocument(kader))),
    );
    const verwacht = JSON.parse(JSON.stringify(maakInbreng(feiten, toetsing, kader, id)));
    expect(verwacht.geld.totalen).toMatchObject([{ jaar: 2027, euro: 12_000_000 }]);
    for (const een of samen) expect(een).toEqual(verwacht);
    expect(await opslag.versies.inbreng(id, nooit)).toEqual(verwacht);
  });

  test('een inbreng van een oudere vorm wordt opnieuw gemaakt', async () => {
    const id = await leverAan(opslag);
    await opslag.versies.rondAf(id, toetsingVan('BZK'), document);
    const oud = gzipSync(JSON.stringify({ vorm: 0, ministerie: 'OUD' })).toString('base64');
    await opslag.verbinding.database.execute(
      sql`insert into bestandsdelen (versie, soort, deel, bytes) values (${id}, 'inbreng', 0, decode(${oud}, 'base64'))`,
    );
    const nieuw = proefinbreng('BZK', () => ({ id }));
    expect(await opslag.versies.inbreng(id, () => nieuw)).toEqual(nieuw);
    expect(await opslag.versies.inbreng(id, nooit)).toEqual(nieuw);
  });

  test('wat niet is beoordeeld of geen Document heeft, brengt niets in', async () => {
    const id = await leverAan(opslag);
    expect(await opslag.versies.inbreng(id, nooit)).toBeNull();
    await opslag.versies.rondAf(id, toetsingVan('BZK', { uitkomsten: [] }), document);
    expect(await opslag.versies.inbreng(id, nooit)).toBeNull();
    const zonder = await leverAan(opslag);
    await opslag.versies.rondAf(zonder, toetsingVan('BZK'));
    expect(await opslag.versies.inbreng(zonder, nooit)).toBeNull();
    expect(await opslag.versies.inbreng('99999999-9999-4999-8999-999999999999', nooit)).toBeNull();
  });
});
