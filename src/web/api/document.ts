/** The OpenAPI 3.1 document, made of the operations and their schemas. */
import { z } from 'zod';
import type { Contact } from './contact.ts';
import type {
  Antwoordbeschrijving,
  Inhoudsoort,
  OpenApiDocument,
  Operatiebeschrijving,
  Parameter,
} from './openapi.ts';
import { API_VERSIE, BASIS, GROEPEN, type Operatie } from './operatie.ts';
import { PROBLEMEN, type Probleemcode } from './probleem.ts';
import { SCHEMAS } from './schemas/basis.ts';
import { Probleem } from './schemas/probleem.ts';
import { type JsonSchema, verwijzing, voorbeeldVan } from './voorbeeld.ts';

const OVER = `Alles wat de pagina’s van Plantoets doen, voor programma’s: informatieplannen aanleveren, volgen, \
bekijken, beoordelen en vergelijken.

De API volgt de NL GOV API Design Rules (ADR). Fouten zijn problem+json (RFC 9457). Momenten zijn in UTC (RFC 3339), \
dagen zijn jjjj-mm-dd. Er zijn geen accounts: wie iets verandert noemt zijn naam in de inhoud van het verzoek. \
Gebruik de API over een met TLS beveiligde verbinding.`;

const VERSIEKOP = { 'API-Version': { $ref: '#/components/headers/API-Version' } };

/** @param operaties all that there are, in the order in which readers see them */
export async function maakDocument(
  operaties: readonly Operatie[],
  contact: Contact,
): Promise<OpenApiDocument> {
  const schemas = componenten();
  const paths: OpenApiDocument['paths'] = {};
  for (const operatie of operaties) {
    paths[operatie.pad] ??= {};
    (paths[operatie.pad] as Record<string, object>)[operatie.methode] = await beschrijf(operatie, schemas);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Plantoets',
      version: API_VERSIE,
      description: OVER,
      contact,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: BASIS, description: 'Deze dienst' }],
    security: [],
    tags: Object.entries(GROEPEN).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas,
      headers: {
        'API-Version': {
          description: 'De volledige versie van de API.',
          schema: { type: 'string', examples: [API_VERSIE] },
        },
      },
      responses: probleemantwoorden(new Set(operaties.flatMap(foutenVan)), schemas),
    },
  };
}

/** @returns JSON Schema of a schema that has no name */
function jsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, VORM) as JsonSchema;
}

function componenten(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(SCHEMAS as z.core.$ZodRegistry<{ id?: string }>, {
    ...VORM,
    uri: (id) => verwijzing(id).$ref as string,
  });
  return Object.fromEntries(
    Object.entries(schemas as Record<string, JsonSchema>)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([naam, { $schema: _schema, $id: _id, ...schema }]) => [naam, schema]),
  );
}

/** Leaves out what says no more than the format does, and the limits of whole numbers in JavaScript. */
function kort({ jsonSchema }: { jsonSchema: object }): void {
  const schema = jsonSchema as JsonSchema;
  if (schema.format) delete schema.pattern;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.examples?.length === 0) delete schema.examples;
}

const VORM = { io: 'input', override: kort } as const;

async function beschrijf(
  operatie: Operatie,
  schemas: Record<string, JsonSchema>,
): Promise<Operatiebeschrijving> {
  const parameters = [
    ...parametersVan(operatie.padvorm, 'path'),
    ...parametersVan(operatie.queryvorm, 'query'),
  ];
  return {
    operationId: operatie.naam,
    tags: [operatie.groep],
    summary: operatie.samenvatting,
    description: operatie.beschrijving,
    ...(parameters.length ? { parameters } : {}),
    ...(operatie.inhoudvorm ? { requestBody: inhoudVan(operatie.inhoudvorm, schemas) } : {}),
    responses: {
      ...(await antwoordenVan(operatie, schemas)),
      ...Object.fromEntries(
        foutenVan(operatie).map((code) => [
          PROBLEMEN[code].status,
          { $ref: `#/components/responses/${code}` },
        ]),
      ),
    },
  };
}

function parametersVan(vorm: z.ZodObject | undefined, plaats: Parameter['in']): Parameter[] {
  if (!vorm) return [];
  const { properties = {}, required = [] } = jsonSchema(vorm);
  return Object.entries(properties).map(([name, { description = '', examples, ...schema }]) => ({
    name,
    in: plaats,
    required: plaats === 'path' || required.includes(name),
    description,
    schema,
    ...(examples?.length ? { example: examples[0] } : {}),
  }));
}

function inhoudVan(
  { soort, schema }: NonNullable<Operatie['inhoudvorm']>,
  schemas: Record<string, JsonSchema>,
): NonNullable<Operatiebeschrijving['requestBody']> {
  if (soort === 'json') {
    const verwijst = verwijzing(naamVan(schema));
    const example = voorbeeldVan(verwijst, schemas);
    return { required: true, content: { 'application/json': { schema: verwijst, example } } };
  }
  const { properties, required = [], ...velden } = jsonSchema(schema);
  delete velden.$schema;
  const bestanden: JsonSchema = {
    type: 'array',
    items: { type: 'string', contentMediaType: 'application/octet-stream' },
    description: 'PDF, Word (.docx), OpenDocument (.odt), of een ZIP daarvan; een of meer keer.',
  };
  const vorm = { ...velden, properties: { bestanden, ...properties }, required: ['bestanden', ...required] };
  return { required: true, content: { 'multipart/form-data': { schema: vorm } } };
}

async function antwoordenVan(
  operatie: Operatie,
  schemas: Record<string, JsonSchema>,
): Promise<Record<string, Antwoordbeschrijving>> {
  const { antwoordvorm, mimes, koppen = {}, openbaar } = operatie;
  const soorten: Record<string, Inhoudsoort> = {};
  if (antwoordvorm) {
    const schema = verwijzing(naamVan(antwoordvorm));
    soorten['application/json'] = { schema, example: voorbeeldVan(schema, schemas) };
  }
  for (const mime of (await mimes?.()) ?? []) soorten[mime] = { schema: {} };
  const eigen = {
    ...koppen,
    ...(openbaar
      ? { 'access-control-allow-origin': { beschrijving: 'Elke site mag dit lezen.', voorbeeld: '*' } }
      : {}),
  };
  const headers = Object.fromEntries(
    Object.entries(eigen).map(([naam, { beschrijving, voorbeeld }]) => [
      naam,
      { description: beschrijving, schema: { type: 'string' }, example: voorbeeld },
    ]),
  );
  return Object.fromEntries(
    Object.entries(operatie.antwoorden).map(([status, description]) => [
      status,
      {
        description,
        headers: { ...VERSIEKOP, ...headers },
        ...(status === '204' ? {} : { content: soorten }),
      },
    ]),
  );
}

/** What can go wrong follows for the most part from what an operation takes and gives. */
function foutenVan(operatie: Operatie): Probleemcode[] {
  const { padvorm, queryvorm, inhoudvorm, methode, fouten = [] } = operatie;
  const codes: Probleemcode[] = [
    ...(queryvorm || inhoudvorm || padvorm ? (['ongeldig-verzoek'] as const) : []),
    ...(padvorm ? (['niet-gevonden'] as const) : []),
    ...(methode === 'get' ? (['niet-te-leveren'] as const) : (['niet-toegestaan'] as const)),
    ...(inhoudvorm ? (['te-groot', 'verkeerd-mediatype'] as const) : []),
    ...fouten,
    'te-veel-verzoeken',
    'intern',
  ];
  return [...new Set(codes)].sort((a, b) => PROBLEMEN[a].status - PROBLEMEN[b].status);
}

function probleemantwoorden(
  gebruikt: ReadonlySet<string>,
  schemas: Record<string, JsonSchema>,
): Record<string, Antwoordbeschrijving> {
  const schema = verwijzing(naamVan(Probleem));
  const { ongeldigeVelden, ...gewoon } = voorbeeldVan(schema, schemas) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(PROBLEMEN)
      .filter(([code]) => gebruikt.has(code))
      .map(([code, { status, titel, detail }]) => {
        const velden = code === 'ongeldig-verzoek' ? { ongeldigeVelden } : {};
        const example = { ...gewoon, type: `/api#probleem-${code}`, title: titel, status, detail, ...velden };
        return [
          code,
          {
            description: `${titel}. ${detail}`,
            headers: VERSIEKOP,
            content: { 'application/problem+json': { schema, example } },
          },
        ];
      }),
  );
}

function naamVan(schema: z.ZodType): string {
  const naam = SCHEMAS.get(schema)?.id;
  if (!naam) throw new Error('een schema van de API heeft geen naam');
  return naam;
}
