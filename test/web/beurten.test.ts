import { EventEmitter } from 'node:events';
import { expect, test } from '@jest/globals';
import type { Request, Response } from 'express';
import { Beurten } from '../../src/web/beurten.ts';

/** Asks for a turn. @returns whether it has begun, and its answer */
function vraagOm(beurten: Beurten, pad = '/', soort: string | false = false) {
  const antwoord = new EventEmitter();
  const beurt = { begonnen: false, antwoord };
  const vraag = { path: pad, is: () => soort } as unknown as Request;
  beurten.neem(vraag, antwoord as unknown as Response, () => {
    beurt.begonnen = true;
  });
  return beurt;
}

test('zoveel tegelijk als mag, de andere op volgorde zodra er een klaar is', () => {
  const beurten = new Beurten(2);
  const lijst = Array.from({ length: 5 }, () => vraagOm(beurten));
  const begonnen = () => lijst.map((beurt) => beurt.begonnen);
  expect(begonnen()).toEqual([true, true, false, false, false]);
  // What has been said is not counted again when the connection closes.
  lijst[1]?.antwoord.emit('prefinish');
  lijst[1]?.antwoord.emit('close');
  expect(begonnen()).toEqual([true, true, true, false, false]);
  // Who leaves while waiting loses the turn, who leaves while being answered gives it up.
  lijst[3]?.antwoord.emit('close');
  lijst[0]?.antwoord.emit('close');
  expect(begonnen()).toEqual([true, true, true, false, true]);
  expect(vraagOm(beurten).begonnen).toBe(false);
});

test('een upload en een stroom van gebeurtenissen houden niemand op', () => {
  const beurten = new Beurten(1);
  expect(vraagOm(beurten, '/versies', 'multipart/form-data').begonnen).toBe(true);
  expect(vraagOm(beurten, '/versies/1/gebeurtenissen').begonnen).toBe(true);
  expect(vraagOm(beurten).begonnen).toBe(true);
  expect(vraagOm(beurten, '/versies', 'multipart/form-data').begonnen).toBe(true);
  expect(vraagOm(beurten).begonnen).toBe(false);
});
