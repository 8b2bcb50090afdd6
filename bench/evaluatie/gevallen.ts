/** Labelled plans and passages: what the evaluation judges. Their folders are given on the command line. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { load } from 'js-yaml';

/** One file or passage whose outcome for some criteria is known. */
export interface Geval {
  naam: string;
  /** The plan it is a form of, or the passage itself: what is left out as one. */
  groep: string;
  /** Files to read, or markdown. */
  bron: { pad: string } | { markdown: string };
  labels: Record<string, string>;
  soort: 'plan' | 'passage';
}

/**
 * @param map folder with one folder per plan: labels.json and the plan as docx, odt, pdf and plan.md
 * @param bestanden true: every file is a case; false: plan.md only, which is quicker
 */
export function leesPlannen(map: string, bestanden: boolean): Geval[] {
  return readdirSync(map)
    .sort((a, b) => a.localeCompare(b, 'nl', { numeric: true }))
    .filter((id) => existsSync(join(map, id, 'labels.json')))
    .flatMap((id): Geval[] => {
      const { labels } = JSON.parse(readFileSync(join(map, id, 'labels.json'), 'utf8')) as Pick<
        Geval,
        'labels'
      >;
      if (!bestanden) {
        const markdown = readFileSync(join(map, id, 'plan.md'), 'utf8');
        return [{ naam: id, groep: id, bron: { markdown }, labels, soort: 'plan' }];
      }
      return readdirSync(join(map, id))
        .filter((naam) => /\.(docx|odt|pdf)$/.test(naam) && !/-scan\./.test(naam))
        .map((naam) => ({ naam, groep: id, bron: { pad: join(map, id, naam) }, labels, soort: 'plan' }));
    });
}

/** @param pad YAML file, or a folder of them, with a list of { id, uitkomst, tekst } */
export function leesPassages(pad: string): Geval[] {
  const bestanden = pad.endsWith('.yaml')
    ? [pad]
    : readdirSync(pad)
        .filter((naam) => naam.endsWith('.yaml'))
        .map((naam) => join(pad, naam));
  return bestanden.flatMap((bestand) =>
    (load(readFileSync(bestand, 'utf8')) as { id: string; uitkomst: string; tekst: string }[]).map(
      (passage, i) => {
        const naam = `${basename(bestand, '.yaml')}#${i + 1}`;
        return {
          naam,
          groep: naam,
          bron: { markdown: passage.tekst },
          labels: { [passage.id]: passage.uitkomst },
          soort: 'passage',
        };
      },
    ),
  );
}
