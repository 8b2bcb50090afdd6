/** `regels`: for who keeps the kader: run the examples, list the criteria, write the JSON Schema and docs/criteria.md. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { criteriatabel, criteriumpagina } from '../kader/beschrijving.ts';
import { jsonSchemas } from '../kader/jsonschema.ts';
import { laadKader, REGELSMAP, Regelfouten } from '../kader/laad.ts';
import { voorbeelduitslagen } from '../kader/voorbeelden.ts';

export const REGELSHULP = `Gebruik: npm run regels -- OPDRACHT

  test [ID...]   voer de voorbeelden van alle criteria uit, of van die met deze ids
  lijst          toon de criteria met hun bronnen als tabel
  schema         schrijf de JSON Schema's voor de bestanden in rules/ naar rules/schema/
  docs           schrijf docs/criteria.md
`;

/** @returns exit status: 0 fine, 1 an example or rule is wrong, 2 wrong usage */
export function regels(argumenten: readonly string[]): number {
  const [opdracht, ...rest] = argumenten;
  try {
    switch (opdracht) {
      case 'test':
        return test(rest);
      case 'lijst':
        process.stdout.write(criteriatabel(laadKader()));
        return 0;
      case 'schema':
        mkdirSync(`${REGELSMAP}schema`, { recursive: true });
        for (const [naam, schema] of Object.entries(jsonSchemas())) {
          writeFileSync(`${REGELSMAP}schema/${naam}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
          process.stdout.write(`rules/schema/${naam}.schema.json geschreven\n`);
        }
        return 0;
      case 'docs':
        writeFileSync(new URL('../../docs/criteria.md', import.meta.url), criteriumpagina(laadKader()));
        process.stdout.write('docs/criteria.md geschreven\n');
        return 0;
      default:
        process.stderr.write(REGELSHULP);
        return 2;
    }
  } catch (fout) {
    if (!(fout instanceof Regelfouten)) throw fout;
    process.stderr.write(`De regels kloppen niet:\n${fout.message}\n`);
    return 1;
  }
}

function test(alleen: readonly string[]): number {
  let goed = 0;
  let fout = 0;
  for (const uitslag of voorbeelduitslagen(laadKader(), alleen)) {
    if (uitslag.goed) goed++;
    else {
      fout++;
      const { criterium, verwacht, nummer, uitkomst, toelichting } = uitslag;
      process.stdout.write(
        `${criterium}: voorbeeld "${verwacht}" ${nummer} wordt beoordeeld als "${uitkomst}". ${toelichting}\n`,
      );
    }
  }
  process.stdout.write(`${goed} voorbeelden goed, ${fout} fout\n`);
  return fout ? 1 : 0;
}
