import { expect, test } from '@jest/globals';
import { maakOverzicht } from '../../src/rapport/overzicht.ts';
import { demotabel } from '../../src/web/demotabel.ts';
import { GEEN_PLAN, GEWEIGERD, voorbeeldtoetsing } from '../rapport/voorbeeldtoetsing.ts';

test('de tabel heeft een regel per plan, ook als dat niet is beoordeeld', () => {
  const plan = (toetsing: ReturnType<typeof voorbeeldtoetsing>) => ({
    id: 'x',
    bestandsnaam: toetsing.bestand,
    status: 'klaar' as const,
    toetsing,
  });
  const { plannen } = maakOverzicht([plan(voorbeeldtoetsing()), plan(GEWEIGERD), plan(GEEN_PLAN)]);
  expect(demotabel(plannen)).toBe(
    [
      'Plan                 Score  Verplicht open  Risico  Inleverdatum',
      '-------------------  -----  --------------  ------  ----------------',
      'informatieplan.docx  71     2               midden  11 november 2026',
      'geheim.pdf           niet beoordeeld (VERSLEUTELD)',
      'routekaart.pdf       geen informatieplan',
    ].join('\n'),
  );
});
