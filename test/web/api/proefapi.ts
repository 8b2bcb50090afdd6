/** Asks the API of a running service, and holds every answer against what the OpenAPI document promises of it. */
import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import Ajv2020 from '@redocly/ajv/dist/2020.js';
import type { OpenApiDocument } from '../../../src/web/api/openapi.ts';
import type { JsonSchema } from '../../../src/web/api/voorbeeld.ts';

export interface Gekregen {
  status: number;
  koppen: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for, and the document what it got.
  inhoud: any;
}

export interface Vraag {
  json?: unknown;
  formulier?: FormData;
  headers?: Record<string, string>;
}

/** Asks on behalf of a test. */
export interface Proefapi {
  document: OpenApiDocument;
  vraag(methode: string, pad: string, vraag?: Vraag): Promise<Gekregen>;
}

/** @param adres of the service, without a path */
export async function proefapi(adres: string): Promise<Proefapi> {
  const document = (await (await fetch(`${adres}/api/v1/openapi.json`)).json()) as OpenApiDocument;
  const ajv = new Ajv2020.default({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: 'openapi', ...(gesloten(document) as object) });

  return {
    document,
    async vraag(methode, pad, { json, formulier, headers = {} } = {}) {
      const antwoord = await fetch(`${adres}/api/v1${pad}`, {
        method: methode,
        redirect: 'manual',
        headers: { ...(json === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
        ...(formulier ? { body: formulier } : {}),
      });
      expect(antwoord.headers.get('api-version')).toBe(document.info.version);
      expect(antwoord.headers.get('cache-control')).toBe('no-store');
      const soort = antwoord.headers.get('content-type')?.split(';')[0] ?? '';
      const tekst = methode === 'HEAD' || !soort.endsWith('json') ? null : await antwoord.text();
      const inhoud = tekst ? JSON.parse(tekst) : null;
      if (methode !== 'HEAD' && methode !== 'OPTIONS')
        houdTegen(methode, pad, antwoord.status, soort, inhoud);
      return { status: antwoord.status, koppen: antwoord.headers, inhoud };
    },
  };

  function houdTegen(methode: string, pad: string, status: number, soort: string, inhoud: unknown): void {
    if (status >= 400) {
      expect(soort).toBe('application/problem+json');
      klopt('#/components/schemas/Probleem', inhoud);
      expect((inhoud as { status: number }).status).toBe(status);
    }
    const sleutel = padsleutel(document, pad);
    const operatie = document.paths[sleutel ?? '']?.[methode.toLowerCase()];
    // What does not exist is not described; that it is a problem was seen above.
    if (!operatie) {
      expect([404, 405]).toContain(status);
      return;
    }
    expect(Object.keys(operatie.responses)).toContain(String(status));
    if (status >= 400) return;
    const weg = `#/paths/${ontsnapt(sleutel as string)}/${methode.toLowerCase()}/responses/${status}`;
    const beschreven = operatie.responses[status] as { content?: Record<string, { schema: JsonSchema }> };
    if (!beschreven.content) expect(soort).toBe('');
    else expect(Object.keys(beschreven.content)).toContain(soort);
    if (inhoud !== null) klopt(`${weg}/content/${ontsnapt(soort)}/schema`, inhoud);
  }

  function klopt(schema: string, inhoud: unknown): void {
    const keur = ajv.getSchema(`openapi${schema}`);
    expect(keur).toBeDefined();
    keur?.(inhoud);
    expect(keur?.errors ?? []).toEqual([]);
  }
}

/** @returns the path of the document that an address stands for */
function padsleutel({ paths }: OpenApiDocument, pad: string): string | undefined {
  const kaal = pad.split('?')[0] as string;
  return Object.keys(paths)
    .sort((a, b) => Number(a.includes('{')) - Number(b.includes('{')))
    .find((kandidaat) =>
      new RegExp(`^${kandidaat.replaceAll(/\{\w+\}/g, '[^/]+').replaceAll('.', '\\.')}$`).test(kaal),
    );
}

const ontsnapt = (deel: string) => encodeURIComponent(deel.replaceAll('~', '~0').replaceAll('/', '~1'));

/** The document promises what is there, and may grow; here an answer may hold nothing that it does not know. */
function gesloten(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return waarde.map(gesloten);
  if (waarde === null || typeof waarde !== 'object') return waarde;
  const deel = Object.fromEntries(Object.entries(waarde).map(([naam, inhoud]) => [naam, gesloten(inhoud)]));
  const isObject = deel.type === 'object' && deel.properties && deel.additionalProperties === undefined;
  return isObject ? { ...deel, additionalProperties: false } : deel;
}

export const NAAM = 'Jo Tester';

/** @returns an upload with contents that were never sent before, unless they are bytes */
export function formulier(
  bestanden: [naam: string, inhoud?: string][],
  velden: Record<string, string> = { naam: NAAM },
) {
  const gegevens = new FormData();
  for (const [veld, waarde] of Object.entries(velden)) gegevens.append(veld, waarde);
  for (const [naam, inhoud = randomUUID()] of bestanden)
    gegevens.append('bestanden', new File([inhoud], naam));
  return gegevens;
}

/** Hands in one file, waits until it is as asked, and gives the id of the version. */
export async function leverAan(
  api: Proefapi,
  naam: string,
  klaar: (voortgang: { af: boolean; tekst: string }) => boolean = ({ af }) => af,
): Promise<string> {
  const { inhoud } = await api.vraag('POST', '/versies', { formulier: formulier([[naam]]) });
  const id = inhoud.versies[0].id as string;
  await totdat(api, id, klaar);
  return id;
}

export async function totdat(
  api: Proefapi,
  id: string,
  klaar: (voortgang: { af: boolean; tekst: string; status: string }) => boolean,
): Promise<void> {
  while (!klaar((await api.vraag('GET', `/versies/${id}/voortgang`)).inhoud)) {
    await new Promise((verder) => setImmediate(verder));
  }
}
