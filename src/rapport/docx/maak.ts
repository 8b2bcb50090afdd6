/** The report of one plan as a Word document that an office can edit and pass on. */
import { Document, Packer, Paragraph } from 'docx';
import type { Toetsing } from '../../toets/toetsing.ts';
import type { Criteriumweergave } from '../criteriumweergave.ts';
import { aantal, euro, plaats, wanneer, werkdagen } from '../opmaak.ts';
import type { Opmaak } from '../rapport.ts';
import { maakWeergave, type Rapportweergave } from '../weergave.ts';
import { xmltekst } from '../xmltekst.ts';
import { alinea, type Deel, kop, lijst, maakVoet, type Stuk, tabel } from './delen.ts';
import { LIJSTEN, STIJLEN } from './stijl.ts';
import { uitkomsten } from './uitkomsten.ts';

/**
 * @returns the bytes of a DOCX; what an office file cannot hold is left out of the text
 */
export async function maakDocx(
  toetsing: Toetsing,
  { uitleg, beslissing }: Partial<Opmaak> = {},
): Promise<Uint8Array> {
  const rapport = maakWeergave(toetsing, uitleg, beslissing);
  const titel = xmltekst(`Toetsing van ${rapport.titel}`);
  const document = new Document({
    title: titel,
    subject: 'Toetsing van een informatieplan',
    creator: 'Plantoets',
    lastModifiedBy: 'Plantoets',
    description: '',
    styles: STIJLEN,
    numbering: LIJSTEN,
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 } } },
        footers: { default: maakVoet(titel) },
        children: [
          new Paragraph({ style: 'Title', text: xmltekst(rapport.titel) }),
          alinea('Toetsing van een informatieplan', 'Bij'),
          ...(rapport.kenmerken.length > 0
            ? tabel(
                'Het plan',
                ['Kenmerk', 'Waarde'],
                rapport.kenmerken.map(({ term, waarde }) => [term, waarde]),
                [1, 3],
              )
            : []),
          ...nietBeoordeeld(rapport),
          ...(rapport.onderdelen.length > 0
            ? [...stand(rapport), ...eerst(rapport), ...weg(rapport), ...uitkomsten(rapport)]
            : []),
          ...plangegevens(rapport),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function nietBeoordeeld({ fout, geenPlan, meldingen }: Rapportweergave): Deel[] {
  return [
    ...(fout
      ? [
          kop(1, 'Dit bestand kon niet worden beoordeeld'),
          alinea(fout.melding),
          alinea(`Code: ${fout.code}`, 'Bij'),
        ]
      : []),
    ...(geenPlan === null ? [] : [kop(1, 'Dit is geen informatieplan'), alinea(geenPlan)]),
    ...(meldingen.length > 0
      ? [
          kop(1, 'Let op bij het lezen van dit rapport'),
          ...lijst(
            meldingen.map((melding) => [melding]),
            false,
            1,
          ),
        ]
      : []),
  ];
}

function stand({ gereed, score, automatisch, termijn, onderdelen }: Rapportweergave): Deel[] {
  const regels: Deel[] = [kop(1, 'De stand in één oogopslag')];
  if (gereed) {
    regels.push(
      alinea([
        'Gereed voor indiening? ',
        { tekst: `${gereed.woord}.`, vet: true, toon: gereed.toon },
        ` ${gereed.zin}`,
      ]),
    );
  }
  if (score) {
    const onzeker =
      score.onzeker > 0
        ? ` ${aantal(score.onzeker, 'criterium is onzeker en telt', 'criteria zijn onzeker en tellen')} niet mee.`
        : '';
    regels.push(
      score.totaal === null
        ? alinea(`Geen score: er is te weinig met zekerheid te beoordelen.${onzeker}`)
        : alinea(['Score: ', { tekst: `${score.totaal} van 100`, vet: true }, `.${onzeker}`]),
    );
  }
  if (automatisch) {
    const { gereed: woord, score: punten } = automatisch;
    regels.push(
      alinea(
        `Zonder oordelen van mensen: ${woord ? `${woord.toLowerCase()}, ` : ''}score ${punten ?? 'geen'}.`,
        'Bij',
      ),
    );
  }
  if (termijn) {
    regels.push(
      alinea([
        'Risico voor de inleverdatum: ',
        { tekst: `${termijn.risico.woord}.`, vet: true, toon: termijn.risico.toon },
        ` Naar de Tweede Kamer op ${termijn.datum}, ${termijn.resterend}, gerekend vanaf ${termijn.vandaag}.`,
      ]),
    );
  }
  regels.push(
    ...tabel(
      'Score per onderdeel',
      ['Onderdeel', 'Score', 'Uitkomsten'],
      onderdelen.map((deel) => [
        deel.naam,
        deel.score === null ? 'geen score' : String(deel.score),
        deel.telling.map((t) => `${t.aantal} ${t.woord.toLowerCase()}`).join(', '),
      ]),
      [3, 1.2, 4],
      [1],
    ),
  );
  return regels;
}

function eerst({ eerst, nakijken, opnieuwBeoordelen }: Rapportweergave): Deel[] {
  const link = (c: Criteriumweergave): Stuk => ({ tekst: `${c.id} ${c.titel}`, naar: c.id });
  return [
    kop(1, 'Wat eerst te doen'),
    alinea(
      eerst.length === 0
        ? 'Er staan geen verplichte onderdelen open.'
        : `${aantal(eerst.length, 'verplicht onderdeel staat', 'verplichte onderdelen staan')} nog open. Waar het meeste werk in zit staat bovenaan.`,
    ),
    ...lijst(
      eerst.map((c) => [
        link(c),
        ': ',
        { tekst: c.woord.toLowerCase(), toon: c.toon },
        c.inspanning > 0 ? `, ongeveer ${werkdagen(c.inspanning)}.` : '.',
        c.advies ? ` ${c.advies}` : '',
      ]),
      true,
      2,
    ),
    ...(opnieuwBeoordelen.length > 0
      ? [
          alinea(
            'Bij een eerdere versie is hier zelf over geoordeeld, maar het bewijs is veranderd. Beoordeel het opnieuw:',
          ),
          ...lijst(
            opnieuwBeoordelen.map((c) => [link(c)]),
            false,
            5,
          ),
        ]
      : []),
    ...(nakijken.length > 0
      ? [
          alinea('Kijk zelf na of dit in orde is, want het was niet met zekerheid te beoordelen:'),
          ...lijst(
            nakijken.map((c) => [link(c)]),
            false,
            3,
          ),
        ]
      : []),
  ];
}

function weg({ termijn }: Rapportweergave): Deel[] {
  if (!termijn) return [];
  return [
    kop(1, `De weg naar ${termijn.datum}`),
    alinea(termijn.toelichting),
    ...tabel(
      'De som achter het risico',
      ['Wat', 'Hoeveel'],
      termijn.balken.map(({ naam, tekst }) => [naam, tekst]),
      [3, 1],
      [1],
    ),
    ...(termijn.mijlpalen.length > 0
      ? tabel(
          'Mijlpalen tot de inleverdatum',
          ['Mijlpaal', 'Datum', 'Nog te gaan'],
          termijn.mijlpalen.map(({ naam, datum, resterend }) => [naam, datum, resterend]),
          [3, 2, 2],
        )
      : []),
  ];
}

function plangegevens({ totalen, mijlpalen }: Rapportweergave): Deel[] {
  if (totalen.length === 0 && mijlpalen.length === 0) return [];
  return [
    kop(1, 'Wat het plan zelf noemt'),
    ...(totalen.length > 0
      ? tabel(
          'Totaal van het plan per jaar',
          ['Jaar', 'Bedrag'],
          totalen.map((totaal) => [String(totaal.jaar), euro(totaal.euro)]),
          [1, 2],
          [1],
        )
      : []),
    ...(mijlpalen.length > 0
      ? tabel(
          `Mijlpalen in het plan (${mijlpalen.length})`,
          ['Wanneer', 'Wat', 'Wie', 'Plaats'],
          mijlpalen.map((m) => [wanneer(m.wanneer), m.wat, m.eigenaar ?? '', plaats(m)]),
          [1.4, 3.6, 1.8, 2.2],
        )
      : []),
  ];
}
