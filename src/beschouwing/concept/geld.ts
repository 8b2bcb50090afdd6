/** Chapter: next steps for more insight in the funding: what adds up, and what does not and why. */
import { euro, procent } from '../../rapport/opmaak.ts';
import { nietLeeg, type Som, telOp, type Verwijzing, verwijs, verwijsNaarPlan } from '../bewering.ts';
import type { Conceptdeel, Conceptinvoer, Hoofdstuk } from '../concept.ts';
import type { Inbreng, NietOpgeteldReden } from '../inbreng.ts';
import { type Optelling, telGeldOp } from '../optelling.ts';
import { telling, zeg } from './zinsbouw.ts';

const REDEN: Record<NietOpgeteldReden, readonly [string, string]> = {
  'geen-jaar': ['noemt bedragen zonder jaar', 'noemen bedragen zonder jaar'],
  'geen-totaal': [
    'noemt bedragen van een jaar zonder het totaal van dat jaar',
    'noemen bedragen van een jaar zonder het totaal van dat jaar',
  ],
  'eenheid-onduidelijk': [
    'noemt getallen over geld waarvan de eenheid niet duidelijk is',
    'noemen getallen over geld waarvan de eenheid niet duidelijk is',
  ],
  'buiten-planperiode': [
    'noemt het totaal van een jaar buiten de planperiode',
    'noemen het totaal van een jaar buiten de planperiode',
  ],
  'deel-van-totaal': [
    'noemt bedragen die al in het totaal van hun jaar zitten',
    'noemen bedragen die al in het totaal van hun jaar zitten',
  ],
  grensbedrag: [
    'noemt een grensbedrag, zoals ‘vanaf 5 miljoen euro’',
    'noemen een grensbedrag, zoals ‘vanaf 5 miljoen euro’',
  ],
  'alleen-tekst': ['zegt iets over geld zonder bedrag', 'zeggen iets over geld zonder bedrag'],
};

export function geld({ inbrengen }: Conceptinvoer): Hoofdstuk {
  const van = inbrengen.length;
  const optelling = telGeldOp(inbrengen);
  const perJaar = sommen(optelling);
  const delen: Conceptdeel[] = [{ soort: 'vast', sleutel: 'geld' }];
  for (const { jaar, som, zonder } of perJaar) {
    delen.push(
      ...zeg(
        som,
        telling(
          zonder,
          van,
          `gaat ook over ${jaar} maar noemt voor dat jaar geen totaal; het geld daarvan zit niet in de som`,
          `gaan ook over ${jaar} maar noemen voor dat jaar geen totaal; het geld daarvan zit niet in de som`,
        ),
      ),
    );
  }
  if (perJaar.length) {
    delen.push(
      {
        soort: 'grafiek',
        grafiek: {
          naam: 'totalen',
          titel: 'Som van de totalen die plannen zelf noemen, per jaar',
          rijen: perJaar.map(({ jaar, som }) => ({
            label: String(jaar),
            delen: [{ naam: 'totaal', toon: 'neutraal', bewering: som }],
          })),
        },
      },
      { soort: 'tabel', tabel: totalentabel(optelling) },
    );
  }
  delen.push({ soort: 'kop', niveau: 2, tekst: 'Wat niet is opgeteld' });
  for (const reden of Object.keys(REDEN) as NietOpgeteldReden[]) {
    const eerste = inbrengen.flatMap((inbreng) => {
      const gevonden = inbreng.geld.nietOpgeteld.find((een) => een.reden === reden);
      return gevonden ? [verwijs(inbreng, gevonden.citaat)] : [];
    });
    delen.push(...zeg(telling(eerste, van, ...REDEN[reden])));
  }
  return {
    naam: 'geld',
    titel: 'Volgende stappen: meer inzicht in financiering',
    delen: [...delen, ...verdeling(inbrengen)],
  };
}

/** Sum per year of the plans' own totals, with the plans whose period has the year and that state no total of it. */
function sommen({ totalen }: Optelling): { jaar: number; som: Som; zonder: Verwijzing[] }[] {
  return totalen.flatMap(({ jaar, delen: plannen, ontbreekt }) => {
    const delen = nietLeeg(plannen.map(({ euro, verwijzing }) => ({ waarde: euro, verwijzing })));
    if (!delen) return [];
    const som = telOp(
      delen,
      'euro',
      (waarde) =>
        `Voor ${jaar} ${delen.length === 1 ? 'noemt 1 plan een totaal' : `noemen ${delen.length} plannen een totaal, samen`}: ${euro(waarde)}.`,
    );
    const zonder = ontbreekt.filter(({ reden }) => reden === 'geen-totaal').map(({ plan }) => plan);
    return [{ jaar, som, zonder }];
  });
}

function totalentabel({ jaren, plannen }: Optelling) {
  return {
    naam: 'totalen',
    bijschrift:
      'Totaal per plan en jaar, in miljoenen euro’s, afgerond. Een lege cel: het plan noemt geen totaal',
    kolommen: [
      { kop: 'Plan', breedte: 1.5 },
      ...jaren.map((jaar) => ({ kop: String(jaar), getal: true, breedte: 1.6 })),
    ],
    rijen: plannen.flatMap(({ plan, jaren: cellen }) => {
      const verwijzingen = nietLeeg(cellen.flatMap((cel) => (cel ? [cel.verwijzing] : [])));
      if (!verwijzingen) return [];
      return [{ cellen: [plan, ...cellen.map((cel) => cel && inMiljoenen(cel.euro))], verwijzingen }];
    }),
  };
}

/** More years stand beside each other than whole amounts have room; those are in the data of the round. */
const inMiljoenen = (bedrag: number): number =>
  bedrag < 1_000_000_000 ? Math.round(bedrag / 100_000) / 10 : Math.round(bedrag / 1_000_000);

/** Lines of the table per plan. */
const REGELS = 4;

function verdeling(inbrengen: readonly Inbreng[]): Conceptdeel[] {
  const van = inbrengen.length;
  const zeggers = inbrengen.filter(({ geld }) => geld.verdeling.length);
  if (!zeggers.length) return [];
  return [
    { soort: 'kop', niveau: 2, tekst: 'Beheer en vernieuwing' },
    { soort: 'vast', sleutel: 'verdeling' },
    ...zeg(
      telling(
        zeggers.flatMap((inbreng) =>
          inbreng.geld.verdeling.slice(0, 1).map(({ citaat }) => verwijs(inbreng, citaat)),
        ),
        van,
        'zegt wat er naar beheer of naar vernieuwing gaat',
        'zeggen wat er naar beheer of naar vernieuwing gaat',
      ),
      telling(
        inbrengen.filter(({ geld }) => !geld.verdeling.length).map(verwijsNaarPlan),
        van,
        'zegt niet in cijfers wat er naar beheer of naar vernieuwing gaat',
        'zeggen niet in cijfers wat er naar beheer of naar vernieuwing gaat',
      ),
    ),
    {
      soort: 'tabel',
      tabel: {
        naam: 'verdeling',
        bijschrift: 'Beheer en vernieuwing in de plannen',
        kolommen: [
          { kop: 'Plan', breedte: 1.2 },
          { kop: 'Soort', breedte: 1.3 },
          { kop: 'Jaar', breedte: 0.8 },
          { kop: 'Bedrag of deel', getal: true, breedte: 1.6 },
        ],
        rijen: zeggers.flatMap((inbreng) =>
          inbreng.geld.verdeling.slice(0, REGELS).map((een) => ({
            cellen: [
              verwijsNaarPlan(inbreng),
              een.soort,
              een.jaar === null ? '' : String(een.jaar),
              een.euro === null ? procent((een.procent ?? 0) / 100) : euro(een.euro),
            ],
            verwijzingen: [verwijs(inbreng, een.citaat)] as const,
          })),
        ),
      },
    },
  ];
}
