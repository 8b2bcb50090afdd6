import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { ministeriesIn } from '../../src/feiten/ministeries.ts';
import { jaarkalender, ministeriekalender } from '../../src/rapport/ics.ts';
import { type Jaarvraag, maakJaaroverzicht } from '../../src/rapport/jaaroverzicht.ts';
import { versiesIn } from '../../src/rapport/jaarversies.ts';
import { dagErbij } from '../../src/termijn/kalender.ts';

const kader = {
  mijlpalen: [
    { naam: 'Concept gereed', werkdagen: 45 },
    { naam: 'Bestuursraad', werkdagen: 15 },
    { naam: 'Minister', werkdagen: 5 },
  ],
  drempels: { onzeker: 0.3, risico: { laag: 0.5, midden: 1 } },
  criteria: [],
  gewichten: {
    plicht: { verplicht: 3, verwacht: 2, gewenst: 1, signaal: 0.5 },
    uitkomst: { voldoet: 1, deels: 0.5, ontbreekt: 0 },
    onderdeel: { kern: 5, speerpunten: 3, afspraken: 0, document: 1, tijdigheid: 0 },
  },
};
const EIGEN = [{ ministerie: 'LVVN', mijlpaal: 'Minister', datum: '2026-10-30' }];
const overzicht = (data: Jaarvraag['data'] = EIGEN, vandaag = '2026-09-01') =>
  maakJaaroverzicht({
    jaar: 2026,
    vandaag,
    kader,
    ministeries: ministeriesIn(2026),
    versies: versiesIn(2026, [], []),
    oordelen: new Map(),
    data,
  });
const van = (code: string, data?: Jaarvraag['data']) => {
  const jaar = overzicht(data);
  return ministeriekalender(jaar, jaar.regels.find((regel) => regel.code === code)!);
};

/** Reads the file back with another library. */
function lees(ics: string) {
  const kalender = new ICAL.Component(ICAL.parse(ics));
  return kalender.getAllSubcomponents('vevent').map((onderdeel) => {
    const { uid, summary, description, startDate, endDate, component } = new ICAL.Event(onderdeel);
    return {
      uid,
      titel: summary,
      uitleg: description,
      heleDag: startDate.isDate,
      dag: startDate.toString(),
      dagen: endDate.subtractDate(startDate).days + endDate.subtractDate(startDate).weeks * 7,
      stempel: String(component.getFirstPropertyValue('dtstamp')),
      bezet: component.getFirstPropertyValue('transp'),
    };
  });
}

describe('the calendar of a year', () => {
  test('holds the milestones of the kader, the deadline, and the dates that ministries chose', () => {
    const dagen = lees(jaarkalender(overzicht()));
    expect(dagen.map(({ uid, dag, titel }) => [uid, dag, titel])).toEqual([
      ['2026-concept-gereed@plantoets', '2026-09-09', 'Informatieplannen: Concept gereed'],
      ['2026-bestuursraad@plantoets', '2026-10-21', 'Informatieplannen: Bestuursraad'],
      ['2026-lvvn-minister@plantoets', '2026-10-30', 'Informatieplan LVVN: Minister'],
      ['2026-minister@plantoets', '2026-11-04', 'Informatieplannen: Minister'],
      ['2026-inleverdatum@plantoets', '2026-11-11', 'Informatieplannen naar de Tweede Kamer'],
    ]);
    expect(dagen.every(({ heleDag, dagen: n, bezet }) => heleDag && n === 1 && bezet === 'TRANSPARENT')).toBe(
      true,
    );
  });

  test('explains in words where a date comes from', () => {
    const uitleg = new Map(lees(jaarkalender(overzicht())).map((dag) => [dag.uid, dag.uitleg]));
    expect(uitleg.get('2026-bestuursraad@plantoets')).toBe(
      'Volgens het kader: 15 werkdagen vóór de inleverdatum.',
    );
    expect(uitleg.get('2026-lvvn-minister@plantoets')).toBe(
      'Landbouw, Visserij, Voedselzekerheid en Natuur. Eigen datum van het ministerie. Het kader gaat uit van 4 november 2026, 5 werkdagen vóór de inleverdatum.',
    );
  });
});

describe('the calendar of a ministry', () => {
  test('holds its own dates', () => {
    expect(lees(van('LVVN')).map(({ dag }) => dag)).toEqual([
      '2026-09-09',
      '2026-10-21',
      '2026-10-30',
      '2026-11-11',
    ]);
    expect(lees(van('AZ')).map(({ dag }) => dag)).toContain('2026-11-04');
  });

  test('keeps its identities when a date changes, so that a calendar moves the day', () => {
    const uids = (ics: string) =>
      lees(ics)
        .map(({ uid }) => uid)
        .toSorted();
    expect(uids(van('LVVN'))).toEqual(uids(van('LVVN', [])));
    expect(new Set([...uids(van('LVVN')), ...uids(van('AZ'))]).size).toBe(3 + 3 + 1);
  });

  test('is the same file on the same day, and newer on a later one', () => {
    const op = (vandaag: string) => jaarkalender(overzicht(EIGEN, vandaag));
    expect(op('2026-09-01')).toBe(op('2026-09-01'));
    expect(lees(op('2026-09-02'))[0]?.stempel).toBe('2026-09-02T00:00:00Z');
  });
});

test('the grammar holds for any own date: CRLF, lines of at most 75 octets, each day once', () => {
  const data = fc
    .array(
      fc.record({
        ministerie: fc.constantFrom(...ministeriesIn(2026).map(({ code }) => code)),
        mijlpaal: fc.constantFrom(...kader.mijlpalen.map(({ naam }) => naam)),
        datum: fc.integer({ min: -300, max: 0 }).map((n) => dagErbij('2026-11-11', n)),
      }),
      { maxLength: 8 },
    )
    .map((lijst) => [...new Map(lijst.map((een) => [een.ministerie + een.mijlpaal, een])).values()]);
  fc.assert(
    fc.property(data, (eigen) => {
      const ics = jaarkalender(overzicht(eigen));
      expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const regel of ics.split('\r\n').slice(0, -1)) {
        expect(Buffer.byteLength(regel)).toBeLessThanOrEqual(75);
        expect(regel).toMatch(/^(?: |[A-Z-]+[;:])/);
      }
      const dagen = lees(ics);
      expect(new Set(dagen.map(({ uid }) => uid)).size).toBe(kader.mijlpalen.length + 1 + eigen.length);
      expect(
        dagen
          .filter(({ uitleg }) => uitleg.includes('Eigen datum'))
          .map(({ dag }) => dag)
          .toSorted(),
      ).toEqual(eigen.map(({ datum }) => datum).toSorted());
    }),
    { numRuns: 40 },
  );
});
