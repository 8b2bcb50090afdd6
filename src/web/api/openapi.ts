/** As much of the OpenAPI Specification 3.1 as the document of this API uses. */
import type { Contact } from './contact.ts';
import type { JsonSchema } from './voorbeeld.ts';

export interface Parameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description: string;
  schema: JsonSchema;
  example?: unknown;
}
export interface Inhoudsoort {
  schema?: JsonSchema;
  example?: unknown;
  encoding?: object;
}
export interface Antwoordbeschrijving {
  description: string;
  headers: Record<string, { $ref: string } | { description: string; schema: JsonSchema; example: unknown }>;
  content?: Record<string, Inhoudsoort>;
}
export interface Operatiebeschrijving {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  parameters?: Parameter[];
  requestBody?: { required: true; content: Record<string, Inhoudsoort> };
  responses: Record<string, Antwoordbeschrijving | { $ref: string }>;
}
export interface OpenApiDocument {
  openapi: '3.1.0';
  info: Record<string, unknown> & { title: string; version: string; description: string; contact: Contact };
  servers: { url: string; description: string }[];
  security: [];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operatiebeschrijving>>;
  components: {
    schemas: Record<string, JsonSchema>;
    headers: Record<string, object>;
    responses: Record<string, Antwoordbeschrijving>;
  };
}
