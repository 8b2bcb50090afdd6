/** The fixed text of the draft: what it is and how it was made. It says nothing about any plan. */
export const VASTE_TEKSTEN = {
  concept:
    'Dit is een concept dat door een programma is gemaakt. Het is geen beschouwing: mensen moeten die schrijven. Het programma telt, telt op en haalt aan; het weegt niet en trekt geen conclusies. Controleer elke aanhaling in het plan zelf voordat u haar overneemt.',
  leeswijzer:
    'Achter elke zin over de plannen staat tussen vierkante haken waarop zij rust, zoals [BZK, p. 12]: het plan en de bladzijde. Heeft een plan geen bladzijden, dan staat het onderdeel erbij. Staat er alleen een plan, dan gaat het om het plan als geheel. Achteraan staat de lijst van bronnen.',
  aanleiding:
    'Elk ministerie maakt elk jaar een meerjarig informatieplan. Op de tweede woensdag van november krijgt de Tweede Kamer alle plannen, samen met een rijksbrede beschouwing van CIO Rijk.',
  doel: 'Het doel is dat de Kamer in één keer en op één manier inzicht krijgt in wat de ministeries voorrang geven in hun informatievoorziening. De beschouwing beschrijft de rode draden in de plannen langs de rijksbrede prioriteiten, en de volgende stappen naar meer inzicht in planning en financiering.',
  draden:
    'De rijksbrede prioriteiten zijn de tien thema’s van de I-strategie Rijk. Per thema staat hieronder hoeveel plannen er iets over zeggen. Een eigen actie is een stap met een jaar, aantal, bedrag of verantwoordelijke; de rest is in algemene woorden.',
  zinnen: 'Wat de plannen er zelf over zeggen:',
  termen:
    'De volgende woorden staan in verschillende plannen en komen niet voor in de woordenlijsten van het kader. Zij kunnen wijzen op iets nieuws. Of dat zo is, moet een mens zien.',
  gemist:
    'De volgende onderwerpen noemen bijna alle plannen. Een plan dat zo’n onderwerp niet noemt, kan er andere woorden voor hebben.',
  geld: 'Alleen wat een plan zelf het totaal van een jaar noemt, is opgeteld. Andere bedragen staan in geen enkele som.',
  verdeling:
    'Wat de plannen zeggen over beheer en vernieuwing is niet opgeteld: de plannen rekenen niet op dezelfde manier.',
  planning:
    'Een mijlpaal telt mee als er een jaar, kwartaal of datum bij staat. Een mijlpaal die alleen een jaar heeft, staat bij het jaar.',
  mensen:
    'Aantallen zijn per jaar opgeteld, percentages niet. Let op: het ene plan telt het hele ministerie, het andere alleen het kerndepartement. Geeft een plan voor hetzelfde twee verschillende getallen, dan telt het niet mee.',
  vooruitgang:
    'Vergeleken is per ministerie dat in beide rondes één plan heeft, en alleen op criteria die in beide rondes hetzelfde vragen.',
  agenda:
    'De punten hieronder vragen het vaakst aandacht, gewogen naar hoe verplicht zij zijn. Bij elk punt staat wat het kader adviseert.',
  matrix:
    'V: voldoet. D: deels. O: ontbreekt. ?: niet met zekerheid te beoordelen. Een streepje: niet van toepassing. Bij het document zelf betekent O dat er een gebrek is gevonden, en bij tijdigheid dat de inleverdatum niet haalbaar is.',
  matrixTelling:
    'De ronde telt te veel plannen voor een matrix op papier. Hier staan de aantallen; de hele matrix staat in het rekenblad en de CSV-bestanden.',
  werkwijzeLezen:
    'Elk plan is gelezen als PDF, Word-document of OpenDocument-tekst. Van een gescande bladzijde is de tekst herkend; daarin kunnen leesfouten zitten.',
  werkwijzeToetsen:
    'Elk plan is getoetst aan het kwaliteitskader: per criterium zoekt het programma zinnen die het invullen. Een zin die iets ontkent, uitstelt, of over een ander gaat, telt niet. Waar een mens anders heeft beslist, geldt die beslissing.',
  werkwijzeZinnen:
    'De aangehaalde zinnen zijn gekozen, niet geschreven. Een zin komt eerder in aanmerking als zij een eigen actie noemt, dicht bij het midden ligt van wat alle plannen over het speerpunt zeggen, en vooraan in het plan staat. Zinnen die bijna hetzelfde zeggen zijn weggelaten. Een ministerie komt pas een tweede keer aan bod als de andere aan de beurt zijn geweest.',
  werkwijzeGrenzen:
    'Het programma ziet woorden en geen bedoelingen. Het kan een zin missen die iets met andere woorden zegt, en een zin vinden die iets anders bedoelt. Dat een plan iets niet noemt, betekent niet dat het ministerie het niet doet. Wat een plan in een figuur toont, leest het programma niet.',
} as const;

export type Vastesleutel = keyof typeof VASTE_TEKSTEN;
