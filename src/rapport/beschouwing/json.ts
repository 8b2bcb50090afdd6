/** The draft and its round as JSON; references name plans by their label. */
import type { Bewering, Citaatverwijzing, Verwijzing } from '../../beschouwing/bewering.ts';
import { VASTE_TEKSTEN } from '../../beschouwing/concept/vasteteksten.ts';
import type { Concept, Conceptcel, Conceptdeel } from '../../beschouwing/concept.ts';
import type { Inbreng } from '../../beschouwing/inbreng.ts';
import { gegevenstabellen } from './gegevens.ts';
import type { Beschouwingjson } from './jsonvorm.ts';
import { type Labels, labelsVan, labelVan } from './verwijstekst.ts';
import { titelVan } from './woordkeus.ts';

type Jsondeel = Beschouwingjson['hoofdstukken'][number]['delen'][number];
type Jsonplaats = { plan: string; pagina: number | null; sectie: string; citaat: string | null };

/** @param inbrengen the plans of the draft */
export function maakBeschouwingJson(inbrengen: readonly Inbreng[], concept: Concept): Beschouwingjson {
  const labels = labelsVan(concept.bronnen);
  return {
    vorm: 1,
    concept: true,
    titel: titelVan(concept),
    jaar: concept.jaar,
    kader: concept.kader,
    bronnen: concept.bronnen.map(({ inbreng: _, ...bron }) => bron),
    hoofdstukken: concept.hoofdstukken.map(({ naam, titel, delen }) => ({
      naam,
      titel,
      delen: delen.map((deel) => deelVan(deel, labels)),
    })),
    gegevens: Object.fromEntries(
      gegevenstabellen(inbrengen, concept).map(({ naam, kolommen, rijen }) => [
        naam,
        rijen.map((rij) => Object.fromEntries(kolommen.map((kolom, i) => [kolom, rij[i] ?? null]))),
      ]),
    ),
  };
}

function deelVan(deel: Conceptdeel, labels: Labels): Jsondeel {
  switch (deel.soort) {
    case 'vast':
      return { ...deel, tekst: VASTE_TEKSTEN[deel.sleutel] };
    case 'beweringen':
      return { soort: deel.soort, beweringen: deel.beweringen.map((een) => bewering(een, labels)) };
    case 'citaten':
      return { soort: deel.soort, citaten: deel.citaten.map((een) => bewering(een, labels)) };
    case 'tabel': {
      const { naam, bijschrift, kolommen, rijen } = deel.tabel;
      return {
        soort: deel.soort,
        naam,
        bijschrift,
        kolommen: kolommen.map(({ kop }) => kop),
        rijen: rijen.map(({ cellen, verwijzingen }) => ({
          cellen: cellen.map((een) => cel(een, labels)),
          verwijzingen: verwijzingen.map((een) => plaats(een, labels)),
        })),
      };
    }
    case 'matrix': {
      const { bijschrift, plannen, rijen } = deel.matrix;
      return {
        soort: deel.soort,
        bijschrift,
        plannen: plannen.map(({ inbreng }) => labelVan(inbreng, labels)),
        rijen: rijen.map((rij) => ({ ...rij, uitkomsten: [...rij.uitkomsten] })),
      };
    }
    case 'grafiek': {
      const { naam, titel, rijen } = deel.grafiek;
      return {
        soort: deel.soort,
        naam,
        titel,
        rijen: rijen.map(({ label, delen }) => ({
          label,
          delen: delen.map((een) => ({ naam: een.naam, bewering: bewering(een.bewering, labels) })),
        })),
      };
    }
    case 'vervallen': {
      const { citaat, toen, plan, nu } = deel.vervallen;
      return {
        soort: deel.soort,
        citaat,
        toen: toen && {
          ministerie: toen.ministerie,
          bestand: toen.bestand,
          pagina: toen.pagina,
          sectie: toen.sectie,
        },
        plan: plan && labelVan(plan.inbreng, labels),
        nu: nu && bewering(nu, labels),
      };
    }
    default:
      return deel;
  }
}

type Zonderplaats<T extends Bewering> = Extract<
  Extract<Jsondeel, { soort: 'beweringen' }>['beweringen'][number],
  { soort: T['soort'] }
>;

function bewering<T extends Bewering>(een: T, labels: Labels): Zonderplaats<T> {
  const verwijzingen = een.verwijzingen.map((deel) => plaats(deel, labels));
  const delen =
    een.soort === 'som'
      ? { delen: een.delen.map((deel) => ({ ...deel, verwijzing: plaats(deel.verwijzing, labels) })) }
      : {};
  return { ...een, ...delen, verwijzingen } as unknown as Zonderplaats<T>;
}

function cel(waarde: Conceptcel, labels: Labels): string | number | null | Jsonplaats | Jsonplaats[] {
  if (Array.isArray(waarde)) return (waarde as readonly Verwijzing[]).map((een) => plaats(een, labels));
  return typeof waarde === 'object' && waarde !== null ? plaats(waarde as Verwijzing, labels) : waarde;
}

function plaats<T extends Verwijzing | Citaatverwijzing>(
  { inbreng, pagina, sectie, citaat }: T,
  labels: Labels,
): Jsonplaats & { citaat: T['citaat'] } {
  return { plan: labelVan(inbreng, labels), pagina, sectie, citaat };
}
