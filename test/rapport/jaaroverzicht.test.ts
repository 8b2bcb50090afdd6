import { describe, expect, test } from '@jest/globals';
import { ministeries, ministeriesIn } from '../../src/feiten/ministeries.ts';
import {
  opVolgorde,
  pastBij,
  TOON,
  type Toon,
  VOLGORDES,
  type Volgorde,
} from '../../src/rapport/jaarkeuze.ts';
import {
  type Jaarvraag,
  maakJaaroverzicht,
  standwoord,
  termijnwoord,
} from '../../src/rapport/jaaroverzicht.ts';
import { type Bronplan, type Bronversie, versiesIn } from '../../src/rapport/jaarversies.ts';
import { voorbeeldtoetsing } from './voorbeeldtoetsing.ts';

const kader = {
  mijlpalen: [
    { naam: 'Concept gereed', werkdagen: 45 },
    { naam: 'Bestuursraad', werkdagen: 15 },
  ],
  drempels: { onzeker: 0.3, risico: { laag: 0.5, midden: 1 } },
  criteria: [],
  gewichten: {
    plicht: { verplicht: 3, verwacht: 2, gewenst: 1, signaal: 0.5 },
    uitkomst: { voldoet: 1, deels: 0.5, ontbreekt: 0 },
    onderdeel: { kern: 5, speerpunten: 3, afspraken: 0, document: 1, tijdigheid: 0 },
  },
};
const plan = (id: string, ministerie: string | null, van: number | null = 2027): Bronplan => ({
  id,
  ministerie,
  periode: van === null ? null : { van, tot: van + 4 },
});
const versie = (
  id: string,
  plan: string | null,
  dag: string,
  anders: Partial<Bronversie> = {},
): Bronversie => ({
  id,
  plan,
  nummer: 1,
  bestandsnaam: `${id}.pdf`,
  status: 'klaar',
  aangemaakt: new Date(`${dag}T12:00:00Z`),
  toetsing: voorbeeldtoetsing(),
  ...anders,
});

function overzicht(
  plannen: Bronplan[],
  versies: Bronversie[],
  anders: Partial<Omit<Jaarvraag, 'versies'>> = {},
) {
  const jaar = anders.jaar ?? 2026;
  return maakJaaroverzicht({
    jaar,
    vandaag: '2026-10-05',
    kader,
    ministeries: ministeriesIn(jaar),
    versies: versiesIn(jaar, plannen, versies),
    oordelen: new Map(),
    data: [],
    ...anders,
  });
}
const van = ({ regels }: ReturnType<typeof overzicht>, code: string) => {
  const regel = regels.find((een) => een.code === code);
  if (!regel) throw new Error(`geen ${code}`);
  return regel;
};

describe('which version belongs to which ministry and year', () => {
  test('a plan is due in the year before its first', () => {
    const plannen = [plan('a', 'BZK', 2027), plan('b', 'BZK', 2028)];
    const versies = [versie('1', 'a', '2026-09-01'), versie('2', 'b', '2026-09-02')];
    expect(
      versiesIn(2026, plannen, versies)
        .perMinisterie.get('BZK')
        ?.map(({ id }) => id),
    ).toEqual(['1']);
    expect(
      versiesIn(2027, plannen, versies)
        .perMinisterie.get('BZK')
        ?.map(({ id }) => id),
    ).toEqual(['2']);
    expect(versiesIn(2025, plannen, versies).perMinisterie.size).toBe(0);
  });

  test('without a period as was reckoned when it was judged, without a ministry apart', () => {
    const plannen = [plan('a', 'BZK', null), plan('b', null), plan('c', null, null)];
    const { perMinisterie, zonderMinisterie } = versiesIn(2026, plannen, [
      versie('1', 'a', '2026-09-01'),
      versie('2', 'b', '2026-09-01'),
      versie('3', 'c', '2026-09-01', { toetsing: null, status: 'bezig' }),
    ]);
    expect([...perMinisterie.keys()]).toEqual(['BZK']);
    expect(zonderMinisterie.map(({ id }) => id)).toEqual(['2']);
  });

  test('what failed or was cancelled was not handed in; what waits without a plan is only counted', () => {
    const anders = (status: Bronversie['status'], plan: string | null = null) =>
      versie(status, plan, '2026-09-01', { status, toetsing: null });
    const { perMinisterie, nogNietIngedeeld } = versiesIn(
      2026,
      [plan('a', 'BZK')],
      [
        anders('wacht'),
        anders('bezig'),
        anders('mislukt'),
        anders('geannuleerd', 'a'),
        anders('mislukt', 'a'),
      ],
    );
    expect(perMinisterie.size).toBe(0);
    expect(nogNietIngedeeld).toBe(2);
  });
});

describe('a ministry', () => {
  test('shows all that it handed in, and the newest that was judged', () => {
    const regel = van(
      overzicht(
        [plan('a', 'DEF')],
        [
          versie('1', 'a', '2026-08-20'),
          versie('2', 'a', '2026-09-20'),
          versie('3', 'a', '2026-09-30', { status: 'bezig', toetsing: null }),
        ],
      ),
      'DEF',
    );
    expect(regel.versies.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(regel.beoordeeld?.id).toBe('2');
    expect(regel).toMatchObject({
      stand: 'nee',
      score: { automatisch: 71, beslist: 71 },
      teLaat: null,
      volgende: { naam: 'Bestuursraad', datum: '2026-10-21', nogWerkdagen: 12 },
      termijn: { vandaag: '2026-10-05', datum: '2026-11-11', risico: 'midden' },
    });
  });

  test('risk and next milestone follow its own dates, and only its own', () => {
    const uit = overzicht(
      [plan('a', 'DEF'), plan('b', 'BZK')],
      [versie('1', 'a', '2026-08-20'), versie('2', 'b', '2026-08-20')],
      { data: [{ ministerie: 'DEF', mijlpaal: 'Bestuursraad', datum: '2026-10-07' }] },
    );
    expect(van(uit, 'DEF')).toMatchObject({
      volgende: { datum: '2026-10-07', eigen: true, nogWerkdagen: 2 },
      termijn: { risico: 'hoog' },
    });
    expect(van(uit, 'BZK')).toMatchObject({ volgende: { datum: '2026-10-21', eigen: false } });
    expect(uit.mijlpalen.every(({ eigen }) => !eigen)).toBe(true);
  });

  test('what people decided counts, and the automatic outcome stays visible', () => {
    const soort = 'gegeven' as const;
    const voldoet = { soort, uitkomst: 'voldoet' as const };
    const met = (oordelen: Map<string, { soort: 'gegeven' | 'vervallen'; uitkomst: 'voldoet' }>) =>
      van(
        overzicht([plan('a', 'DEF')], [versie('1', 'a', '2026-08-20')], {
          oordelen: new Map([['1', oordelen]]),
        }),
        'DEF',
      );
    const regel = met(new Map(['K08', 'K09'].map((id) => [id, voldoet])));
    expect(regel).toMatchObject({ stand: 'ja', gereedAutomatisch: 'nee', termijn: { risico: 'laag' } });
    expect(regel.score?.automatisch).toBe(71);
    expect(regel.score?.beslist).toBeGreaterThan(71);
    expect(standwoord(regel)).toMatchObject({ woord: 'Gereed' });
    // What no longer holds changes nothing.
    expect(met(new Map([['K08', { ...voldoet, soort: 'vervallen' as const }]]))).toMatchObject({
      stand: 'nee',
      score: { automatisch: 71, beslist: 71 },
    });
  });

  test('that only has something in the queue is being judged', () => {
    const bezig = versie('1', 'a', '2026-08-20', { status: 'wacht', toetsing: null });
    const regel = van(overzicht([plan('a', 'DEF')], [bezig]), 'DEF');
    expect(regel).toMatchObject({ stand: 'loopt', score: null, termijn: null, teLaat: null });
    expect(standwoord(regel).woord).toBe('Wordt beoordeeld');
  });
});

describe('late', () => {
  const op = (vandaag: string, dag?: string, data: Jaarvraag['data'] = []) => {
    const uit = overzicht([plan('a', 'DEF')], dag ? [versie('1', 'a', dag)] : [], { vandaag, data });
    const regel = van(uit, 'DEF');
    return [regel.teLaat, termijnwoord(regel, uit)?.woord ?? null];
  };

  test.each([
    ['not before the first milestone', '2026-09-09', undefined, null, null],
    [
      'after the first milestone with nothing',
      '2026-09-10',
      undefined,
      "Nog niets ontvangen; 'Concept gereed' was op 9 september 2026.",
      'Te laat',
    ],
    ['not with a version, even of today', '2026-09-10', '2026-09-10', null, 'Laag'],
    [
      'after the deadline with nothing',
      '2026-11-12',
      undefined,
      'Niets ontvangen; de inleverdatum was 11 november 2026.',
      'Te laat',
    ],
    ['not when it came on the last day', '2026-11-20', '2026-11-11', null, 'Op tijd'],
    [
      'for ever when it came after it',
      '2027-03-01',
      '2026-11-13',
      'Eerste versie kwam 2 werkdagen na de inleverdatum.',
      'Te laat',
    ],
  ])('%s', (_, vandaag, dag, waarom, woord) => expect(op(vandaag, dag)).toEqual([waarom, woord]));

  test('the first milestone is that of the ministry itself', () => {
    const data = [{ ministerie: 'DEF', mijlpaal: 'Concept gereed', datum: '2026-09-25' }];
    expect(op('2026-09-20', undefined, data)).toEqual([null, null]);
    expect(op('2026-09-28', undefined, data)[1]).toBe('Te laat');
  });

  test('a day counts as it is in the Netherlands', () => {
    const laat = versie('1', 'a', '2026-11-11', { aangemaakt: new Date('2026-11-11T23:30:00Z') });
    expect(van(overzicht([plan('a', 'DEF')], [laat], { vandaag: '2026-11-20' }), 'DEF').teLaat).toContain(
      '1 werkdag na de inleverdatum',
    );
  });
});

describe('the year', () => {
  test('counts over the ministries of which a plan is expected', () => {
    const uit = overzicht(
      [plan('a', 'EZK', 2025), plan('b', 'DEF', 2025)],
      [versie('1', 'a', '2024-03-01'), versie('2', 'b', '2024-03-01')],
      { jaar: 2024, vandaag: '2024-11-20' },
    );
    expect(uit.regels).toHaveLength(17);
    expect(uit.tellingen).toEqual({ verwacht: 15, ingeleverd: 1, gereed: 0, teLaat: 14, niets: 14 });
    expect(van(uit, 'EZK')).toMatchObject({
      bijzonder: 'Opgeheven op 2 juli 2024',
      verwacht: false,
      teLaat: null,
      score: { automatisch: 71 },
    });
    expect(van(uit, 'LNV')).toMatchObject({ verwacht: false, teLaat: null, stand: 'niets' });
    expect(van(uit, 'KGG')).toMatchObject({ bijzonder: 'Nieuw sinds 2 juli 2024', verwacht: true });
    expect(van(uit, 'DEF').bijzonder).toBeNull();
  });

  test('nobody is late in a year to come, and a plan under an old name stays visible', () => {
    const uit = overzicht([plan('a', 'LNV', 2029)], [versie('1', 'a', '2026-09-01')], {
      jaar: 2028,
      ministeries: ministeries(),
    });
    expect(uit.tellingen).toMatchObject({ ingeleverd: 0, teLaat: 0, niets: 15 });
    expect(van(uit, 'LNV')).toMatchObject({ verwacht: false, bijzonder: 'Opgeheven op 2 juli 2024' });
    expect(van(uit, 'LNV').versies).toHaveLength(1);
  });

  test('stands by name', () => {
    const namen = overzicht([], []).regels.map(({ naam }) => naam);
    expect(namen).toEqual(namen.toSorted((a, b) => a.localeCompare(b, 'nl')));
    expect(namen[0]).toBe('Algemene Zaken');
  });
});

describe('choosing', () => {
  const uit = overzicht(
    [plan('a', 'DEF'), plan('b', 'BZK'), plan('c', 'AZ')],
    [
      versie('1', 'a', '2026-09-01'),
      versie('2', 'b', '2026-09-03', {
        toetsing: voorbeeldtoetsing({
          gereed: 'ja',
          score: { ...voorbeeldtoetsing().score!, totaal: 40 },
          uitkomsten: voorbeeldtoetsing().uitkomsten!.map((u) => ({ ...u, inspanning: 0 })),
        }),
      }),
      versie('3', 'c', '2026-09-02', { status: 'bezig', toetsing: null }),
    ],
    { data: [{ ministerie: 'VWS', mijlpaal: 'Bestuursraad', datum: '2026-10-06' }] },
  );
  const gekozen = (toon: Toon) => uit.regels.filter((regel) => pastBij(regel, toon)).map(({ code }) => code);
  const eerst = (volgorde: Volgorde) => opVolgorde(uit.regels, volgorde).map(({ code }) => code);

  test('what to see', () => {
    expect(gekozen('alles')).toHaveLength(15);
    expect(gekozen('ingeleverd')).toEqual(['AZ', 'BZK', 'DEF']);
    expect(gekozen('gereed')).toEqual(['BZK']);
    expect(gekozen('niet-gereed')).toEqual(['DEF']);
    expect(gekozen('niets')).toHaveLength(12);
    expect(gekozen('te-laat')).toEqual(gekozen('niets'));
    expect(new Set(TOON).size).toBe(6);
  });

  test('in which order; what has nothing to sort by comes last, by name', () => {
    expect(eerst('naam').slice(0, 2)).toEqual(['AZ', 'AenM']);
    expect(eerst('score').slice(0, 3)).toEqual(['BZK', 'DEF', 'AZ']);
    expect(eerst('nieuwste').slice(0, 4)).toEqual(['BZK', 'AZ', 'DEF', 'AenM']);
    expect(eerst('mijlpaal').slice(0, 2)).toEqual(['VWS', 'AZ']);
    expect(eerst('risico').slice(0, 3)).toEqual(['DEF', 'BZK', 'AZ']);
    expect(eerst('stand').slice(-3)).toEqual(['AZ', 'DEF', 'BZK']);
    for (const volgorde of Object.keys(VOLGORDES) as Volgorde[]) {
      expect(eerst(volgorde).toSorted()).toEqual(eerst('naam').toSorted());
    }
  });
});
