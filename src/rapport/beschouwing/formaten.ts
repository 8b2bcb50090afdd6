/** The formats of the draft: one place that says which there are. The library of each is only loaded when it is asked for. */
import type { Concept } from '../../beschouwing/concept.ts';
import type { Inbreng } from '../../beschouwing/inbreng.ts';

export const BESCHOUWINGFORMATEN = ['docx', 'html', 'json', 'csv', 'xlsx'] as const;
export type Beschouwingformaat = (typeof BESCHOUWINGFORMATEN)[number];

export interface Bestand {
  naam: string;
  inhoud: string | Uint8Array;
}

/**
 * @param inbrengen the plans of the draft
 * @returns the files: one, or for csv one per table
 */
export async function maakBeschouwing(
  formaat: Beschouwingformaat,
  inbrengen: readonly Inbreng[],
  concept: Concept,
): Promise<Bestand[]> {
  const naam = `beschouwing-${concept.jaar}`;
  switch (formaat) {
    case 'docx':
      return [
        { naam: `${naam}.docx`, inhoud: await (await import('./docx.ts')).maakBeschouwingDocx(concept) },
      ];
    case 'html':
      return [{ naam: `${naam}.html`, inhoud: (await import('./html.ts')).maakBeschouwingHtml(concept) }];
    case 'json': {
      const { maakBeschouwingJson } = await import('./json.ts');
      return [
        { naam: `${naam}.json`, inhoud: `${JSON.stringify(maakBeschouwingJson(inbrengen, concept))}\n` },
      ];
    }
    case 'csv': {
      const [{ gegevenstabellen }, { maakCsv }] = await Promise.all([
        import('./gegevens.ts'),
        import('./csv.ts'),
      ]);
      return maakCsv(gegevenstabellen(inbrengen, concept)).map((een) => ({
        ...een,
        naam: `${naam}-${een.naam}`,
      }));
    }
    case 'xlsx':
      return [
        {
          naam: `${naam}.xlsx`,
          inhoud: await (await import('./xlsx.ts')).maakBeschouwingXlsx(inbrengen, concept),
        },
      ];
  }
}
