import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';

const bestanden = readdirSync('rules', { recursive: true, encoding: 'utf8' }).filter((naam) =>
  naam.endsWith('.yaml'),
);

test.each(bestanden)('rules/%s refers to a schema that exists, for completion in an editor', (naam) => {
  const pad = join('rules', naam);
  const verwijzing = /^# yaml-language-server: \$schema=(\S+)$/m.exec(readFileSync(pad, 'utf8'))?.[1];
  expect(verwijzing).toBeDefined();
  expect(existsSync(join(dirname(pad), verwijzing as string))).toBe(true);
});
