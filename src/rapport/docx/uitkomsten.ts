/** The outcomes in a report as office document: per part a table, and per criterion its evidence and advice. */
import type { Bewijs } from '../../toets/toetsing.ts';
import { type Criteriumweergave, mensregel } from '../criteriumweergave.ts';
import { moment, plaats, werkdagen } from '../opmaak.ts';
import type { Onderdeelweergave, Rapportweergave } from '../weergave.ts';
import { alinea, type Deel, kop, lijst, tabel } from './delen.ts';

/** @returns everything under the heading 'Uitkomsten per onderdeel', with that heading */
export function uitkomsten({ onderdelen }: Rapportweergave): Deel[] {
  return [kop(1, 'Uitkomsten per onderdeel'), ...onderdelen.flatMap(onderdeel)];
}

function onderdeel(deel: Onderdeelweergave): Deel[] {
  return [
    kop(2, deel.naam),
    alinea(`${deel.uitleg}${deel.score === null ? '' : ` Score: ${deel.score} van 100.`}`),
    ...tabel(
      'Uitkomst per criterium',
      ['Nummer', 'Criterium', 'Uitkomst', 'Plicht', 'Elementen', 'Zekerheid'],
      deel.criteria.map((c) => [
        c.id,
        { tekst: c.titel, naar: c.id },
        { tekst: c.woord, toon: c.toon },
        c.plichtwoord,
        c.gevonden,
        c.mens?.geldt ? 'beoordeeld' : c.zekerheidtekst,
      ]),
      [1.1, 3.4, 1.7, 1.3, 1.3, 1.3],
    ),
    ...deel.criteria.flatMap(criterium),
  ];
}

function criterium(c: Criteriumweergave): Deel[] {
  const zekerheid = c.zekerheidtekst && ` Zekerheid van het oordeel: ${c.zekerheidtekst}.`;
  const mens = mensregel(c, moment);
  return [
    kop(3, `${c.id} ${c.titel}`, c.id),
    alinea([
      'Uitkomst: ',
      { tekst: `${c.woord}.`, vet: true, toon: c.toon },
      // Where a person decided, what the rules say of it is not the reason.
      c.toelichting && !c.mens?.geldt ? ` ${c.toelichting}` : '',
    ]),
    ...(mens ? [alinea([{ tekst: mens, vet: true }])] : []),
    ...(c.toelichting && c.mens?.geldt ? [alinea(`Automatisch: ${c.toelichting}`, 'Bij')] : []),
    ...(c.advies
      ? [
          alinea(
            [
              { tekst: 'Wat te doen', vet: true },
              c.inspanning > 0 ? ` (ongeveer ${werkdagen(c.inspanning)}): ` : ': ',
              c.advies,
            ],
            'Advies',
          ),
        ]
      : []),
    ...c.elementen.flatMap((element) => [
      ...lijst(
        [
          [
            { tekst: element.element, vet: true },
            ...(element.woord ? [': ', { tekst: element.woord, toon: element.toon }] : []),
            element.gezocht ? `. Gezocht naar: ${element.gezocht}` : '',
          ],
        ],
        false,
        4,
      ),
      ...element.bewijs.map(citaat),
      ...(element.bijna
        ? [
            alinea(`Kwam het dichtst in de buurt, maar telt niet: ${element.bijna.reden}`, 'Bijna'),
            citaat(element.bijna),
          ]
        : []),
    ]),
    ...(c.waarom ? [alinea([{ tekst: 'Waarom dit telt. ', vet: true }, c.waarom])] : []),
    alinea(
      `${c.plichtwoord}.${zekerheid}${c.bronnen.length > 0 ? ` Bron: ${c.bronnen.join('; ')}.` : ''}`,
      'Bij',
    ),
  ];
}

function citaat(bewijs: Bewijs): Deel {
  const waar = plaats(bewijs);
  return alinea(
    [
      `„${bewijs.citaat}”`,
      ...(waar ? [{ tekst: ` (${waar})`, rechtop: true, toon: 'neutraal' as const }] : []),
    ],
    'Quote',
  );
}
