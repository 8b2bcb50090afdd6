/** What watches over the service is told whether it is up and can do its work, and nothing more. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import express from 'express';
import { gezondheidsroutes } from '../../src/web/gezondheid.ts';
import { proefserver } from '../opslag/opElkeDatabase.ts';
import { proefdienst } from './dienst.ts';

const nieuweBron = proefserver();

/** @returns status and whole body */
async function vraag(adres: string, pad: string): Promise<[number, string]> {
  const antwoord = await fetch(adres + pad);
  expect(antwoord.headers.get('cache-control')).toBe('no-store');
  return [antwoord.status, await antwoord.text()];
}

const GEZOND = [200, '{"status":"gezond"}'];
const GEREED = [200, '{"status":"gereed"}'];
const NIET_GEREED = [503, '{"status":"niet gereed"}'];

test('een dienst die draait is gezond en gereed, en zegt verder niets', async () => {
  const dienst = await proefdienst();
  expect(await vraag(dienst.adres, '/gezond')).toEqual(GEZOND);
  expect(await vraag(dienst.adres, '/gereed')).toEqual(GEREED);
  await dienst.sluit();
});

test('zonder databaseserver is zij gezond maar niet gereed, tot de server terug is', async () => {
  const { url } = (await nieuweBron()) as { url: string };
  const kabel = await maakKabel(Number(new URL(url).port));
  const dienst = await proefdienst({ bron: { url: url.replace(/:\d+\//, `:${kabel.poort}/`) } });
  const totStatus = async (status: number) => {
    while ((await fetch(`${dienst.adres}/gereed`)).status !== status);
  };
  expect(await vraag(dienst.adres, '/gereed')).toEqual(GEREED);
  kabel.trekUit();
  await totStatus(503);
  expect(await vraag(dienst.adres, '/gereed')).toEqual(NIET_GEREED);
  expect(await vraag(dienst.adres, '/gezond')).toEqual(GEZOND);
  kabel.steekIn();
  await totStatus(200);
  await dienst.sluit();
  kabel.weg();
});

test('een database die zwijgt of een rij die stilstaat maakt haar niet gereed; vaak vragen kost de database niets', async () => {
  let vragen = 0;
  let werkt = true;
  const nooit = () => {
    vragen += 1;
    return new Promise(() => undefined);
  };
  const app = express()
    .use('/zwijgt', gezondheidsroutes({ database: nooit, werkt: () => true, antwoordtijd: 20 }))
    .use('/rij', gezondheidsroutes({ database: async () => undefined, werkt: () => werkt }));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const adres = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  const tien = await Promise.all(Array.from({ length: 10 }, () => vraag(adres, '/zwijgt/gereed')));
  expect(tien).toEqual(Array(10).fill(NIET_GEREED));
  expect(vragen).toBe(1);
  expect(await vraag(adres, '/rij/gereed')).toEqual(GEREED);
  werkt = false;
  expect(await vraag(adres, '/rij/gereed')).toEqual(NIET_GEREED);
  server.close();
});

/** A line to a port of this machine that can be cut. */
async function maakKabel(doel: number) {
  let heel = true;
  const draden = new Set<Socket>();
  const trekUit = () => {
    heel = false;
    for (const draad of draden) draad.destroy();
  };
  const server = createServer((van) => {
    if (!heel) return van.destroy();
    const naar = connect(doel, '127.0.0.1');
    for (const draad of [van, naar]) {
      draden.add(draad.on('error', () => undefined).on('close', () => draden.delete(draad)));
    }
    van.pipe(naar).pipe(van);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    poort: (server.address() as { port: number }).port,
    trekUit,
    steekIn: () => {
      heel = true;
    },
    weg: () => {
      trekUit();
      server.close();
    },
  };
}
