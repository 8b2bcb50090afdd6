/** Lays what writers made of a draft beside the plans as they are now: a quote that changed or vanished is flagged. */
import { type Citaatverwijzing, verwijsNaarPlan } from '../beschouwing/bewering.ts';
import { type Bewerkblok, type Bewerkingen, type Conceptblok, legNaast } from '../beschouwing/bewerking.ts';
import type { Inbreng } from '../beschouwing/inbreng.ts';
import { gelijkendCitaat, vindCitaat, zelfdeCitaat } from '../beschouwing/vindcitaat.ts';
import type { Document } from '../document/document.ts';
import type { Bewerking, Opslag } from '../opslag/opslag.ts';
import type { Rondevraag } from './rondelezer.ts';

type Bron = Pick<Opslag, 'bewerkingen' | 'versies'>;

export interface Rondebewerking {
  /** As they are kept, by rubriek. */
  bewaard: ReadonlyMap<string, Bewerking>;
  /** The same beside the plans of this round, block by block. */
  bewerkingen: Bewerkingen;
  /** With which they were laid beside: it has read what that took. */
  zoeker: Rondezoeker;
}

/** @param ronde read whole */
export async function haalBewerking(opslag: Bron, ronde: Rondevraag): Promise<Rondebewerking> {
  const bewaard = await opslag.bewerkingen.geldend(ronde.jaar);
  const zoeker = new Rondezoeker(opslag, ronde);
  const bewerkingen = new Map<string, Conceptblok[]>();
  for (const [rubriek, { blokken }] of bewaard) {
    if (!blokken) continue;
    const gelegd: Conceptblok[] = [];
    for (const blok of blokken) gelegd.push(await zoeker.leg(blok));
    bewerkingen.set(rubriek, gelegd);
  }
  return { bewaard, bewerkingen, zoeker };
}

/** Finds quotes in the plans of a round; reads each Document at most once, and only where what a plan brings is not enough. */
export class Rondezoeker {
  readonly #opslag: Pick<Bron, 'versies'>;
  readonly #plannen: readonly Inbreng[];
  readonly #planVanVersie: ReadonlyMap<string, string | null>;
  readonly #documenten = new Map<string, Document | null>();

  /** @param ronde read whole */
  constructor(opslag: Pick<Bron, 'versies'>, ronde: Rondevraag) {
    this.#opslag = opslag;
    this.#plannen = ronde.gegevens.ronde.plannen;
    this.#planVanVersie = new Map(ronde.stand.versies.map(({ id, plan }) => [id, plan]));
  }

  /** @returns where the words stand literally in a plan of the round; null when nowhere, or it is none of the round */
  async zoek(inbreng: string, citaat: string): Promise<Citaatverwijzing | null> {
    const plan = this.#plannen.find(({ id }) => id === inbreng);
    return plan ? (zelfdeCitaat(plan, citaat) ?? (await this.#inDocument(plan, citaat))) : null;
  }

  /** @returns a block as it is in the plans of the round */
  async leg(blok: Bewerkblok): Promise<Conceptblok> {
    if (blok.soort === 'tekst') return blok;
    if (blok.soort === 'gewist')
      return { soort: 'vervallen', vervallen: { citaat: null, toen: null, plan: null, nu: null } };
    const toen = blok.verwijzing;
    const plan = this.#planVan(toen);
    if (!plan) return legNaast(toen, null, null, null);
    const nuPlan = verwijsNaarPlan(plan);
    // Of the same version it was looked up when it was placed; the plan may have got another ministry since.
    if (plan.id === toen.inbreng)
      return legNaast(toen, nuPlan, { ...toen, ministerie: plan.ministerie }, null);
    const staat = await this.zoek(plan.id, toen.citaat);
    return legNaast(toen, nuPlan, staat, staat ? null : gelijkendCitaat(plan, toen.citaat));
  }

  /** @returns the plan that counts in this round of which the quote came; null when there is none */
  #planVan({ inbreng, ministerie }: Citaatverwijzing): Inbreng | null {
    const plan = this.#planVanVersie.get(inbreng);
    const zelfde = this.#plannen.find(
      ({ id }) => id === inbreng || (plan && this.#planVanVersie.get(id) === plan),
    );
    return (
      zelfde ?? this.#plannen.find((een) => ministerie !== null && een.ministerie === ministerie) ?? null
    );
  }

  async #inDocument(plan: Inbreng, citaat: string): Promise<Citaatverwijzing | null> {
    let document = this.#documenten.get(plan.id);
    if (document === undefined) {
      document = await this.#opslag.versies.document(plan.id);
      this.#documenten.set(plan.id, document);
    }
    const gevonden = document && vindCitaat(document, citaat);
    return gevonden ? { ...verwijsNaarPlan(plan), ...gevonden } : null;
  }
}
