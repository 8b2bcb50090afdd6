/** XML parts of a package as a small tree with fixed prefixes, whatever prefixes and encoding the writer chose. */
import { SaxesParser } from 'saxes';
import { Leesfout } from '../leesfout.ts';

export interface Element {
  /** Prefix as in NAAMRUIMTEN and local name, such as 'w:p'. */
  naam: string;
  /** By name; prefixed names have the prefix of NAAMRUIMTEN too. */
  attrs: Record<string, string>;
  kinderen: (Element | string)[];
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';
const OOXML = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

/** The prefixes that the readers use. OOXML has a second set of names for its 'strict' variant. */
const NAAMRUIMTEN = new Map([
  [`${OOXML}wordprocessingml/2006/main`, 'w'],
  [`${STRICT}wordprocessingml/main`, 'w'],
  [`${OOXML}officeDocument/2006/relationships`, 'r'],
  [`${STRICT}officeDocument/relationships`, 'r'],
  [`${OOXML}package/2006/relationships`, 'rel'],
  [`${OOXML}package/2006/content-types`, 'ct'],
  [`${OOXML}package/2006/metadata/core-properties`, 'cp'],
  [`${OOXML}drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${STRICT}drawingml/wordprocessingDrawing`, 'wp'],
  [`${OOXML}drawingml/2006/main`, 'a'],
  [`${STRICT}drawingml/main`, 'a'],
  [`${OOXML}drawingml/2006/picture`, 'pic'],
  [`${STRICT}drawingml/picture`, 'pic'],
  [`${OOXML}officeDocument/2006/math`, 'm'],
  [`${STRICT}officeDocument/math`, 'm'],
  [`${OOXML}markup-compatibility/2006`, 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/drawing/2017/decorative', 'adec'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  [`${ODF}office:1.0`, 'office'],
  [`${ODF}style:1.0`, 'style'],
  [`${ODF}text:1.0`, 'text'],
  [`${ODF}table:1.0`, 'table'],
  [`${ODF}drawing:1.0`, 'draw'],
  [`${ODF}xsl-fo-compatible:1.0`, 'fo'],
  [`${ODF}svg-compatible:1.0`, 'svg'],
  [`${ODF}meta:1.0`, 'meta'],
  [`${ODF}manifest:1.0`, 'manifest'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
]);

/** Deeper nesting than any writer makes; a bound keeps the readers' recursion safe. */
const MAX_DIEPTE = 400;

/**
 * Parses one XML part. Entities other than the five of XML itself are never expanded.
 *
 * @returns the root element
 * @throws Leesfout BESCHADIGD when it is not well-formed, declares entities, or is nested absurdly deep
 */
export function leesXml(bytes: Uint8Array): Element {
  const wortel: Element = { naam: '', attrs: {}, kinderen: [] };
  const stapel: Element[] = [wortel];
  const namen = new Naamvertaler();
  const parser = new SaxesParser({ xmlns: false, position: false });

  parser.on('error', () => {
    throw new Leesfout('BESCHADIGD');
  });
  parser.on('doctype', (tekst) => {
    if (/<!ENTITY/i.test(tekst)) throw new Leesfout('BESCHADIGD');
  });
  parser.on('opentag', (tag) => {
    if (stapel.length > MAX_DIEPTE) throw new Leesfout('BESCHADIGD');
    const ruw = tag.attributes as Record<string, string>;
    namen.open(ruw);
    const attrs: Record<string, string> = Object.create(null);
    for (const naam in ruw) attrs[naam.includes(':') ? namen.vertaal(naam) : naam] = ruw[naam] as string;
    const element: Element = { naam: namen.vertaal(tag.name), attrs, kinderen: [] };
    const ouder = stapel.at(-1) as Element;
    // The fallback repeats what the preferred choice already says.
    const dubbel = element.naam === 'mc:Fallback' && ouder.kinderen.some((k) => isElement(k, 'mc:Choice'));
    if (!dubbel) ouder.kinderen.push(element);
    stapel.push(element);
  });
  parser.on('closetag', () => {
    stapel.pop();
    namen.sluit();
  });
  const tekst = (stuk: string): void => {
    (stapel.at(-1) as Element).kinderen.push(stuk);
  };
  parser.on('text', tekst);
  parser.on('cdata', tekst);

  parser.write(decodeer(bytes)).close();
  const eerste = wortel.kinderen.find((kind) => typeof kind !== 'string');
  if (!eerste) throw new Leesfout('BESCHADIGD');
  return eerste as Element;
}

/** Gives names their fixed prefix; declarations hold for the element on which they stand. */
class Naamvertaler {
  #prefixen = new Map<string, string>();
  #vertaald = new Map<string, string>();
  #vorige: (Map<string, string> | null)[] = [];

  open(attrs: Record<string, string>): void {
    let nieuw: Map<string, string> | null = null;
    for (const naam in attrs) {
      if (!naam.startsWith('xmlns')) continue;
      nieuw ??= new Map(this.#prefixen);
      const prefix = naam === 'xmlns' ? '' : naam.slice(6);
      nieuw.set(prefix, NAAMRUIMTEN.get(attrs[naam] as string) ?? prefix);
    }
    this.#vorige.push(nieuw && this.#prefixen);
    if (nieuw) this.#gebruik(nieuw);
  }

  sluit(): void {
    const vorige = this.#vorige.pop();
    if (vorige) this.#gebruik(vorige);
  }

  vertaal(naam: string): string {
    let uit = this.#vertaald.get(naam);
    if (uit === undefined) {
      const plek = naam.indexOf(':');
      const prefix = plek < 0 ? '' : naam.slice(0, plek);
      const vast = this.#prefixen.get(prefix) ?? prefix;
      uit = vast ? `${vast}:${naam.slice(plek + 1)}` : naam;
      this.#vertaald.set(naam, uit);
    }
    return uit;
  }

  #gebruik(prefixen: Map<string, string>): void {
    this.#prefixen = prefixen;
    this.#vertaald = new Map();
  }
}

function decodeer(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

export function isElement(knoop: Element | string | undefined, naam?: string): knoop is Element {
  return typeof knoop === 'object' && (naam === undefined || knoop.naam === naam);
}

/** The first child element of that name. */
export function kind(element: Element | undefined, naam: string): Element | undefined {
  return element?.kinderen.find((knoop): knoop is Element => isElement(knoop, naam));
}

/** All child elements, of that name if given. */
export function kinderen(element: Element | undefined, naam?: string): Element[] {
  return (element?.kinderen ?? []).filter((knoop): knoop is Element => isElement(knoop, naam));
}

/** The descendant elements of that name, in document order; the element itself does not count. */
export function* nakomelingen(element: Element | undefined, naam: string): Generator<Element> {
  for (const knoop of element?.kinderen ?? []) {
    if (typeof knoop === 'string') continue;
    if (knoop.naam === naam) yield knoop;
    yield* nakomelingen(knoop, naam);
  }
}

/** All text under an element, as it stands. */
export function platteTekst(element: Element | undefined): string {
  let uit = '';
  for (const knoop of element?.kinderen ?? []) uit += typeof knoop === 'string' ? knoop : platteTekst(knoop);
  return uit;
}
