/** Reads one column of a page that has no tags: lines to tables, lists, notes and paragraphs. */
import type { Bladzijde } from './bladzijde.ts';
import type { Alineabrok, Brok, Lijstbrok, Regel } from './brok.ts';
import type { Broodtekst } from './indeling.ts';
import { zoekInhoud } from './inhoudsregels.ts';
import type { Segment } from './segmenten.ts';
import { type Beeldrij, zoekTabellen } from './tabellen.ts';
import type { Stip } from './tekening.ts';

const TEKEN = /^([•●○▪■□◦‣⁃∙·–—*►➢✓\uf0a7\uf0b7o-]|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)])(?:\s+|$)(?=\S|$)/;
const NOOT = /^\d{1,3}\s*\p{L}/u;

/**
 * @param segmenten of one column
 * @param bladzijde for its ruling lines and size
 */
export function leesGebied(segmenten: readonly Segment[], bladzijde: Bladzijde, brood: Broodtekst): Brok[] {
  const rijen = maakRijen(segmenten);
  const rechts = segmenten.reduce((verst, segment) => Math.max(verst, segment.x2), 0);
  const basis = { pagina: bladzijde.nummer, rechts, getagd: false };
  const brokken: Brok[] = [];
  let begin = 0;
  for (const inhoud of zoekInhoud(rijen)) {
    brokken.push(...leesRijen(rijen.slice(begin, inhoud.van), basis, brood, bladzijde));
    brokken.push({ ...basis, ...inhoud.brok });
    begin = inhoud.tot;
  }
  brokken.push(...leesRijen(rijen.slice(begin), basis, brood, bladzijde));
  return brokken;
}

function leesRijen(
  rijen: readonly Beeldrij[],
  basis: Basis,
  brood: Broodtekst,
  bladzijde: Bladzijde,
): Brok[] {
  const brokken: Brok[] = [];
  let begin = 0;
  for (const tabel of zoekTabellen(rijen, bladzijde.lijnen, brood)) {
    brokken.push(...leesTekst(rijen.slice(begin, tabel.van), basis, brood, bladzijde));
    brokken.push({ ...basis, ...tabel.brok });
    begin = tabel.tot;
  }
  brokken.push(...leesTekst(rijen.slice(begin), basis, brood, bladzijde));
  return brokken;
}

/** Segments on one baseline, from left to right. */
function maakRijen(segmenten: readonly Segment[]): Beeldrij[] {
  const rijen: Beeldrij[] = [];
  for (const segment of [...segmenten].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const rij = rijen[rijen.length - 1];
    if (rij && segment.y - rij.y < Math.min(rij.grootte, segment.grootte) * 0.35) {
      rij.segmenten.push(segment);
      rij.grootte = Math.max(rij.grootte, segment.grootte);
    } else rijen.push({ y: segment.y, grootte: segment.grootte, segmenten: [segment] });
  }
  for (const rij of rijen) rij.segmenten.sort((a, b) => a.x - b.x);
  return rijen;
}

interface Tekstregel extends Regel {
  /** Sign of a list item with which the line begins. */
  teken: string | null;
  /** Where the text after the sign begins. */
  tekstX: number;
}

function maakTekstregel(rij: Beeldrij, brood: Broodtekst, stippen: readonly Stip[]): Tekstregel {
  const [eerste, ...rest] = rij.segmenten as [Segment, ...Segment[]];
  const regel: Tekstregel = { ...eerste, teken: null, tekstX: eerste.x };
  for (const segment of rest) {
    regel.tekst += ` ${segment.tekst}`;
    regel.x2 = segment.x2;
    regel.vet &&= segment.vet;
  }
  regel.grootte = rij.grootte;
  const stip = stippen.some(
    ({ x, y }) =>
      x < eerste.x && eerste.x - x < regel.grootte * 2.5 && y < regel.y && regel.y - y < regel.grootte * 0.7,
  );
  if (stip) return { ...regel, teken: '•' };
  const treffer = TEKEN.exec(regel.tekst);
  // What looks like an item but is set as a heading, is a numbered heading.
  const alsKop = regel.grootte > brood.grootte * 1.08 || (regel.vet && !brood.vet);
  if (treffer && treffer[0].length < regel.tekst.length && !(alsKop && /[\da-z]/i.test(treffer[0]))) {
    regel.teken = treffer[1] ?? null;
    regel.tekst = regel.tekst.slice(treffer[0].length);
    const aandeel = treffer[0].length / (treffer[0].length + regel.tekst.length);
    regel.tekstX =
      eerste.tekst.trim() === regel.teken && rest[0] ? rest[0].x : regel.x + (regel.x2 - regel.x) * aandeel;
  }
  return regel;
}

type Basis = { pagina: number; rechts: number; getagd: boolean };

function leesTekst(
  rijen: readonly Beeldrij[],
  basis: Basis,
  brood: Broodtekst,
  bladzijde: Bladzijde,
): Brok[] {
  const brokken: Brok[] = [];
  let alinea: Alineabrok | null = null;
  let lijst: OpenLijst | null = null;
  let vorige: Tekstregel | null = null;
  for (const rij of rijen) {
    const regel = maakTekstregel(rij, brood, bladzijde.stippen);
    const ruim =
      !vorige || regel.y - vorige.y > Math.max(vorige.grootte, regel.grootte) * brood.regelafstand * 1.22;
    const lijkt = vorige !== null && zelfdeStijl(vorige, regel);
    if (regel.teken !== null) {
      lijst = voegItemToe(brokken, lijst, regel, basis);
      alinea = null;
    } else if (lijst && !ruim && lijkt && regel.x > begint(lijst) - 1 + lijst.hangt * 0.6) {
      lijst.items[lijst.items.length - 1]?.regels.push(regel);
      const hangt = regel.x - begint(lijst);
      if (hangt > 4) lijst.hangt = lijst.hangt ? Math.min(lijst.hangt, hangt) : hangt;
    } else if (alinea && vorige && !ruim && lijkt && !breektAf(vorige, regel, basis.rechts, alinea)) {
      alinea.regels.push(regel);
    } else {
      lijst = null;
      alinea = null;
      if (isNoot(regel, brood, bladzijde)) brokken.push({ ...basis, soort: 'noot', regels: [regel] });
      else {
        const noot = brokken[brokken.length - 1];
        if (noot?.soort === 'noot' && !ruim && lijkt) noot.regels.push(regel);
        else {
          alinea = { ...basis, soort: 'alinea', regels: [regel], citaat: false, ruimteBoven: ruim };
          brokken.push(alinea);
        }
      }
    }
    vorige = regel;
  }
  return brokken;
}

function zelfdeStijl(a: Regel, b: Regel): boolean {
  return Math.abs(a.grootte - b.grootte) < 0.6 && a.vet === b.vet;
}

/** Without white space between paragraphs, a short last line or an indented first line shows where one ends. */
function breektAf(vorige: Regel, regel: Regel, rechts: number, alinea: Alineabrok): boolean {
  const breedte = rechts - Math.min(vorige.x, regel.x);
  const woord = regel.tekst.split(' ', 1)[0]?.length ?? 0;
  const perTeken = (regel.x2 - regel.x) / Math.max(1, regel.tekst.length);
  const kort = vorige.x2 + (woord + 2) * perTeken < rechts - breedte * 0.12;
  const einde = /[.!?:;]["'”’)\]]*$/.test(vorige.tekst);
  if (kort && einde) return true;
  const links = alinea.regels.length > 1 ? (alinea.regels[1]?.x ?? vorige.x) : vorige.x;
  return (
    einde &&
    alinea.regels.length > 1 &&
    regel.x > links + regel.grootte * 0.8 &&
    regel.x < links + regel.grootte * 5
  );
}

function isNoot(regel: Regel, brood: Broodtekst, bladzijde: Bladzijde): boolean {
  return regel.grootte < brood.grootte * 0.92 && regel.y > bladzijde.hoogte * 0.6 && NOOT.test(regel.tekst);
}

/** A list that may go on; xs holds where items begin, per depth, hangt how much further their text is set. */
type OpenLijst = Lijstbrok & { xs: number[]; hangt: number };

function begint(lijst: OpenLijst): number {
  return lijst.xs[lijst.xs.length - 1] ?? 0;
}

function voegItemToe(brokken: Brok[], open: OpenLijst | null, regel: Tekstregel, basis: Basis): OpenLijst {
  const genummerd = /[\da-z]/i.test(regel.teken ?? '') && regel.teken !== 'o';
  let lijst = open;
  const opnieuw =
    lijst && /^\(?1[.)]$/.test(regel.teken ?? '') && lijst.genummerd && regel.x <= (lijst.xs[0] ?? 0) + 3;
  const anders = lijst && lijst.genummerd !== genummerd && regel.x <= (lijst.xs[0] ?? 0) + 3;
  if (!lijst || opnieuw || anders) {
    lijst = { ...basis, soort: 'lijst', genummerd, items: [], xs: [], hangt: 0 };
    brokken.push(lijst);
  }
  while (lijst.xs.length > 1 && regel.x < (lijst.xs[lijst.xs.length - 1] ?? 0) - 4) lijst.xs.pop();
  if (!lijst.xs.length || regel.x > (lijst.xs[lijst.xs.length - 1] ?? 0) + 4) lijst.xs.push(regel.x);
  lijst.items.push({
    regels: [{ ...regel, x: regel.tekstX }],
    diepte: lijst.xs.length - 1,
    teken: regel.teken,
  });
  return lijst;
}
