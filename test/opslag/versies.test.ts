import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Document } from '../../src/document/document.ts';
import { type Opslag, openOpslag } from '../../src/opslag/opslag.ts';
import { GEWEIGERD } from '../rapport/voorbeeldtoetsing.ts';
import { opElkeDatabase } from './opElkeDatabase.ts';
import { AANLEVERING, bestand, inStukken, KADER, leverAan, PERIODE, toetsingVan } from './proefversies.ts';

const NIEUW = { aanlevering: AANLEVERING, bestandsnaam: 'plan.pdf', door: 'Anna', kader: KADER };

opElkeDatabase((nieuweBron) => {
  let opslag: Opslag;
  beforeAll(async () => {
    opslag = await openOpslag(await nieuweBron());
  });
  afterAll(() => opslag?.sluit());

  test.each([
    [0, 100],
    [1, 1],
    [1024 * 1024, 65_536],
    [1024 * 1024 + 1, 100_000],
    [2_500_000, 2_500_000],
  ])('een bestand van %i bytes, ontvangen per %i, komt er heel uit', async (grootte, stuk) => {
    const bytes = Uint8Array.from({ length: grootte }, (_, i) => (i * 31 + (i >> 8)) % 256);
    const { id } = await opslag.versies.voegToe(NIEUW, inStukken(bytes, stuk));
    expect(Buffer.compare(await opslag.versies.inhoud(id), bytes)).toBe(0);
    expect(await opslag.versies.versie(id)).toMatchObject({
      ...{ grootte, status: 'wacht', bestandsnaam: 'plan.pdf', door: 'Anna', plan: null, nummer: null },
      ...{ kader: null, toetsing: null, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ...{ aangemaakt: expect.any(Date), bijgewerkt: expect.any(Date) },
    });
    expect(await opslag.versies.verwijder(id, 'Anna')).toBe(true);
    expect(await opslag.versies.verwijder(id, 'Anna')).toBe(false);
    expect(await opslag.versies.inhoud(id)).toHaveLength(0);
    expect(await opslag.versies.versie(id)).toBeNull();
    expect(await opslag.versies.regel(id)).toBeNull();
  });

  test('een afgebroken ontvangst laat niets achter, ook niet in de rij', async () => {
    const vooraf = await opslag.versies.lijst();
    async function* kapot(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(10);
      throw new Error('verbinding weg');
    }
    const inRij: string[] = [];
    await expect(
      opslag.versies.voegToe(NIEUW, kapot(), async (_tx, id) => void inRij.push(id)),
    ).rejects.toThrow('verbinding weg');
    await expect(
      opslag.versies.voegToe(NIEUW, bestand(), async () => {
        throw new Error('rij weg');
      }),
    ).rejects.toThrow('rij weg');
    expect(await opslag.versies.lijst()).toEqual(vooraf);
    expect(inRij).toEqual([]);
  });

  test('dezelfde inhoud wordt herkend, ook als twee haar tegelijk brengen', async () => {
    const samen = await Promise.all(
      [1, 2, 3].map(() => opslag.versies.voegToe(NIEUW, bestand('dezelfde inhoud'))),
    );
    expect(samen.map(({ bekend }) => bekend).sort()).toEqual([false, true, true]);
    const [id] = new Set(samen.map((versie) => versie.id));
    expect(samen).toHaveLength(3);
    expect(new Set(samen.map((versie) => versie.id)).size).toBe(1);

    await opslag.versies.rondAf(id as string, toetsingVan('BZ'));
    const opnieuw = (kader: string) =>
      opslag.versies.voegToe({ ...NIEUW, kader }, bestand('dezelfde inhoud'));
    expect(await opnieuw(KADER)).toEqual({ id, bekend: true });
    const later = await opnieuw('2027.1');
    expect(later).toEqual({ id: expect.not.stringContaining(id as string), bekend: false });
    // What is cancelled is worth another try.
    await opslag.versies.annuleer(later.id, 'Anna');
    expect(await opnieuw('2027.1')).toMatchObject({ bekend: false });
  });

  test('lijsten hebben de uitkomsten maar niet het bewijs, op volgorde van binnenkomst', async () => {
    const aanlevering = '22222222-2222-4222-8222-222222222222';
    const id = await leverAan(opslag, { aanlevering, bestandsnaam: 'een.docx' });
    await leverAan(opslag, { aanlevering, bestandsnaam: 'twee.docx' });
    const toetsing = toetsingVan('FIN');
    await opslag.versies.rondAf(id, toetsing);
    expect(await opslag.versies.versie(id)).toMatchObject({ status: 'klaar', toetsing, kader: KADER });
    const [regel, tweede] = await opslag.versies.lijst({ aanlevering });
    expect(tweede?.bestandsnaam).toBe('twee.docx');
    expect(regel).toEqual(await opslag.versies.regel(id));
    const { score, termijn, gereed } = toetsing;
    expect(regel?.toetsing).toMatchObject({ score, termijn, gereed });
    const kern = (t = toetsing) => t.uitkomsten?.map((u) => [u.id, u.uitkomst]);
    expect(kern(regel?.toetsing ?? undefined)).toEqual(kern());
    expect(JSON.stringify(regel)).not.toContain('citaat');
    expect(await opslag.versies.lijst({ plan: regel?.plan as string })).toEqual([regel]);
    const ongedeeld = await opslag.versies.lijst({ ongedeeld: true });
    expect(ongedeeld.map((versie) => versie.id)).toContain(tweede?.id);
    expect(ongedeeld.map((versie) => versie.id)).not.toContain(id);
  });

  test('een toetsing met een fout maakt de versie mislukt, en opnieuw proberen wist die fout', async () => {
    const id = await leverAan(opslag);
    expect(await opslag.versies.opnieuw(id, 'Anna')).toBe(false);
    await opslag.versies.begin(id);
    await opslag.versies.rondAf(id, GEWEIGERD);
    expect(await opslag.versies.versie(id)).toMatchObject({
      status: 'mislukt',
      toetsing: GEWEIGERD,
      plan: null,
    });
    expect(await opslag.versies.annuleer(id, 'Anna')).toBe(false);
    expect(await opslag.versies.opnieuw(id, 'Anna')).toBe(true);
    expect(await opslag.versies.versie(id)).toMatchObject({ status: 'wacht', toetsing: null });
    expect(await opslag.versies.begin(id)).toMatchObject({ poging: 1 });
  });

  test('het Document wordt bewaard, ook met tekens die PostgreSQL weigert', async () => {
    const id = await leverAan(opslag, { bestandsnaam: 'vij\0andig.pdf' });
    expect(await opslag.versies.document(id)).toBeNull();
    const meldingen = ['a\0b', 'half \ud800 paar', String.raw`\u0000 letterlijk`];
    const document = { secties: [{ kop: 'a\0b' }] } as unknown as Document;
    await opslag.versies.rondAf(id, toetsingVan('BZK', { meldingen }), document);
    const versie = await opslag.versies.versie(id);
    expect(versie?.bestandsnaam).toBe('vijandig.pdf');
    expect(versie?.toetsing?.meldingen).toEqual(['ab', 'half \ufffd paar', String.raw`\u0000 letterlijk`]);
    expect(await opslag.versies.document(id)).toEqual({ secties: [{ kop: 'ab' }] });
  });

  test('wat klaar, geannuleerd of verwijderd is verandert niet meer', async () => {
    const id = await leverAan(opslag);
    await opslag.versies.begin(id);
    expect(await opslag.versies.meldVoortgang(id, { stap: 'lezen', pagina: 3, paginas: 9 })).toBe(true);
    expect((await opslag.versies.versie(id))?.voortgang).toEqual({ stap: 'lezen', pagina: 3, paginas: 9 });
    await opslag.versies.rondAf(id, toetsingVan('OCW'));
    expect(await opslag.versies.meldVoortgang(id, { stap: 'toetsen' })).toBe(false);
    await opslag.versies.rondAf(id, GEWEIGERD);
    expect(await opslag.versies.begin(id)).toBeNull();
    expect(await opslag.versies.versie(id)).toMatchObject({ status: 'klaar', voortgang: null });

    const gestopt = await leverAan(opslag);
    expect(await opslag.versies.annuleer(gestopt, 'Anna')).toBe(true);
    await opslag.versies.rondAf(gestopt, toetsingVan('OCW'));
    expect(await opslag.versies.versie(gestopt)).toMatchObject({ status: 'geannuleerd', toetsing: null });

    await opslag.versies.verwijder(id, 'Anna');
    await opslag.versies.rondAf(id, toetsingVan('OCW'));
    expect(await opslag.versies.versie(id)).toBeNull();
  });

  test('wie zijn beurt kwijt is verandert niets meer', async () => {
    const taak = '33333333-3333-4333-8333-333333333333';
    const ander = '44444444-4444-4444-8444-444444444444';
    const id = await leverAan(opslag);
    const inRij = (nieuw: string) => (tx: Parameters<typeof opslag.versies.geefTaak>[0]) =>
      opslag.versies.geefTaak(tx, id, nieuw);
    await opslag.versies.geefTerug(id, { taak: null, poging: 0 }, true, inRij(taak));
    expect(await opslag.versies.begin(id, ander)).toBeNull();
    expect(await opslag.versies.begin(id, taak)).toMatchObject({ poging: 1 });
    // Another process takes it over, for it thought the first was gone.
    expect(await opslag.versies.begin(id, taak)).toMatchObject({ poging: 2 });
    const eerste = { taak, poging: 1 };
    expect(await opslag.versies.meldVoortgang(id, { stap: 'feiten' }, eerste)).toBe(false);
    await opslag.versies.zetTerug(id, eerste);
    expect(await opslag.versies.geefTerug(id, eerste, false, inRij(ander))).toBe(false);
    expect(await opslag.versies.regel(id)).toMatchObject({ status: 'bezig', voortgang: null });

    expect(await opslag.versies.geefTerug(id, { taak, poging: 2 }, false, inRij(ander))).toBe(true);
    const open = (await opslag.versies.open()).find((versie) => versie.id === id);
    // Given back without a fault: the attempt does not count.
    expect(open).toEqual({ id, status: 'wacht', taak: ander, poging: 1 });
    expect(await opslag.versies.begin(id, taak)).toBeNull();
  });

  test('de aantallen zijn die van wat wacht en bezig is', async () => {
    const vooraf = await opslag.versies.aantallen();
    await leverAan(opslag);
    const id = await leverAan(opslag);
    await opslag.versies.begin(id);
    expect(await opslag.versies.aantallen()).toEqual({ wacht: vooraf.wacht + 1, bezig: vooraf.bezig + 1 });
  });

  test('de vorige versie is de nieuwste beoordeelde ervoor in hetzelfde plan', async () => {
    const ids: string[] = [];
    for (let nummer = 0; nummer < 4; nummer += 1) ids.push(await leverAan(opslag));
    const [een, twee, drie, vier] = ids as [string, string, string, string];
    for (const id of [een, drie, vier]) await opslag.versies.rondAf(id, toetsingVan('LVVN'));
    await opslag.versies.rondAf(twee, toetsingVan('SZW'));
    expect(await opslag.versies.vorige(een)).toBeNull();
    expect(await opslag.versies.vorige(vier)).toEqual(await opslag.versies.versie(drie));
    expect(await opslag.versies.vorige(drie)).toMatchObject({ id: een });
    expect((await opslag.versies.regel(vier))?.nummer).toBe(3);
    expect((await opslag.versies.regel(twee))?.nummer).toBe(1);
    const plan = await opslag.plannen.plan((await opslag.versies.regel(een))?.plan as string);
    expect(plan).toMatchObject({ ministerie: 'LVVN', periode: PERIODE });
  });
});
