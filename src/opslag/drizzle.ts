/**
 * drizzle, by its CommonJS build. Of its ES modules (about a hundred) Node reads the package.json of 180 kB again for each
 * one, which takes 1.3 seconds of every start; the two builds are the same code.
 */
import { createRequire } from 'node:module';

export type { SQL } from 'drizzle-orm';
export type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

const laad = createRequire(import.meta.url);
const algemeen = laad('drizzle-orm') as typeof import('drizzle-orm');
const tabellen = laad('drizzle-orm/pg-core') as typeof import('drizzle-orm/pg-core');

export const { and, asc, desc, eq, gt, inArray, isNull, lt, ne, or, sql } = algemeen;
export const { bigint, customType, date, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } =
  tabellen;
export const { drizzle: drizzleOpPglite } = laad('drizzle-orm/pglite') as typeof import('drizzle-orm/pglite');
export const { drizzle: drizzleOpServer } = laad(
  'drizzle-orm/node-postgres',
) as typeof import('drizzle-orm/node-postgres');
