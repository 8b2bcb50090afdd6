#!/usr/bin/env node
/** The command line: one thin door to the arrows. `plantoets OPDRACHT` with what HULP lists. */
import { enableCompileCache } from 'node:module';

// Before anything else is loaded: the next start then takes a quarter less.
enableCompileCache();

const HULP = `Gebruik: plantoets OPDRACHT

  toets    beoordeel informatieplannen (zie: plantoets toets --help)
  ronde    lees alle plannen van een jaar in een map (zie: plantoets ronde --help)
  beschouwing
           maak het concept van de rijksbrede beschouwing (zie: plantoets beschouwing --help)
  regels   onderhoud het kader (zie: plantoets regels --help)
  reservekopie, zetterug
           bewaar de gegevens van de dienst en zet ze terug (zie: plantoets reservekopie --help)
`;

// Who pipes the output to a program that stops reading, such as head, has seen enough.
process.stdout.on('error', (fout: NodeJS.ErrnoException) => {
  if (fout.code !== 'EPIPE') throw fout;
  process.exit(0);
});

const [opdracht, ...rest] = process.argv.slice(2);
if (opdracht === 'regels') {
  const { REGELSHULP, regels } = await import('./regels.ts');
  if (rest.includes('--help')) process.stdout.write(REGELSHULP);
  else process.exitCode = regels(rest);
} else if (opdracht === 'toets') {
  const { toetsOpdracht } = await import('./toets.ts');
  process.exitCode = await toetsOpdracht(rest);
} else if (opdracht === 'ronde') {
  const { rondeOpdracht } = await import('./ronde.ts');
  process.exitCode = await rondeOpdracht(rest);
} else if (opdracht === 'beschouwing') {
  const { beschouwingOpdracht } = await import('./beschouwing.ts');
  process.exitCode = await beschouwingOpdracht(rest);
} else if (opdracht === 'reservekopie' || opdracht === 'zetterug') {
  const { reservekopieOpdracht } = await import('./reservekopie.ts');
  process.exitCode = await reservekopieOpdracht(opdracht, rest);
} else {
  process.stderr.write(HULP);
  process.exitCode = opdracht === '--help' ? 0 : 2;
}
