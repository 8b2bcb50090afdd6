import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Dienst } from '../../../src/web/dienst.ts';
import { proefdienst } from '../dienst.ts';
import { leverAan, NAAM, type Proefapi, proefapi } from './proefapi.ts';

let dienst: Dienst;
let api: Proefapi;
const MINISTERIES = ['FIN', 'JenV', 'SZW'];

beforeAll(async () => {
  dienst = await proefdienst();
  api = await proefapi(dienst.adres);
  for (const ministerie of MINISTERIES) {
    const id = await leverAan(api, 'plan.docx');
    const json = { naam: NAAM, ministerie, periode: { van: 2027, tot: 2031 } };
    await api.vraag('PUT', `/versies/${id}/indeling`, { json });
  }
});
afterAll(() => dienst.sluit());

test('de plannen, van nieuw naar oud en elk een keer, ook als er intussen een bij komt', async () => {
  const gezien: string[] = [];
  let pad: string | undefined = '/plannen?limiet=1';
  while (pad) {
    const { inhoud } = await api.vraag('GET', pad);
    gezien.push(...inhoud.plannen.map(({ ministerie }: { ministerie: string }) => ministerie));
    pad = inhoud._links.next?.href.replace('/api/v1', '');
    if (gezien.length === 1) await leverAan(api, 'nog een.docx');
  }
  expect(gezien).toEqual(MINISTERIES.toReversed());
  const { plannen, _links } = (await api.vraag('GET', '/plannen?ministerie=JenV&limiet=1')).inhoud;
  expect(plannen).toMatchObject([{ ministerie: 'JenV' }]);
  expect(_links.next).toBeUndefined();
});

test.each(['abc', '12', 'gisteren|d285e05c-6b01-45c3-92d8-5e19a946b66f', '2026-09-01T12:00:00Z|1'])(
  'een cursor van %s is er geen',
  async (plek) => {
    const cursor = Buffer.from(plek).toString('base64url');
    const { status, inhoud } = await api.vraag('GET', `/plannen?cursor=${cursor}`);
    expect([status, inhoud.ongeldigeVelden[0].veld]).toEqual([400, 'cursor']);
  },
);
