import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import type { OpenApiDocument } from '../../../src/web/api/openapi.ts';
import type { Dienst } from '../../../src/web/dienst.ts';
import { proefdienst } from '../dienst.ts';

let dienst: Dienst;
let document: OpenApiDocument;
let koppen: Headers;

beforeAll(async () => {
  dienst = await proefdienst();
  const antwoord = await fetch(`${dienst.adres}/api/v1/openapi.json`, {
    headers: { Origin: 'https://elders.example' },
  });
  koppen = antwoord.headers;
  document = (await antwoord.json()) as OpenApiDocument;
});
afterAll(() => dienst.sluit());

/** @returns what the linter says of the document, a line each */
async function lint(inhoud: object): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended-strict'] });
  const gevonden = await lintFromString({
    source: JSON.stringify(inhoud),
    absoluteRef: 'openapi.json',
    config,
  });
  return gevonden.map(({ ruleId, message, location }) => `${ruleId}: ${message} (${location[0]?.pointer})`);
}

describe('het OpenAPI-document', () => {
  test('is geldig OpenAPI 3.1 en doorstaat de linter, voorbeelden inbegrepen', async () => {
    expect(document.openapi).toBe('3.1.0');
    expect(await lint(document)).toEqual([]);
  });

  test('de linter ziet een voorbeeld dat niet bij zijn schema past', async () => {
    const fout = structuredClone(document);
    const inhoud = fout.paths['/versies/{id}/indeling']?.put?.requestBody?.content['application/json'];
    expect(inhoud?.example).toBeDefined();
    if (inhoud) inhoud.example = { naam: 1 };
    expect(await lint(fout)).toContainEqual(expect.stringMatching(/^no-invalid-media-type-examples/));
  });

  test('de linter ziet een verwijzing naar niets, en een pad met een schuine streep aan het einde', async () => {
    const fout = structuredClone(document);
    fout.components.schemas.Versies = { $ref: '#/components/schemas/Nergens' };
    fout.paths['/versies/'] = fout.paths['/versies'] ?? {};
    const klachten = await lint(fout);
    expect(klachten).toContainEqual(expect.stringMatching(/^no-unresolved-refs/));
    expect(klachten).toContainEqual(expect.stringMatching(/^no-path-trailing-slash/));
  });

  test('mag door elke site worden gelezen, zonder iets anders open te zetten', async () => {
    expect(koppen.get('access-control-allow-origin')).toBe('*');
    const ander = await fetch(`${dienst.adres}/api/v1/criteria`, {
      headers: { Origin: 'https://elders.example' },
    });
    expect(ander.headers.get('access-control-allow-origin')).toBeNull();
  });
});

/** The technical ADR rules that can be read from the document; docs/api-design-rules.md has them all. */
describe('API Design Rules', () => {
  const paden = () => Object.keys(document.paths);
  const operaties = () =>
    Object.entries(document.paths).flatMap(([pad, methoden]) =>
      Object.entries(methoden).map(([methode, operatie]) => ({ pad, methode, operatie })),
    );
  const namen = (waarde: unknown): string[] => {
    if (Array.isArray(waarde)) return waarde.flatMap(namen);
    if (waarde === null || typeof waarde !== 'object') return [];
    const { properties } = waarde as { properties?: object };
    return [...Object.keys(properties ?? {}), ...Object.values(waarde).flatMap(namen)];
  };

  test('core/no-trailing-slash en kebab-case: paden in kleine letters zonder schuine streep aan het einde', () => {
    expect(paden().length).toBeGreaterThan(20);
    for (const pad of paden())
      expect(pad).toMatch(/^(\/([a-z0-9-]+|\{[a-z][A-Za-z]*\}))+$|^\/openapi\.json$/);
  });

  test('core/http-methods: alleen GET, POST, PUT en DELETE', () => {
    for (const { methode } of operaties()) expect(['get', 'post', 'put', 'delete']).toContain(methode);
  });

  test('core/uri-version: alleen de hoofdversie in het adres', () => {
    for (const { url } of document.servers) expect(url).toMatch(/\/v1$/);
  });

  test('core/semver: de versie heeft drie delen, en haar eerste staat in het adres', () => {
    expect(document.info.version).toMatch(/^1\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/);
  });

  test('core/version-header: elk antwoord heeft API-Version', () => {
    for (const { operatie } of operaties())
      for (const antwoord of Object.values(operatie.responses))
        if (!('$ref' in antwoord)) expect(antwoord.headers).toHaveProperty('API-Version');
    for (const antwoord of Object.values(document.components.responses))
      expect(antwoord.headers).toHaveProperty('API-Version');
  });

  test('core/doc-openapi-contact: naam, adres en mail van de beheerder', () => {
    expect(document.info.contact).toEqual({
      name: expect.stringMatching(/\w/),
      url: expect.stringMatching(/^\/|^https:/),
      email: expect.stringMatching(/^\S+@\S+$/),
    });
  });

  test('core/publish-openapi: het document beschrijft ook zichzelf', () => {
    expect(document.paths['/openapi.json']?.get?.responses[200]).toMatchObject({
      headers: { 'access-control-allow-origin': { example: '*' } },
    });
  });

  test('fouten zijn problem+json met status, title en detail; wie iets stuurt kan een 400 krijgen', () => {
    for (const { content } of Object.values(document.components.responses))
      expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
    expect(document.components.schemas.Probleem?.required).toEqual(
      expect.arrayContaining(['type', 'title', 'status', 'detail', 'instance']),
    );
    for (const { operatie } of operaties()) {
      const neemtAan = operatie.parameters?.length || operatie.requestBody;
      if (neemtAan) expect(Object.keys(operatie.responses)).toContain('400');
    }
  });

  test('core/date-time: velden met een dag of moment hebben de vorm ervan', () => {
    const { schemas } = document.components;
    const vorm = (naam: string, veld: string) => schemas[naam]?.properties?.[veld]?.format;
    expect([vorm('Versie', 'aangemaakt'), vorm('Logregel', 'moment')]).toEqual(['date-time', 'date-time']);
    expect([vorm('Termijnjaar', 'datum'), vorm('Mijlpaal', 'datum')]).toEqual(['date', 'date']);
  });

  test('namen zijn in lowerCamelCase, namen van schema’s in UpperCamelCase', () => {
    const { schemas } = document.components;
    for (const naam of Object.keys(schemas)) expect(naam).toMatch(/^[A-Z][A-Za-z]*$/);
    for (const naam of namen(schemas)) expect(naam).toMatch(/^_links$|^[a-z][A-Za-z0-9]*$/);
    for (const { operatie } of operaties())
      for (const { name } of operatie.parameters ?? []) expect(name).toMatch(/^[a-z][A-Za-z]*$/);
  });

  test('core/transport/no-sensitive-uris: geen naam van een persoon in een adres', () => {
    for (const { operatie } of operaties())
      for (const { name } of operatie.parameters ?? []) expect(['naam', 'door']).not.toContain(name);
  });
});
