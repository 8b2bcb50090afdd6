/** From the stream of a DOCX or ODT to the parts that opbouw.ts makes a Document of. */
import type { Afbeelding, Document, Formaat, Opmerking } from '../document.ts';
import { type Grenzen, Leesfout } from '../leesfout.ts';
import { bouwDocument, type Deel, vouw } from '../opbouw.ts';
import { koppenUitOpmaak } from './opmaakkoppen.ts';
import type { AlineaStuk, Stroom, Stuk } from './stroom.ts';

/** What an A4 of running text holds, to judge the size of a file that does not note its pages. */
const TEKENS_PER_PAGINA = 3000;

const INHOUD = /^(inhoud|inhoudsopgave|inhoudsopgaaf|table of contents|contents)$/i;
const TABELREGEL = /^tabel\s+[\dA-Z]+([.-]\d+)*\s*[.:–-]?\s/i;

const BEELDREGEL = /^(figuur|afbeelding|illustratie|grafiek|diagram|foto)\b/i;

type Lijstdeel = Extract<Deel, { soort: 'lijst' }>;

/**
 * @param stroom the whole text, before anything is done with it that costs time per page
 * @throws Leesfout LEEG when there is no text and no image, TE_VEEL_PAGINAS
 */
export function controleerOmvang({ teller, afbeeldingen }: Stroom, grenzen: Grenzen): void {
  if (teller.totaal === 0 && afbeeldingen.length === 0) throw new Leesfout('LEEG');
  const aantal = teller.vast ? teller.nummer : Math.ceil(teller.totaal / TEKENS_PER_PAGINA);
  if (aantal > grenzen.paginas) throw new Leesfout('TE_VEEL_PAGINAS');
}

/**
 * @param stroom all that the reader found
 * @param eigenschappen title and language from the file
 */
export function maakDocument(
  formaat: Formaat,
  stroom: Stroom,
  eigenschappen: { titel: string | null; taal: string | null },
): Document {
  const { teller, stukken } = stroom;
  const uitOpmaak = !stukken.some((stuk) => stuk.soort === 'alinea' && isEchteKop(stuk));
  if (uitOpmaak) koppenUitOpmaak(stukken);
  const koppenUit = uitOpmaak && stukken.some((s) => s.soort === 'alinea' && s.niveau) ? 'opmaak' : 'stijlen';

  const paginas = teller.paginas();
  const delen = new Delenmaker(paginas.length > 0).maak(stukken);
  const opmerkingen: Opmerking[] = [];
  const afbeeldingen: Afbeelding[] = [];
  const basis = {
    formaat,
    eigenschappen: { ...eigenschappen, getagd: null },
    koppenUit,
    paginas,
    randteksten: stroom.randteksten,
    opmerkingen,
    afbeeldingen,
  } as const;

  const sectieVanDeel: number[] = [];
  const document = bouwDocument(basis, delen.delen, (deel, sectie) => {
    sectieVanDeel[deel] = sectie;
  });
  const plaats = (stuk: number, pagina: number): { sectie: number; pagina: number | null } => ({
    sectie: sectieVanDeel[delen.deelVanStuk[stuk] ?? delen.delen.length - 1] ?? 0,
    pagina: paginas.length ? pagina : null,
  });
  for (const { stuk, opmerking } of stroom.opmerkingen) {
    // A change without text is one of layout.
    if (opmerking.soort !== 'opmerking' && !opmerking.tekst.trim()) continue;
    opmerkingen.push({ ...opmerking, tekst: vouw(opmerking.tekst), ...plaats(stuk, opmerking.pagina) });
  }
  for (const { stuk, alternatief, pagina } of stroom.afbeeldingen)
    afbeeldingen.push({ alternatief, ...plaats(stuk, pagina) });
  return document;
}

/** Headings by style, other than the title over a contents list that the word processor itself makes. */
function isEchteKop(stuk: AlineaStuk): boolean {
  return stuk.niveau !== null && stuk.rol === 'tekst' && !INHOUD.test(vouw(stuk.tekst));
}

/** Merges list items, ties captions to their tables, and gives a contents list a section of its own. */
class Delenmaker {
  readonly delen: Deel[] = [];
  /** By index of the piece: the part that it ended up in. */
  readonly deelVanStuk: number[] = [];
  #lijst: Lijstdeel | null = null;
  /** Notes wait until the list that refers to them has ended. */
  #noten: Deel[] = [];
  #inInhoud = false;
  readonly #metPaginas: boolean;

  constructor(metPaginas: boolean) {
    this.#metPaginas = metPaginas;
  }

  maak(stukken: readonly Stuk[]): this {
    const bijschriften = koppelBijschriften(stukken);
    for (const [i, stuk] of stukken.entries()) {
      if (stuk.soort === 'tabel') {
        this.#sluit();
        const pagina = this.#pagina(stuk.pagina);
        const { rijen, kopRijen } = stuk;
        const bijschrift = bijschriften.vanTabel.get(i) ?? null;
        const rijPaginas = stuk.rijPaginas.map((p) => this.#pagina(p));
        this.delen.push({ soort: 'tabel', rijen, kopRijen, rijPaginas, bijschrift, pagina });
      } else if (bijschriften.gebruikt.has(i)) {
        this.#sluit();
      } else {
        this.#alinea(stuk, stukken[i + 1]);
      }
      for (const tekst of stuk.noten)
        this.#noten.push({ soort: 'noot', tekst, pagina: this.#pagina(stuk.pagina) });
      this.deelVanStuk[i] = Math.max(0, this.delen.length - 1);
    }
    this.#sluit();
    return this;
  }

  #pagina(nummer: number): number | null {
    return this.#metPaginas ? nummer : null;
  }

  /** Ends the list that is being made and puts the notes after it. */
  #sluit(): void {
    this.#lijst = null;
    this.delen.push(...this.#noten);
    this.#noten = [];
  }

  #alinea(stuk: AlineaStuk, volgende: Stuk | undefined): void {
    const pagina = this.#pagina(stuk.pagina);
    const { tekst } = stuk;
    const inhoudskop = stuk.rol === 'inhoudskop' || (!this.#inInhoud && isInhoudskop(stuk, volgende));
    if (inhoudskop || stuk.rol === 'inhoud') {
      this.#sluit();
      const naam = inhoudskop && INHOUD.test(vouw(tekst));
      if (naam || (!this.#inInhoud && !this.#staatOnderInhoudskop())) {
        const kop = naam ? tekst : 'Inhoudsopgave';
        this.delen.push({ soort: 'kop', tekst: kop, niveau: stuk.niveau ?? 1, pagina });
      }
      this.#inInhoud = true;
      if (!naam) this.delen.push({ soort: 'alinea', tekst, pagina });
      return;
    }
    this.#inInhoud = false;
    if (stuk.niveau !== null) {
      this.#sluit();
      const kop = stuk.nummer ? `${stuk.nummer} ${tekst}` : tekst;
      this.delen.push({ soort: 'kop', tekst: kop, niveau: Math.min(stuk.niveau, 6), pagina });
    } else if (stuk.lijst === 'vervolg' && this.#lijst) {
      const item = this.#lijst.items.at(-1);
      if (item) item.tekst += `\n${tekst}`;
    } else if (stuk.lijst && stuk.lijst !== 'vervolg') {
      this.#item(tekst, stuk.lijst, pagina);
    } else {
      this.#sluit();
      const citaat = stuk.rol === 'citaat' ? { citaat: true } : {};
      this.delen.push({ soort: 'alinea', tekst, pagina, ...citaat });
    }
  }

  #item(tekst: string, plek: { genummerd: boolean; diepte: number }, pagina: number | null): void {
    const anders = plek.diepte === 0 && this.#lijst?.genummerd !== plek.genummerd;
    if (!this.#lijst || anders) {
      this.#sluit();
      this.#lijst = { soort: 'lijst', genummerd: plek.genummerd, items: [], pagina };
      this.delen.push(this.#lijst);
    }
    this.#lijst.items.push({ tekst, diepte: plek.diepte, pagina });
  }

  #staatOnderInhoudskop(): boolean {
    const laatste = this.delen.at(-1);
    return laatste?.soort === 'kop' && INHOUD.test(vouw(laatste.tekst));
  }
}

/** A line 'Inhoud' right before the lines of a contents list, or the first of them. */
function isInhoudskop(stuk: AlineaStuk, volgende: Stuk | undefined): boolean {
  const ervoor = volgende?.soort === 'alinea' && volgende.rol === 'inhoud';
  return (ervoor || stuk.rol === 'inhoud') && INHOUD.test(vouw(stuk.tekst));
}

/** A caption belongs to the table right after it, else to the table right before it. */
function koppelBijschriften(stukken: readonly Stuk[]): {
  vanTabel: Map<number, string>;
  gebruikt: Set<number>;
} {
  const vanTabel = new Map<number, string>();
  const gebruikt = new Set<number>();
  for (const [i, stuk] of stukken.entries()) {
    if (stuk.soort !== 'alinea' || stuk.niveau !== null || stuk.lijst) continue;
    const tekst = vouw(stuk.tekst);
    const perStijl = stuk.rol === 'bijschrift' && !BEELDREGEL.test(tekst);
    const perVorm =
      stuk.rol === 'tekst' && TABELREGEL.test(tekst) && tekst.length < 150 && !tekst.endsWith('.');
    if (!perStijl && !perVorm) continue;
    const tabel =
      stukken[i + 1]?.soort === 'tabel'
        ? i + 1
        : perStijl && stukken[i - 1]?.soort === 'tabel' && !vanTabel.has(i - 1)
          ? i - 1
          : null;
    if (tabel === null) continue;
    vanTabel.set(tabel, tekst);
    gebruikt.add(i);
  }
  return { vanTabel, gebruikt };
}
