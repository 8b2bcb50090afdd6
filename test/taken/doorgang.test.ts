import { expect, test } from '@jest/globals';
import { Doorgang } from '../../src/taken/doorgang.ts';

test('wie alleen moet wacht op wie binnen is, en houdt wie na hem komt tegen', async () => {
  const doorgang = new Doorgang();
  const gebeurd: string[] = [];
  const ga = (naam: string, alleen: boolean) =>
    doorgang.door(alleen).then((verder) => {
      gebeurd.push(naam);
      return verder;
    });
  const rustig = () => new Promise((verder) => setImmediate(verder));
  const [een, twee] = [await ga('een', false), await ga('twee', false)];
  const alleen = ga('alleen', true);
  const later = [ga('drie', false), ga('vier', false)];
  een();
  await rustig();
  expect(gebeurd).toEqual(['een', 'twee']);
  twee();
  const klaar = await alleen;
  await rustig();
  expect(gebeurd).toEqual(['een', 'twee', 'alleen']);
  klaar();
  for (const verder of await Promise.all(later)) verder();
  expect(gebeurd).toEqual(['een', 'twee', 'alleen', 'drie', 'vier']);
  (await ga('weer alleen', true))();
});
