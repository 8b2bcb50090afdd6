/**
 * Reads markdown into a Document. It serves the examples in rules/ and the text sources of fixtures/, so that a policy
 * adviser can write an example without making a Word file.
 */
import { marked, type Token, type Tokens } from 'marked';
import type { Cel, Document } from '../document.ts';
import { bouwDocument, type Deel } from '../opbouw.ts';

/**
 * @param tekst markdown with GFM tables; a YAML header with title, subtitle and date becomes the title lines
 * @returns a Document without pages
 */
export function leesMarkdown(tekst: string): Document {
  const { kop, rest } = splitsHeader(tekst);
  const delen: Deel[] = [];
  for (const veld of ['title', 'subtitle', 'date'] as const) {
    if (kop[veld]) delen.push({ soort: 'alinea', tekst: kop[veld], pagina: null });
  }
  for (const token of marked.lexer(rest)) voegToe(token, delen, false);
  return bouwDocument(
    {
      formaat: 'markdown',
      eigenschappen: { titel: kop.title ?? null, taal: 'nl-NL', getagd: null },
      koppenUit: 'stijlen',
      paginas: [],
      randteksten: [],
      opmerkingen: [],
      afbeeldingen: [],
    },
    delen,
  );
}

function splitsHeader(tekst: string): { kop: Record<string, string>; rest: string } {
  const blok = /^---\n([\s\S]*?)\n---\n/.exec(tekst);
  if (!blok) return { kop: {}, rest: tekst };
  const velden = [...(blok[1] ?? '').matchAll(/^(\w+):\s*"?(.*?)"?\s*$/gm)].map((m) => [m[1], m[2]]);
  return { kop: Object.fromEntries(velden), rest: tekst.slice(blok[0].length) };
}

function voegToe(token: Token, delen: Deel[], citaat: boolean): void {
  switch (token.type) {
    case 'heading':
      delen.push({
        soort: 'kop',
        tekst: plat(token.tokens),
        niveau: (token as Tokens.Heading).depth,
        pagina: null,
      });
      break;
    case 'blockquote':
      for (const kind of (token as Tokens.Blockquote).tokens) voegToe(kind, delen, true);
      break;
    case 'list':
      delen.push({
        soort: 'lijst',
        genummerd: (token as Tokens.List).ordered,
        items: items(token as Tokens.List, 0),
        pagina: null,
      });
      break;
    case 'table':
      delen.push(tabel(token as Tokens.Table));
      break;
    case 'paragraph':
    case 'text':
      delen.push({ soort: 'alinea', tekst: plat(token.tokens) || token.raw, pagina: null, citaat });
      break;
    case 'code':
      delen.push({ soort: 'alinea', tekst: (token as Tokens.Code).text, pagina: null });
      break;
  }
}

function items(lijst: Tokens.List, diepte: number): { tekst: string; diepte: number; pagina: null }[] {
  return lijst.items.flatMap((item) => {
    const eigen = item.tokens.filter((kind) => kind.type !== 'list');
    const onder = item.tokens.filter((kind): kind is Tokens.List => kind.type === 'list');
    return [
      { tekst: plat(eigen), diepte, pagina: null },
      ...onder.flatMap((kind) => items(kind, diepte + 1)),
    ];
  });
}

function tabel(token: Tokens.Table): Deel {
  const cellen = (rij: Tokens.TableCell[], kop: boolean): Cel[] =>
    rij.map((cel) => ({ tekst: plat(cel.tokens), kop, kolommen: 1, rijen: 1 }));
  return {
    soort: 'tabel',
    rijen: [cellen(token.header, true), ...token.rows.map((rij) => cellen(rij, false))],
    kopRijen: 1,
    pagina: null,
  };
}

/** The text of inline tokens without their markup. */
function plat(tokens: Token[] | undefined): string {
  return (tokens ?? [])
    .map((token): string => {
      if (token.type === 'br') return ' ';
      if ('tokens' in token && token.tokens?.length)
        return plat(token.tokens) + (token.type === 'paragraph' ? ' ' : '');
      return 'text' in token ? ontsnap(String(token.text)) : '';
    })
    .join('');
}

function ontsnap(tekst: string): string {
  return tekst.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, naam: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[naam] ?? '',
  );
}
