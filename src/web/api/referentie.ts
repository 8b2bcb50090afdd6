/** The reference page of the API, made of the OpenAPI document that programs read. */
import type { RequestHandler } from 'express';
import type { Inhoudsoort, OpenApiDocument, Operatiebeschrijving } from './openapi.ts';
import { BASIS, GROEPEN } from './operatie.ts';
import { PROBLEMEN } from './probleem.ts';
import { type JsonSchema, schemanaam, voorbeeldVan } from './voorbeeld.ts';

/** A kind of value: words, with the schema that they link to where there is one. */
export interface Soort {
  voor: string;
  schema: string | null;
}
interface Veld {
  naam: string;
  /** Whether it must be sent, or that it is not always answered; '' for the usual. */
  wanneer: string;
  soorten: Soort[];
  uitleg: string;
  eisen: string[];
}

/** @returns a handler that shows the page */
export function referentiepagina(document: () => Promise<OpenApiDocument>): RequestHandler {
  let weergave: ReturnType<typeof maakReferentie> | undefined;
  return async (_vraag, antwoord) => {
    weergave ??= maakReferentie(await document());
    antwoord.set('Cache-Control', 'no-store').render('api', weergave);
  };
}

/** @returns all that the page shows, in order */
export function maakReferentie(document: OpenApiDocument) {
  const { schemas } = document.components;
  const operaties = Object.entries(document.paths).flatMap(([pad, methoden]) =>
    Object.entries(methoden).map(([methode, operatie]) => operatieweergave(pad, methode, operatie, schemas)),
  );
  return {
    info: document.info,
    basis: BASIS,
    groepen: Object.entries(GROEPEN).map(([naam, uitleg]) => ({
      naam,
      uitleg,
      operaties: operaties.filter(({ groep }) => groep === naam),
    })),
    problemen: Object.entries(PROBLEMEN).map(([code, probleem]) => ({ code, ...probleem })),
    schemas: Object.entries(schemas).map(([naam, schema]) => ({
      naam,
      uitleg: schema.description ?? '',
      velden: veldenVan(schema),
      voorbeeld: json(voorbeeldVan(schema, schemas)),
    })),
  };
}

function operatieweergave(
  pad: string,
  methode: string,
  operatie: Operatiebeschrijving,
  schemas: Record<string, JsonSchema>,
) {
  const [soort, inhoud] = Object.entries(operatie.requestBody?.content ?? {})[0] ?? [];
  return {
    id: operatie.operationId,
    groep: operatie.tags[0],
    methode: methode.toUpperCase(),
    pad,
    samenvatting: operatie.summary,
    beschrijving: operatie.description ?? '',
    parameters: (operatie.parameters ?? []).map((parameter): Veld & { plaats: string } => ({
      plaats: parameter.in === 'path' ? 'pad' : 'query',
      naam: parameter.name,
      wanneer: parameter.required ? 'verplicht' : '',
      soorten: soortenVan(parameter.schema),
      uitleg: parameter.description,
      eisen: eisenVan(parameter.schema),
    })),
    inhoud: inhoud?.schema && {
      soort: soort as string,
      schema: schemanaam(inhoud.schema),
      velden: veldenVan(schemas[schemanaam(inhoud.schema) ?? ''] ?? inhoud.schema),
    },
    curl: curlVan(pad, methode, operatie, soort, inhoud),
    antwoorden: Object.entries(operatie.responses).flatMap(([status, antwoord]) =>
      '$ref' in antwoord
        ? []
        : [
            {
              status,
              uitleg: antwoord.description,
              soorten: Object.entries(antwoord.content ?? {}).map(antwoordsoort),
            },
          ],
    ),
    fouten: Object.values(operatie.responses).flatMap((antwoord) =>
      '$ref' in antwoord ? [antwoord.$ref.split('/').at(-1) as keyof typeof PROBLEMEN] : [],
    ),
  };
}

const antwoordsoort = ([mime, { schema }]: [string, Inhoudsoort]) => ({
  mime,
  schema: schema ? schemanaam(schema) : null,
});

function curlVan(
  pad: string,
  methode: string,
  { parameters = [] }: Operatiebeschrijving,
  soort: string | undefined,
  inhoud: Inhoudsoort | undefined,
): string {
  const waarde = (naam: string) => String(parameters.find(({ name }) => name === naam)?.example ?? naam);
  const ingevuld = pad.replaceAll(/\{(\w+)\}/g, (_heel, naam: string) => waarde(naam));
  const vragen = parameters.filter((parameter) => parameter.in === 'query' && parameter.required);
  const query = vragen.map(({ name }) => `${name}=${waarde(name)}`).join('&');
  const regels = [
    `curl${methode === 'get' ? '' : ` --request ${methode.toUpperCase()}`} "$ADRES${BASIS}${ingevuld}${query && `?${query}`}"`,
  ];
  if (soort === 'multipart/form-data') {
    regels.push("--form 'naam=J. de Vries'", "--form 'bestanden=@informatieplan-2027.docx'");
  } else if (inhoud) {
    const enkel = JSON.stringify(inhoud.example, null, 2).replaceAll("'", "'\\''");
    regels.push(`--header 'Content-Type: ${soort}'`, `--data '${enkel}'`);
  }
  return regels.join(' \\\n  ');
}

function veldenVan(schema: JsonSchema): Veld[] {
  const { properties = {}, required = [] } = schema;
  // What is sent to us is closed; an answer may grow.
  const gestuurd = schema.additionalProperties === false;
  return Object.entries(properties).map(([naam, veld]) => {
    const altijd = required.includes(naam);
    return {
      naam,
      wanneer: gestuurd && altijd ? 'verplicht' : !gestuurd && !altijd ? 'niet altijd' : '',
      soorten: soortenVan(veld),
      uitleg: naam === '_links' ? 'Adressen van wat hierbij hoort.' : uitlegVan(veld),
      eisen: eisenVan(veld),
    };
  });
}

/** What stands with a value that can also be null, or with all of a list, stands inside it. */
function uitlegVan(schema: JsonSchema): string {
  return schema.description ?? schema.anyOf?.find(({ description }) => description)?.description ?? '';
}

const WOORD: Record<string, string> = {
  string: 'tekst',
  integer: 'geheel getal',
  number: 'getal',
  boolean: 'true of false',
  null: 'null',
  object: 'object',
};
const VORM: Record<string, string> = {
  uuid: 'UUID',
  date: 'dag (jjjj-mm-dd)',
  'date-time': 'moment in UTC',
  'uri-reference': 'adres',
};

/** @returns of which kinds a value can be */
export function soortenVan(schema: JsonSchema): Soort[] {
  const naam = schemanaam(schema);
  if (naam) return [{ voor: '', schema: naam }];
  const keuzes = schema.anyOf ?? schema.oneOf;
  if (keuzes) return keuzes.flatMap(soortenVan);
  if (Array.isArray(schema.type)) return schema.type.flatMap((type) => soortenVan({ ...schema, type }));
  if (schema.type === 'null') return [{ voor: 'null', schema: null }];
  if (schema.contentMediaType) return [{ voor: 'bestand', schema: null }];
  if (schema.enum) return [{ voor: schema.enum.map(String).join(', '), schema: null }];
  if (schema.const !== undefined) return [{ voor: String(schema.const), schema: null }];
  if (schema.type === 'array') {
    return soortenVan(schema.items ?? {}).map(({ voor, schema: deel }) => ({
      voor: `lijst van ${voor}`,
      schema: deel,
    }));
  }
  if (schema.type === 'object' && schema.properties)
    return [{ voor: `object met ${Object.keys(schema.properties).join(', ')}`, schema: null }];
  return [{ voor: VORM[schema.format ?? ''] ?? WOORD[schema.type ?? ''] ?? 'van alles', schema: null }];
}

function eisenVan({ minLength, maxLength, minimum, maximum, default: standaard }: JsonSchema): string[] {
  return [
    ...(minLength !== undefined && maxLength !== undefined ? [`${minLength} tot ${maxLength} tekens`] : []),
    ...(minimum !== undefined && maximum !== undefined ? [`${minimum} tot ${maximum}`] : []),
    ...(standaard !== undefined ? [`standaard ${String(standaard)}`] : []),
  ];
}

const json = (waarde: unknown): string => JSON.stringify(waarde, null, 2);
