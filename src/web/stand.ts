/** How far a version is, in words and as a part of the whole, for pages and programs. */
import type { Request } from 'express';
import { z } from 'zod';
import type { Versieregel } from '../opslag/opslag.ts';
import { openVerplicht } from '../rapport/telling.ts';
import { Webfout } from './fouten.ts';

export interface Stand {
  id: string;
  plan: string | null;
  bestand: string;
  grootte: number;
  status: Versieregel['status'];
  /** Nothing more will change by itself. */
  af: boolean;
  /** 0 to 100; null while that cannot be told. */
  procent: number | null;
  /** What is going on, in Dutch. */
  tekst: string;
  fout: { code: string; melding: string } | null;
  isInformatieplan: boolean | null;
  score: number | null;
  openVerplicht: number | null;
  risico: string | null;
}

/** Share of the whole at which a step begins and ends. */
const STAPPEN = {
  begin: { van: 2, tot: 5, tekst: 'Begint' },
  lezen: { van: 5, tot: 40, tekst: 'Het bestand wordt gelezen' },
  herkennen: { van: 40, tot: 65, tekst: 'De tekst op gescande bladzijden wordt herkend' },
  feiten: { van: 65, tot: 75, tekst: 'Feiten, bedragen en mijlpalen worden verzameld' },
  toetsen: { van: 75, tot: 98, tekst: 'De criteria worden getoetst' },
} as const;

const AF: Partial<Record<Versieregel['status'], string>> = {
  klaar: 'Beoordeeld',
  mislukt: 'Kon niet worden beoordeeld',
  geannuleerd: 'Geannuleerd',
};

export function standVan(versie: Versieregel): Stand {
  const { toetsing, status } = versie;
  const uitkomsten = toetsing?.uitkomsten?.length ? toetsing.uitkomsten : null;
  return {
    id: versie.id,
    plan: versie.plan,
    bestand: versie.bestandsnaam,
    grootte: versie.grootte,
    status,
    af: status in AF,
    ...voortgangVan(versie),
    fout: toetsing?.fout ?? null,
    isInformatieplan: toetsing?.documentsoort?.isInformatieplan ?? null,
    score: uitkomsten ? (toetsing?.score?.totaal ?? null) : null,
    openVerplicht: uitkomsten ? openVerplicht(uitkomsten).length : null,
    risico: uitkomsten ? (toetsing?.termijn?.risico ?? null) : null,
  };
}

function voortgangVan({ status, voortgang }: Versieregel): Pick<Stand, 'procent' | 'tekst'> {
  if (status === 'wacht') return { procent: 0, tekst: 'Wacht op zijn beurt' };
  const af = AF[status];
  if (af) return { procent: 100, tekst: af };
  const { van, tot, tekst } = STAPPEN[voortgang?.stap ?? 'begin'];
  if (voortgang?.stap !== 'lezen' && voortgang?.stap !== 'herkennen') return { procent: van, tekst };
  const { pagina, paginas } = voortgang;
  if (!paginas) return { procent: null, tekst: `${tekst}: bladzijde ${pagina}` };
  const deel = Math.min(1, pagina / paginas);
  return {
    procent: Math.round(van + deel * (tot - van)),
    tekst: `${tekst}: bladzijde ${pagina} van ${paginas}`,
  };
}

const ID = z.uuid();

/**
 * @returns the id in the path
 * @throws Webfout 404 when it is no id: it cannot exist
 */
export function idUit(vraag: Request): string {
  const id = ID.safeParse(vraag.params.id);
  if (!id.success) throw new Webfout(404, 'NIET_GEVONDEN');
  return id.data;
}

/** @returns an id from a query, null when there is none */
export const idOfNiets = (waarde: unknown): string | null => ID.safeParse(waarde).data ?? null;
