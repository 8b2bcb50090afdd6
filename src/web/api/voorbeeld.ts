/** Makes an example of what a JSON Schema describes, out of the examples that stand with its parts. */

/** As much of JSON Schema as the schemas of the API use. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  examples?: unknown[];
  default?: unknown;
  enum?: unknown[];
  const?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  additionalProperties?: boolean | JsonSchema;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  pattern?: string;
  [anders: string]: unknown;
}

const VERWIJZING = '#/components/schemas/';

/** @returns the name of the schema that is referred to; null when it stands there itself */
export const schemanaam = ({ $ref }: JsonSchema): string | null =>
  $ref?.startsWith(VERWIJZING) ? $ref.slice(VERWIJZING.length) : null;

/** @returns a reference to a schema by its name */
export const verwijzing = (naam: string): JsonSchema => ({ $ref: VERWIJZING + naam });

/** @param alle the schemas that can be referred to */
export function voorbeeldVan(schema: JsonSchema, alle: Readonly<Record<string, JsonSchema>>): unknown {
  const naam = schemanaam(schema);
  if (naam) return voorbeeldVan(alle[naam] ?? {}, alle);
  if (schema.examples?.length) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const keuze = schema.anyOf ?? schema.oneOf;
  if (keuze) return voorbeeldVan(keuze[0] ?? {}, alle);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          // An empty list of examples says: leave it out.
          .filter(([veld, deel]) => schema.required?.includes(veld) || deel.examples?.length || deel.$ref)
          .map(([veld, deel]) => [veld, voorbeeldVan(deel, alle)]),
      );
    case 'array':
      return [voorbeeldVan(schema.items ?? {}, alle)];
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'string':
      return 'tekst';
    default:
      return null;
  }
}
