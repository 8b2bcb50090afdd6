import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Bewering, Verwijzing } from '../../src/beschouwing/bewering.ts';
import { VASTE_TEKSTEN } from '../../src/beschouwing/concept/vasteteksten.ts';
import { type Concept, maakConcept } from '../../src/beschouwing/concept.ts';
import type { Inbreng } from '../../src/beschouwing/inbreng.ts';
import { telGeldOp } from '../../src/beschouwing/optelling.ts';
import { leesDocument } from '../../src/document/lees.ts';
import { STANDAARDGRENZEN } from '../../src/document/leesfout.ts';
import { maakBeschouwingDocx } from '../../src/rapport/beschouwing/docx.ts';
import { type Gelezenplan, gevouwen, KADER, leesRonde } from './ronde.ts';

let plannen: Gelezenplan[];
let concept: Concept;
let beweringen: Bewering[];

beforeAll(async () => {
  plannen = await leesRonde();
  concept = maakConcept({ inbrengen: plannen.map(({ inbreng }) => inbreng), kader: KADER, jaar: 2026 });
  beweringen = concept.hoofdstukken.flatMap(({ delen }) =>
    delen.flatMap((deel): readonly Bewering[] => {
      if (deel.soort === 'beweringen') return deel.beweringen;
      if (deel.soort === 'citaten') return deel.citaten;
      if (deel.soort === 'grafiek')
        return deel.grafiek.rijen.flatMap((rij) => rij.delen.map((een) => een.bewering));
      return [];
    }),
  );
});

const tekstVan = (inbreng: string): string =>
  plannen.find((plan) => plan.inbreng.id === inbreng)?.tekst ?? '';

/** In the plan as it stands; what was left out is marked at the end. */
function isLetterlijk({ inbreng, citaat }: Verwijzing): boolean {
  if (citaat === null) return false;
  return tekstVan(inbreng).includes(gevouwen(citaat.replace(/…$/, '')));
}

describe('herleidbaar', () => {
  test('elke zin wijst naar een plan van de ronde', () => {
    const zonder = beweringen.filter(
      ({ verwijzingen }) =>
        !verwijzingen.length || verwijzingen.some(({ inbreng }) => tekstVan(inbreng) === ''),
    );
    expect(beweringen.length).toBeGreaterThan(200);
    expect(zonder).toEqual([]);
  });

  test('elk citaat, ook onder een getal of in een tabel, staat letterlijk in het plan', () => {
    const tabellen = concept.hoofdstukken.flatMap(({ delen }) =>
      delen.flatMap((deel) =>
        deel.soort === 'tabel' ? deel.tabel.rijen.flatMap((rij) => rij.verwijzingen) : [],
      ),
    );
    const citaten = [...beweringen.flatMap(({ verwijzingen }) => [...verwijzingen]), ...tabellen].filter(
      ({ citaat }) => citaat !== null,
    );
    expect(citaten.length).toBeGreaterThan(300);
    expect(citaten.filter((citaat) => !isLetterlijk(citaat))).toEqual([]);
  });

  test('elk aantal is het aantal plannen waarnaar het wijst, elke som die van haar delen', () => {
    for (const bewering of beweringen) {
      if (bewering.soort === 'som')
        expect(bewering.waarde).toBe(bewering.delen.reduce((som, deel) => som + deel.waarde, 0));
      if (bewering.soort === 'telling' && bewering.van !== null)
        expect(bewering.aantal).toBe(new Set(bewering.verwijzingen.map(({ inbreng }) => inbreng)).size);
    }
  });

  test('in het Word-document eindigt elke alinea over plannen op een verwijzing naar de lijst van bronnen', async () => {
    const document = await leesDocument(await maakBeschouwingDocx(concept), {
      grenzen: STANDAARDGRENZEN,
      ocr: false,
    });
    const vast = new Set<string>(Object.values(VASTE_TEKSTEN).map(gevouwen));
    const labels = new Set(concept.bronnen.map(({ label }) => label));
    const alineas = document.blokken.flatMap((blok) =>
      blok.soort === 'alinea' ? [gevouwen(blok.tekst)] : [],
    );
    const titels = new Set(
      concept.hoofdstukken.flatMap(({ delen }) =>
        delen.flatMap((deel) =>
          deel.soort === 'tabel'
            ? [deel.tabel.bijschrift]
            : deel.soort === 'grafiek'
              ? [deel.grafiek.titel]
              : deel.soort === 'matrix'
                ? [deel.matrix.bijschrift]
                : [],
        ),
      ),
    );
    const over = alineas.filter(
      (tekst) =>
        tekst && !vast.has(tekst) && !titels.has(tekst) && !tekst.startsWith('Advies uit het kader:'),
    );
    const met = over.filter((tekst) => {
      const bron = /\[([^[\]]+)\]$/.exec(tekst)?.[1];
      return bron?.split('; ').every((deel) => labels.has(deel.split(', ')[0] as string));
    });
    expect(met.length).toBeGreaterThan(200);
    // Title, subtitle, contents list and the caption of the sources say nothing about a plan.
    expect(
      over.filter(
        (tekst) =>
          !met.includes(tekst) &&
          !/^(?:Rijksbrede beschouwing|Concept om|De plannen waarop|Inhoud)/.test(tekst) &&
          !concept.hoofdstukken.some(({ titel }) => tekst.startsWith(titel)),
      ),
    ).toEqual([]);
  });
});

describe('rode draden', () => {
  test('elk plan staat per speerpunt op precies één plaats', () => {
    const tabel = concept.hoofdstukken
      .flatMap(({ delen }) => delen)
      .flatMap((deel) =>
        deel.soort === 'tabel' && deel.tabel.naam === 'speerpunten' ? [deel.tabel] : [],
      )[0];
    expect(tabel?.rijen).toHaveLength(KADER.criteria.filter(({ id }) => id.startsWith('T')).length);
    for (const { cellen } of tabel?.rijen ?? []) {
      const ids = cellen
        .slice(1)
        .flatMap((cel) => (cel as readonly Verwijzing[]).map(({ inbreng }) => inbreng));
      expect(ids.sort()).toEqual(plannen.map(({ inbreng }) => inbreng.id).sort());
    }
  });

  test('de volgorde van aanleveren doet er niet toe', () => {
    const omgekeerd = plannen.map(({ inbreng }) => inbreng).reverse();
    expect(maakConcept({ inbrengen: omgekeerd, kader: KADER, jaar: 2026 })).toEqual(concept);
  });
});

describe('hetzelfde als de bladzijden van de ronde', () => {
  test('de som per jaar', () => {
    const sommen = concept.hoofdstukken
      .filter(({ naam }) => naam === 'geld')
      .flatMap(({ delen }) => delen.flatMap((deel) => (deel.soort === 'beweringen' ? deel.beweringen : [])))
      .flatMap((bewering) => (bewering.soort === 'som' ? [bewering.waarde] : []));
    const { totalen } = telGeldOp(plannen.map(({ inbreng }) => inbreng));
    expect(sommen).toEqual(totalen.map(({ euro }) => euro));
    // Rounded for the eye: a cell lies within half a unit of what the plan says.
    const tabel = concept.hoofdstukken
      .flatMap(({ delen }) => delen)
      .flatMap((deel) => (deel.soort === 'tabel' && deel.tabel.naam === 'totalen' ? [deel.tabel] : []))[0];
    const cellen = (tabel?.rijen ?? []).flatMap(({ cellen }) =>
      cellen.filter((cel) => typeof cel === 'number'),
    );
    expect(cellen.length).toBe(totalen.flatMap(({ delen }) => delen).length);
    const bedragen = totalen.flatMap(({ delen }) => delen.map(({ euro }) => euro / 1_000_000));
    for (const cel of cellen) expect(bedragen.some((bedrag) => Math.abs(bedrag - cel) <= 0.5)).toBe(true);
    expect(sommen.length).toBeGreaterThan(3);
  });

  test('waarvan plannen afhangen: een eigen dienst is geen afhankelijkheid', () => {
    const [een, twee] = plannen.map(({ inbreng }) => inbreng) as [Inbreng, Inbreng];
    const metDienst = (inbreng: Inbreng, eigen: boolean): Inbreng => ({
      ...inbreng,
      namen: [{ soort: 'partner', naam: 'DICTU', sleutel: 'dictu', eigen, aantal: 1, citaten: [0] }],
      afhankelijkheden: [{ van: ['dictu'], wanneer: null, citaat: 0 }],
    });
    const zinnen = (eigen: boolean) =>
      JSON.stringify(
        maakConcept({ inbrengen: [metDienst(een, eigen), metDienst(twee, false)], kader: KADER, jaar: 2026 }),
      );
    expect(zinnen(false)).toContain('hangen af van DICTU');
    expect(zinnen(true)).not.toContain('hangen af van DICTU');
  });
});

test('noemt het ministerie waarvan geen plan is, en alleen dat van de inleverdatum', () => {
  const zin = beweringen.find(({ tekst }) => tekst.includes('niet van'))?.tekst;
  expect(zin).toContain('6 van de 15 ministeries');
  expect(zin).toContain('DEF');
  expect(zin).not.toMatch(/EZK|LNV|OCW/);
});

test('van een ronde zonder plannen blijft alleen wat niets over plannen zegt', () => {
  const leeg = maakConcept({ inbrengen: [], kader: KADER, jaar: 2026 });
  expect(
    leeg.hoofdstukken
      .flatMap(({ delen }) => delen)
      .filter(({ soort }) => soort === 'beweringen' || soort === 'citaten'),
  ).toEqual([]);
});
