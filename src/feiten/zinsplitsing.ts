/**
 * Splits Dutch text into sentences. Intl.Segmenter knows the general rules; what is repaired here is what it does not
 * know: Dutch abbreviations, initials, list numbers, and names that begin with a small letter.
 */

const segmenter = new Intl.Segmenter('nl', { granularity: 'sentence' });

/** After these a sentence goes on, whatever follows. */
const NOOIT_EINDE = new Set(
  (
    'a.h.w. a.u.b. aanh. afd. alg. ambt. apr. art. artt. aug. b.v. bijl. bijv. blz. bv. c.q. ca. cf. dec. dd. ' +
    'd.d. d.i. d.m.v. d.w.z. dhr. dir. div. dr. drs. ds. e.v. evt. excl. feb. febr. fig. gem. hfst. hr. i.c. i.c.m. ' +
    'i.h.a. i.h.b. i.h.k.v. i.o. i.o.m. i.p.v. i.s.m. i.t.t. i.v.m. incl. ing. inz. ir. jan. jhr. jl. juli. k.k. ' +
    'lid. ltr. m.a.w. m.b.t. m.b.v. m.i. m.i.v. m.m. m.n. m.u.v. max. mevr. mr. mrs. mw. min. n.a.v. nl. nov. nr. ' +
    'nrs. o.a. o.b.v. o.g.v. o.i. o.i.d. o.l.v. o.m. okt. p. par. pag. plm. prof. resp. sept. sep. sr. st. Stb. ' +
    'Stcrt. t.a.v. t.b.v. t.g.v. t.o.v. t.w. t.w.v. t.z.t. tel. th. u.a. v.a. v.h. vgl. vlg. vnl. w.o. w.v. wnd. z.g. ' +
    'zgn. z.i. z.s.m. § mld. mln. mio. Kst. h.k. h. b.d. jrg. mrt. vs. wv.'
  )
    .toLowerCase()
    .split(' '),
);
/** These may also end a sentence; a capital letter after them begins a new one. */
const SOMS_EINDE = new Set([
  'mln.',
  'mld.',
  'mio.',
  'jl.',
  'nl.',
  'max.',
  'min.',
  'i.o.',
  'z.s.m.',
  'o.i.d.',
  'v.h.',
  'p.',
  'h.',
  'lid.',
  'juli.',
  'st.',
  'alg.',
  'ca.',
  'th.',
  'm.m.',
  'w.v.',
]);

/** Only the end of what came before decides whether a sentence goes on; this keeps it linear. */
const STAART = 60;
const LAATSTE_WOORD = /(?:^|[\s(“"'‘])([^\s(“"'‘]+)$/;
const VOORLETTERS = /^(?:\p{Lu}\.)+$/u;
const VOOR_LETTER_EINDE =
  /\b(?:bijlage|deel|categorie|optie|variant|thema|klasse|niveau|scenario|plan|spoor|groep)\s+\S+$/i;
/** A name such as eHerkenning or a word such as 's after the end of a sentence. */
const KLEINE_NAAM = /(?<=[\p{Ll})\]\d]{2}[.!?]["”’)]?) (?=\p{Ll}\p{Lu}\p{Ll}|['’][stn] )/u;

function gaatDoor(deel: string, volgende: string): boolean {
  if (!deel.endsWith('.')) return false;
  // Leader dots in a contents list.
  if (deel.endsWith('...')) return /^\d/.test(volgende);
  if (/^(?:\d{1,2}|[a-z]|[IVX]{1,4})\.$/.test(deel)) return true;
  const woord = LAATSTE_WOORD.exec(deel)?.[1] ?? '';
  const klein = woord.toLowerCase();
  const hoofdletter = /^["“'‘(]?\p{Lu}/u.test(volgende);
  if (NOOIT_EINDE.has(klein)) return !(hoofdletter && SOMS_EINDE.has(klein));
  if (VOORLETTERS.test(woord)) return woord.length > 4 || !VOOR_LETTER_EINDE.test(deel);
  return false;
}

/**
 * @param tekst running text, white space folded
 * @returns the sentences in order, verbatim and trimmed; joined with spaces they are the text again
 */
export function splitsZinnen(tekst: string): string[] {
  // Most list items and cells are one short phrase: spare them the segmenter.
  if (!/[.!?…][\s"”’)]/.test(tekst)) return tekst.trim() ? [tekst.trim()] : [];
  const zinnen: string[] = [];
  let delen: string[] = [];
  let staart = '';
  for (const { segment } of segmenter.segment(tekst)) {
    const deel = segment.trim();
    if (!deel) continue;
    if (delen.length && !gaatDoor(staart, deel)) {
      zinnen.push(delen.join(' '));
      delen = [];
    }
    staart = (delen.length ? `${staart} ${deel}` : deel).slice(-STAART);
    delen.push(deel);
  }
  if (delen.length) zinnen.push(delen.join(' '));
  return zinnen.flatMap((zin) => zin.split(KLEINE_NAAM));
}
