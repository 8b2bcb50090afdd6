import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Citaatverwijzing, citeer, verwijsNaarPlan } from '../../src/beschouwing/bewering.ts';
import {
  type Bewerkingen,
  type Conceptblok,
  conceptdelenVan,
  legNaast,
} from '../../src/beschouwing/bewerking.ts';
import { type Concept, maakConcept } from '../../src/beschouwing/concept.ts';
import { maakDraden } from '../../src/beschouwing/draden.ts';
import type { Inbreng } from '../../src/beschouwing/inbreng.ts';
import { leesDocument } from '../../src/document/lees.ts';
import { STANDAARDGRENZEN } from '../../src/document/leesfout.ts';
import { maakBeschouwing } from '../../src/rapport/beschouwing/formaten.ts';
import { gevouwen, KADER, leesRonde } from './ronde.ts';

let inbrengen: Inbreng[];
let gekozen: Citaatverwijzing[];
const SPEERPUNT = 'T4.2';
const EIGEN = 'De eerste alinea van de schrijver.\n\nDe tweede <alinea> & meer.';

beforeAll(async () => {
  inbrengen = (await leesRonde()).map(({ inbreng }) => inbreng);
  const draad = maakDraden(inbrengen, KADER)
    .flatMap(({ speerpunten }) => speerpunten)
    .find(({ criterium }) => criterium === SPEERPUNT);
  gekozen = (draad?.zinnen ?? []).map(({ verwijzing }) => verwijzing);
  expect(gekozen.length).toBeGreaterThanOrEqual(2);
});

const bewerkt = (bewerkingen: Bewerkingen): Concept =>
  maakConcept({ inbrengen, kader: KADER, jaar: 2026, bewerkingen });
const citaat = (verwijzing: Citaatverwijzing): Conceptblok => ({
  soort: 'citaat',
  citaat: citeer(verwijzing),
});

/** The parts of a speerpunt below its heading. */
function delenVan(concept: Concept, criterium: string) {
  const delen = concept.hoofdstukken.flatMap((hoofdstuk) => hoofdstuk.delen);
  const begin = delen.findIndex((deel) => deel.soort === 'kop' && deel.tekst.startsWith(`${criterium} `));
  const rest = delen.slice(begin + 1);
  const einde = rest.findIndex(({ soort }) => soort === 'kop');
  return rest.slice(0, einde < 0 ? undefined : einde);
}

function vervallen(): Conceptblok {
  const [eerste] = gekozen as [Citaatverwijzing];
  const plan = verwijsNaarPlan(inbrengen.find(({ id }) => id === eerste.inbreng) as Inbreng);
  return legNaast({ ...eerste, citaat: 'Dit stond er ooit.' }, plan, null, eerste);
}

describe('een bewerkt concept', () => {
  test('heeft de blokken van de schrijver, in diens volgorde, en laat de rest zoals die was', () => {
    const [eerste, tweede] = gekozen as [Citaatverwijzing, Citaatverwijzing];
    const blokken: Conceptblok[] = [citaat(tweede), { soort: 'tekst', tekst: EIGEN }, citaat(eerste)];
    const concept = bewerkt(new Map([[SPEERPUNT, blokken]]));
    expect(delenVan(concept, SPEERPUNT).slice(-3)).toEqual([
      { soort: 'citaten', citaten: [citeer(tweede)] },
      { soort: 'eigentekst', tekst: EIGEN },
      { soort: 'citaten', citaten: [citeer(eerste)] },
    ]);
    const zonder = bewerkt(new Map());
    expect(delenVan(concept, 'T4.1')).toEqual(delenVan(zonder, 'T4.1'));
    // The sentence on how the program chose is not said of what a person chose.
    expect(delenVan(zonder, SPEERPUNT)).toContainEqual({ soort: 'vast', sleutel: 'zinnen' });
    expect(delenVan(concept, SPEERPUNT)).not.toContainEqual({ soort: 'vast', sleutel: 'zinnen' });
  });

  test('een lege bewerking laat alle citaten weg', () => {
    const soorten = delenVan(bewerkt(new Map([[SPEERPUNT, []]])), SPEERPUNT).map(({ soort }) => soort);
    expect(soorten).not.toContain('citaten');
  });

  test('eigen tekst bij een hoofdstuk staat aan het begin ervan', () => {
    const concept = bewerkt(new Map([['geld', [{ soort: 'tekst', tekst: EIGEN }]]]));
    const geld = concept.hoofdstukken.find(({ naam }) => naam === 'geld');
    expect(geld?.delen[0]).toEqual({ soort: 'eigentekst', tekst: EIGEN });
  });

  test('citaten die bij elkaar staan zijn één deel', () => {
    const [eerste, tweede] = gekozen as [Citaatverwijzing, Citaatverwijzing];
    expect(conceptdelenVan([citaat(eerste), citaat(tweede)])).toHaveLength(1);
    expect(conceptdelenVan([])).toEqual([]);
  });
});

describe('in elk formaat', () => {
  const metAlles = () =>
    bewerkt(new Map([[SPEERPUNT, [vervallen(), { soort: 'tekst', tekst: EIGEN } as Conceptblok]]]));

  test('docx: eigen tekst is per alinea gemerkt, en wat verviel vraagt aandacht', async () => {
    const [bestand] = await maakBeschouwing('docx', inbrengen, metAlles());
    const document = await leesDocument(bestand?.inhoud as Uint8Array, {
      grenzen: STANDAARDGRENZEN,
      ocr: false,
    });
    const alineas = document.blokken.flatMap((blok) =>
      blok.soort === 'alinea' ? [gevouwen(blok.tekst)] : [],
    );
    expect(alineas).toContain('[Eigen tekst] De eerste alinea van de schrijver.');
    expect(alineas).toContain('[Eigen tekst] De tweede <alinea> & meer.');
    const [eerste] = gekozen as [Citaatverwijzing];
    expect(alineas.find((tekst) => tekst.startsWith('Let op:'))).toMatch(
      new RegExp(
        `zo niet meer in het plan van ${eerste.ministerie}\\. Er stond: “Dit stond er ooit\\.” \\[eerdere versie van ${eerste.ministerie}`,
      ),
    );
  });

  test('html: ontsnapt, gemerkt en met wat er nu staat', async () => {
    const [bestand] = await maakBeschouwing('html', inbrengen, metAlles());
    expect(bestand?.inhoud).toContain('De tweede &lt;alinea&gt; &amp; meer.');
    expect(bestand?.inhoud).toContain('Er stond: “Dit stond er ooit.”');
    expect(bestand?.inhoud).toContain('Er staat nu: “');
  });

  test('json: met de bron van toen en van nu', async () => {
    const [bestand] = await maakBeschouwing('json', inbrengen, metAlles());
    const { hoofdstukken } = JSON.parse(bestand?.inhoud as string) as {
      hoofdstukken: { delen: { soort: string }[] }[];
    };
    const delen = hoofdstukken.flatMap(({ delen }) => delen);
    const [eerste] = gekozen as [Citaatverwijzing];
    expect(delen.find(({ soort }) => soort === 'vervallen')).toMatchObject({
      citaat: 'Dit stond er ooit.',
      toen: { ministerie: eerste.ministerie, pagina: eerste.pagina },
      plan: eerste.ministerie,
      nu: { citaat: eerste.citaat, verwijzingen: [{ plan: eerste.ministerie }] },
    });
    expect(delen).toContainEqual({ soort: 'eigentekst', tekst: EIGEN });
  });

  test('van een plan dat er niet meer is staat er dat het er niet is', async () => {
    const weg = legNaast(gekozen[0] as Citaatverwijzing, null, null, null);
    const [bestand] = await maakBeschouwing('html', inbrengen, bewerkt(new Map([[SPEERPUNT, [weg]]])));
    expect(bestand?.inhoud).toContain(`van ${gekozen[0]?.ministerie} is er in deze ronde geen plan meer`);
  });
});
