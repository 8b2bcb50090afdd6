import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

let map: string;
let invoer: string;
let ronde: string;

beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'plantoets-ronde-'));
  invoer = join(map, 'plannen');
  ronde = join(map, 'ronde');
  mkdirSync(invoer);
  for (const naam of ['kgg-2027-2031.docx', 'fin-2027-2030.odt'])
    copyFileSync(`fixtures/plannen/${naam}`, join(invoer, naam));
  copyFileSync('fixtures/slecht/leeg.pdf', join(invoer, 'leeg.pdf'));
});
afterAll(() => rmSync(map, { recursive: true }));

function draai(opdracht: string, ...argumenten: string[]) {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', opdracht, '--', ...argumenten], {
    encoding: 'utf8',
  });
  return { status, uit: stdout, fout: stderr };
}

test('een ronde gaat door na een slecht bestand, noemt wie ontbreekt en doet daarna alleen wat nieuw is', () => {
  const eerste = draai('ronde', '--naar', ronde, '--jaar', '2026', invoer);
  expect(eerste.status).toBe(3);
  expect(eerste.uit).toContain('2 plannen in de ronde van 2026');
  expect(eerste.uit).toContain('Niet gelezen: leeg.pdf. Het bestand is leeg.');
  expect(eerste.uit).toMatch(/Nog geen plan van:.*Defensie \(DEF\)/);
  const gemaakt = readdirSync(join(ronde, 'plannen')).map(
    (naam) => statSync(join(ronde, 'plannen', naam)).mtimeMs,
  );
  expect(gemaakt).toHaveLength(2);

  copyFileSync('fixtures/plannen/ocw-2025-2028.docx', join(invoer, 'ocw.docx'));
  rmSync(join(invoer, 'leeg.pdf'));
  const tweede = draai('ronde', '--naar', ronde, '--jaar', '2026', invoer);
  expect(tweede.status).toBe(0);
  expect(tweede.uit).toContain('3 plannen in de ronde van 2026');
  const nu = readdirSync(join(ronde, 'plannen')).map(
    (naam) => statSync(join(ronde, 'plannen', naam)).mtimeMs,
  );
  expect(nu).toHaveLength(3);
  expect(nu.filter((tijd) => gemaakt.includes(tijd))).toHaveLength(2);

  const { status, uit } = draai('beschouwing', '--formaat', 'json', ronde);
  expect(status).toBe(0);
  expect(
    JSON.parse(readFileSync(uit.trim(), 'utf8')).bronnen.map(({ label }: { label: string }) => label),
  ).toEqual(['FIN', 'KGG', 'OCW']);
});

test('zegt wat er mis is met de opdracht', () => {
  expect(draai('ronde').status).toBe(2);
  expect(draai('ronde', join(map, 'nergens')).fout).toContain('bestaat niet');
  const geen = draai('beschouwing', map);
  expect(geen).toMatchObject({ status: 2, fout: expect.stringContaining('staat geen ronde') });
  expect(existsSync(join(map, 'ronde.json'))).toBe(false);
});
