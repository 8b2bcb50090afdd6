/** The Document of a version, kept gzipped. */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Document } from '../document/document.ts';
import { leesBytes } from './bestanden.ts';
import type { Database } from './database.ts';

/** @returns the Document that was read from the file; null when it was not read */
export async function leesDocument(database: Database, versie: string): Promise<Document | null> {
  const bytes = await leesBytes(database, versie, 'document');
  if (!bytes.length) return null;
  return JSON.parse((await promisify(gunzip)(bytes)).toString('utf8')) as Document;
}
