import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { feitenVan, PLANKOP, zinMet } from './feitenvan.ts';

describe('getallen', () => {
  const getallen = (zin: string) =>
    feitenVan(`${PLANKOP}# Mensen\n\n${zin}`)
      .zinnen.at(-1)
      ?.getallen.map(({ waarde, soort }) => [waarde, soort]);

  test.each([
    [
      'Wij hebben 1.310 fte, waarvan 26 procent inhuur.',
      [
        [1310, 'fte'],
        [26, 'procent'],
      ],
    ],
    [
      'Een team van zes specialisten sluit 40 systemen aan.',
      [
        [6, 'aantal'],
        [40, 'aantal'],
      ],
    ],
    [
      'Van de 2,8 miljoen documenten is 12,5% geordend.',
      [
        [2_800_000, 'aantal'],
        [12.5, 'procent'],
      ],
    ],
    [
      'Vijfentwintig collega’s en zevenenveertig vrijwilligers helpen.',
      [
        [25, 'aantal'],
        [47, 'aantal'],
      ],
    ],
    ['Zie artikel 4 en hoofdstuk 12 en duurt drie weken in 2027.', []],
    ['Dit kost € 12 mln in 2027.', []],
  ])('%s', (zin, verwacht) => expect(getallen(zin)).toEqual(verwacht));
});

describe('eigenaren', () => {
  test('functies, organen en diensten in een zin', () => {
    const feiten = feitenVan(
      `${PLANKOP}# Wie\n\nDe CISO, de Chief Data Officer en de directeur Bedrijfsvoering werken met het CIBG samen.`,
    );
    expect(zinMet(feiten, 'De CISO').eigenaren).toEqual([
      'CISO',
      'Chief Data Officer',
      'directeur Bedrijfsvoering',
      'CIBG',
    ]);
  });

  test('de kolom Eigenaar van een tabel', () => {
    const feiten = feitenVan(
      `${PLANKOP}# Acties\n\n| Actie | Eigenaar |\n| --- | --- |\n| Loket | team Registers |`,
    );
    expect(zinMet(feiten, 'Loket').eigenaren).toEqual(['team Registers']);
  });
});

describe('documentsoort', () => {
  const PLAN = `# Digitaal dichtbij

Het ministerie van Volksgezondheid, Welzijn en Sport laat in dit stuk zien wat wij van 2027 tot en met 2030 doen.

${[
  'Onze informatievoorziening steunt op 240 applicaties, waarvan wij er in 2027 twaalf uitzetten.',
  'De CIO stelt in het tweede kwartaal van 2027 de architectuur vast en het cloudbeleid volgt in 2028.',
  'De CISO werkt met de BIO en houdt in 2027 twee oefeningen om de weerbaarheid te vergroten.',
  'Voor persoonsgegevens doen wij in 2028 achttien keer een DPIA en bespreken de uitkomst met de bestuursraad.',
  'Alle algoritmen staan per 1 juli 2027 in het register en de datakwaliteit wordt elk jaar gemeten.',
  'De informatiehuishouding en het archief zijn in 2029 op orde en Woo-verzoeken gaan naar één team.',
  'Wij hebben 1.100 fte en brengen de inhuur terug naar 15 procent in 2030.',
  'Het portfolio telt acht projecten die samen € 62 mln kosten en op het ICT-dashboard staan.',
]
  .map(
    (zin, i) =>
      `## Onderdeel ${i}\n\n${zin} Wij leggen daarover elk half jaar verantwoording af aan onze opdrachtgevers en stellen zo nodig onze planning bij. Daarbij kijken wij naar wat gebruikers ervan merken.`,
  )
  .join('\n\n')}`;

  test('een plan met een ongebruikelijke titel is een informatieplan', () => {
    expect(feitenVan(PLAN).documentsoort).toMatchObject({ isInformatieplan: true });
  });

  test('de routekaarten zijn het niet', () => {
    const routekaarten = readFileSync(
      new URL('../../seeds/routekaarten-i-strategie-rijk-2022-2025.txt', import.meta.url),
      'utf8',
    );
    const soort = feitenVan(routekaarten).documentsoort;
    expect(soort.isInformatieplan).toBe(false);
    expect(soort.zekerheid).toBeGreaterThan(0.9);
    expect(soort.reden).toContain('alle ministeries');
  });

  const WET = Array.from(
    { length: 30 },
    (_, i) =>
      `# Artikel ${i + 1}\n\nOnze Minister stelt regels over de informatievoorziening en de uitvoering van deze wet door de bestuursorganen die zijn aangewezen.`,
  ).join('\n\n');
  const ROMAN = Array.from(
    { length: 60 },
    () =>
      'Zij liep langs het water en dacht aan de man die zij nooit meer zou zien, terwijl de zon langzaam onderging.',
  ).join('\n\n');
  const ENGELS = Array.from(
    { length: 60 },
    () =>
      'This information plan of the ministry covers the years 2027 to 2030 and lists all projects and their costs.',
  ).join('\n\n');

  test.each([
    ['een wet', `# Wet digitale dienstverlening\n\n${WET}`],
    ['een roman', ROMAN],
    ['een Engelse tekst', ENGELS],
    ['twee zinnen', 'Dit is het informatieplan van VWS voor 2027-2030. Meer staat er niet.'],
    ['niets', ''],
  ])('%s is het niet', (_, tekst) => {
    expect(feitenVan(tekst).documentsoort.isInformatieplan).toBe(false);
  });
});
