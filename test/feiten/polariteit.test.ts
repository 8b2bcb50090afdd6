import { describe, expect, test } from '@jest/globals';
import type { Polariteit } from '../../src/feiten/feiten.ts';
import { feitenVan, PLANKOP, zinMet } from './feitenvan.ts';

/** The polarity of a sentence in a plan of VWS. */
function polariteit(zin: string): Polariteit {
  return zinMet(feitenVan(`${PLANKOP}# Onderwerp\n\n${zin}`), zin.slice(0, 20)).polariteit;
}

describe('polariteit van een zin', () => {
  test.each([
    'Een overzicht van risico’s is in dit plan niet opgenomen.',
    'Over dit onderdeel zijn geen bijzonderheden te melden.',
    'De volwassenheid is nog niet gemeten.',
    'Dit onderwerp komt hier niet aan de orde.',
    'Een vaste aanpak hebben wij nog niet.',
    'De kaders voor data vallen buiten dit plan.',
    'Voor dit onderwerp verwijzen wij naar het jaarverslag.',
    'Hier leggen wij in deze editie geen eigen accent.',
    'Het beheer van gegevens laten wij in deze uitgave rusten.',
    'Afspraken over de volgorde zijn niet gemaakt.',
    'Een vast overleg met bouwers van software hebben we niet.',
    'Over opleidingen zeggen wij in deze nota niets.',
    'Voor de inkoop doen we in dit plan geen voorstellen.',
    'VWS zet de komende jaren niet in op startups.',
    'Nieuwe modellen zijn in deze periode niet voorzien.',
    'Een kring van projectleiders bestaat bij ons niet.',
    'Aan leiderschap geven wij in dit plan geen aandacht.',
    'Over de bezetting zijn nog geen besluiten genomen.',
    'Het ministerie doet geen toezeggingen over het register.',
    'Over cursussen bevat dit plan geen voornemens.',
    'Hoe de inhuur omlaag gaat, staat in de begroting.',
  ])('ontkend: %s', (zin) => expect(polariteit(zin)).toBe('ontkend'));

  test.each([
    'De uitwerking volgt in een volgende versie van dit plan.',
    'De rolverdeling wordt nog bepaald.',
    'Welke opleidingen passen, bekijken we later.',
    'Of er een register komt, wordt nog onderzocht.',
    'De inrichting is een onderwerp dat we nog moeten uitwerken.',
    'Over de werving doen wij te zijner tijd een voorstel.',
    'De cursussen pakken we later op.',
    'De gesprekken met bedrijven werken we later uit.',
    'Het bedrag is nader te bepalen.',
    'De tekst wordt verwerkt in de eerstvolgende actualisatie.',
    'De verdeling volgt in het plan van volgend jaar.',
    'De rollen spreken we later af.',
    'De taakverdeling wordt op dit moment herzien.',
    'Een overzicht volgt bij de eerste herijking.',
  ])('uitgesteld: %s', (zin) => expect(polariteit(zin)).toBe('uitgesteld'));

  test.each([
    'De eigenaar is n.t.b.',
    'Het budget bedraagt PM per jaar.',
    'Vastgesteld op XX oktober.',
    '[naam directie] voert dit uit.',
    'Deze tekst is nader in te vullen.',
  ])('invulrest: %s', (zin) => expect(polariteit(zin)).toBe('invulrest'));

  test.each([
    'Het kwaliteitskader vraagt om doelen met een rangorde.',
    'Het plan moet een financiële paragraaf bevatten.',
    'Van een ministerie wordt verwacht dat het zijn capaciteit kent.',
    'In deze paragraaf dient het departement toe te lichten hoe het stuurt.',
    'De Wet open overheid verplicht tot openbaarmaking van stukken.',
    'In het rijksbrede format lezen we dat een departement moet aangeven hoe het stuurt.',
    'Een departementaal plan beschrijft daarom de bezetting.',
    'Van een plan wordt verwacht dat het over data gaat.',
    'Ook moet een plan iets zeggen over loopbanen.',
    'Departementen wordt gevraagd hierin te investeren.',
    'Een ministerie hoort zijn bezetting te laten zien.',
    'In het kader staat dat een plan ingaat op loopbanen.',
    'De rijksbrede inkoopstrategie vraagt om duurzame apparatuur.',
  ])('eis: %s', (zin) => expect(polariteit(zin)).toBe('eis'));

  test.each([
    'BZK werkt aan een handreiking.',
    'CIO Rijk bereidt een nieuw dashboard voor.',
    'In 2027 komt BZK met een handleiding.',
    'De Algemene Rekenkamer onderzocht dit in 2025.',
    'De minister van BZK evalueert het besluit in 2029.',
    'De uitvoering van het programma is in handen van BZK.',
    'NLdigital publiceert elk jaar een trendrapport.',
    'Het leerplatform van BZK biedt cursussen aan voor iedereen.',
    'De RADIO biedt leergangen aan voor alle ambtenaren.',
    'Het Centraal Bureau voor de Statistiek publiceert de cijfers.',
    'De CIO-cafés trekken elk jaar veel deelnemers.',
  ])('ander: %s', (zin) => expect(polariteit(zin)).toBe('ander'));

  test.each([
    'Persoonsgegevens gaan niet naar de publieke cloud.',
    'Het doel om alle systemen aan te sluiten is niet gehaald.',
    'Geen enkele applicatie staat in 2028 nog op rood.',
    'Wij volgen in 2027 een leergang van de RADIO.',
    'Het oude register gebruiken we niet meer.',
    'Daarom zetten wij in op eigen mensen, niet in de eerste plaats op inhuur.',
    'De overige locaties volgen in 2027 en 2028.',
    'BZK en VWS richten samen een loket in.',
    'VWS sluit in 2027 aan op de voorziening die BZK beheert.',
    'Daarom meet het CIBG elk jaar zijn volwassenheid, zoals het kader vraagt.',
    'Een gezamenlijk register is er nog niet, maar in 2027 sluiten 40 systemen aan.',
    'De aanbesteding wordt in 2027 nader uitgewerkt.',
    'De ketenpartners zijn niet altijd bereikbaar.',
    'De middelen staan op begrotingshoofdstuk XX.',
    'Met de SVB spreken wij elk jaar af hoeveel wijzigingen zij aankan.',
    'Het plan wordt elk jaar in het najaar herzien.',
    'De afspraken zijn niet gemaakt om te breken.',
    'Persoonsgegevens beschermen wij zoals de wet dat vraagt.',
  ])('beweerd: %s', (zin) => expect(polariteit(zin)).toBe('beweerd'));
});

describe('polariteit door de plaats', () => {
  test('wat een eis aanvult is ook een eis, tenzij de schrijver er zelf in voorkomt', () => {
    const feiten = feitenVan(`${PLANKOP}# Kader

Het kader vraagt om een lijst van systemen. Ook de kosten horen daarbij. Daarnaast houden wij een register bij.`);
    expect(zinMet(feiten, 'Ook de kosten').polariteit).toBe('eis');
    expect(zinMet(feiten, 'Daarnaast houden').polariteit).toBe('beweerd');
  });

  test('punten na een intro die een eis aanhaalt zijn eisen, tenzij zij over de eigen daden gaan', () => {
    const feiten = feitenVan(`${PLANKOP}# Doelen

Het kader vraagt van een plan:

- doelen met een rangorde
- een nulmeting

Wij doen het volgende:

- een nieuw loket in 2027`);
    expect(zinMet(feiten, 'rangorde').polariteit).toBe('eis');
    expect(zinMet(feiten, 'nulmeting').polariteit).toBe('eis');
    expect(zinMet(feiten, 'nieuw loket').polariteit).toBe('beweerd');
  });

  test('onder een kop die de eis aanhaalt staat geen eigen inhoud', () => {
    const feiten = feitenVan(
      `${PLANKOP}# Wat het kader vraagt\n\nDoelen, kosten en risico's per jaar.\n\n# Wat wij doen\n\nWij meten elk jaar.`,
    );
    expect(zinMet(feiten, 'Doelen, kosten').polariteit).toBe('eis');
    expect(zinMet(feiten, 'Wij meten').polariteit).toBe('beweerd');
  });

  test('een aangehaald blok is een eis, een aangehaalde eigen toezegging niet', () => {
    const feiten = feitenVan(
      `${PLANKOP}# Doelen\n\n> Een plan noemt zijn doelen en hun volgorde.\n\nTussenzin.\n\n> Wij sluiten in 2027 alle 12 systemen aan.`,
    );
    expect(zinMet(feiten, 'Een plan noemt').polariteit).toBe('eis');
    expect(zinMet(feiten, 'alle 12 systemen').polariteit).toBe('beweerd');
  });

  test('een toelichting voor de schrijver geldt voor de hele alinea', () => {
    const feiten = feitenVan(
      `${PLANKOP}# Doelen\n\nToelichting bij het format: noem hier de doelen. Gebruik geen afkortingen.`,
    );
    expect(zinMet(feiten, 'Gebruik geen').polariteit).toBe('eis');
  });

  test('een rij met vooral open plekken is een invulrest, een rij met een enkele niet', () => {
    const feiten = feitenVan(`${PLANKOP}# Geld

| Post | 2027 | 2028 | 2029 |
| --- | --- | --- | --- |
| Licenties | PM | PM | n.t.b. |
| Personeel | 12 | 13 | PM |`);
    expect(zinMet(feiten, 'Licenties').polariteit).toBe('invulrest');
    expect(zinMet(feiten, 'Personeel').polariteit).toBe('beweerd');
  });

  test('een onderdeel dat nergens over het eigen ministerie gaat, gaat geheel over een ander', () => {
    const passage = feitenVan(
      '## Rijksbreed\n\nBZK bouwt een platform. CIO Rijk leidt het. De eerste proef startte in 2025.',
    );
    expect(zinMet(passage, 'De eerste proef').polariteit).toBe('ander');
    const eigen = feitenVan(
      '## Platform\n\nBZK bouwt een platform. Wij sluiten aan. De eerste proef startte in 2025.',
    );
    expect(zinMet(eigen, 'De eerste proef').polariteit).toBe('beweerd');
  });

  test('dezelfde zin over BZK is in een plan van BZK een bewering', () => {
    const feiten = feitenVan(
      '---\ntitle: "Informatieplan BZK 2027-2030"\n---\n\n# Data\n\nBZK werkt aan een datacatalogus.',
    );
    expect(zinMet(feiten, 'BZK werkt').polariteit).toBe('beweerd');
  });

  test.each([
    'De infrastructuur is een verantwoordelijkheid van het ministerie van Binnenlandse Zaken en Koninkrijksrelaties.',
    'De Haagse Ring maakt deel uit van het onderzoek van BZK.',
    'De regie op de voorzieningen ligt bij CIO Rijk.',
  ])('wat van een ander is, is niet van het eigen ministerie: %s', (zin) => {
    const feiten = feitenVan(`---\ntitle: "Informatieplan VWS 2027-2030"\n---\n\n# Voorzieningen\n\n${zin}`);
    expect(zinMet(feiten, zin.slice(0, 12)).polariteit).toBe('ander');
  });

  test('een titel met jaren maakt van een losse passage die BZK noemt nog geen plan van BZK', () => {
    const feiten = feitenVan(
      '---\ntitle: "Meerjarig informatieplan 2027-2030"\n---\n\n## Data\n\nBZK werkt aan een datacatalogus.',
    );
    expect(zinMet(feiten, 'werkt aan').polariteit).toBe('ander');
  });

  test('in een losse passage is het ministerie dat spreekt niet een ander', () => {
    const feiten = feitenVan('OCW sluit in 2027 zes scholen aan. BZK schrijft intussen een handreiking.');
    expect(zinMet(feiten, 'OCW sluit').polariteit).toBe('beweerd');
    expect(zinMet(feiten, 'BZK schrijft').polariteit).toBe('ander');
  });
});
