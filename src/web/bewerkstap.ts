/** Turns a form that a writer sent into the blocks of a rubriek: every quote is looked up in its plan before it is kept. */
import type { Bewerkblok, Conceptblok } from '../beschouwing/bewerking.ts';
import { KORTSTE_CITAAT } from '../beschouwing/vindcitaat.ts';
import {
  type Bewerkvelden,
  type Blokveld,
  eigenTekstUit,
  HOOGSTENS_BLOKKEN,
  opVolgorde,
  volgordeUit,
} from './bewerkformulier.ts';
import { Veldfout } from './fouten.ts';
import type { Rondezoeker } from './rondebewerking.ts';
import { Veldfouten } from './velden.ts';

/** What the rubriek holds now. */
export interface Rubriekstand {
  bewaard: readonly Bewerkblok[];
  /** The same beside the plans of the round, block by block. */
  gelegd: readonly Conceptblok[];
}

type Geplaatst = { waarde: Bewerkblok; nummer: number; was: number | null };

/**
 * @param veld gives a field of the form its id on the page
 * @throws Veldfouten with all that is not right, by id of the field
 */
export async function blokkenUit(
  velden: Bewerkvelden,
  stand: Rubriekstand,
  zoeker: Rondezoeker,
  veld: (naam: string) => string,
): Promise<Bewerkblok[]> {
  const fouten: Record<string, string> = {};
  const geplaatst: Geplaatst[] = [];
  const lees = async (werk: () => Promise<void>) => {
    try {
      await werk();
    } catch (fout) {
      if (!(fout instanceof Veldfout)) throw fout;
      fouten[fout.veld] = fout.message;
    }
  };
  for (const [i, een] of velden.blokken.entries()) {
    if (een.weg || (een.soort === 'tekst' && !een.tekst)) continue;
    await lees(async () => {
      const nummer = volgordeUit(veld(`volgorde-${i}`), een.volgorde, i + 1);
      geplaatst.push({ waarde: await blokUit(een, stand, zoeker, veld(`tekst-${i}`)), nummer, was: i + 1 });
    });
  }
  const achteraan = velden.blokken.length + 1;
  for (const { inbreng, citaat } of velden.erbij) {
    await lees(async () => {
      const verwijzing = await zoeker.zoek(inbreng, citaat);
      if (!verwijzing)
        throw new Veldfout(veld('erbij'), 'Een gekozen zin staat niet meer in het plan. Kies opnieuw.');
      geplaatst.push({ waarde: { soort: 'citaat', verwijzing }, nummer: achteraan, was: null });
    });
  }
  await lees(async () => {
    const verwijzing = await gekopieerdeZin(velden, zoeker, veld);
    if (verwijzing) geplaatst.push({ waarde: verwijzing, nummer: achteraan, was: null });
  });
  await lees(async () => {
    if (!velden.eigen) return;
    const tekst = eigenTekstUit(veld('eigen'), velden.eigen);
    const nummer = volgordeUit(veld('eigen-volgorde'), velden.eigenVolgorde, achteraan);
    geplaatst.push({ waarde: { soort: 'tekst', tekst }, nummer, was: null });
  });
  if (geplaatst.length > HOOGSTENS_BLOKKEN)
    fouten[veld('erbij')] = `Kies hoogstens ${HOOGSTENS_BLOKKEN} citaten en teksten per rubriek.`;
  if (Object.keys(fouten).length) throw new Veldfouten(fouten);
  return opVolgorde(geplaatst);
}

async function blokUit(
  een: Blokveld,
  { bewaard, gelegd }: Rubriekstand,
  zoeker: Rondezoeker,
  veld: string,
): Promise<Bewerkblok> {
  if (een.soort === 'tekst') return { soort: 'tekst', tekst: eigenTekstUit(veld, een.tekst) };
  if (een.soort === 'gewist') return { soort: 'gewist' };
  const plaats = bewaard.findIndex(
    (blok) =>
      blok.soort === 'citaat' &&
      blok.verwijzing.inbreng === een.inbreng &&
      blok.verwijzing.citaat === een.tekst,
  );
  const nu = gelegd[plaats];
  if (nu?.soort === 'citaat') return { soort: 'citaat', verwijzing: nu.citaat.verwijzingen[0] };
  if (nu?.soort === 'vervallen') {
    const nieuw = een.neemNieuw ? nu.vervallen.nu : null;
    return nieuw ? { soort: 'citaat', verwijzing: nieuw.verwijzingen[0] } : (bewaard[plaats] as Bewerkblok);
  }
  const verwijzing = await zoeker.zoek(een.inbreng, een.tekst);
  if (!verwijzing)
    throw new Veldfout(veld, 'Dit citaat staat niet meer in het plan. Laat het weg of kies een ander.');
  return { soort: 'citaat', verwijzing };
}

async function gekopieerdeZin(
  { zin, plan }: Bewerkvelden,
  zoeker: Rondezoeker,
  veld: (naam: string) => string,
): Promise<Bewerkblok | null> {
  if (!zin) return null;
  if (!plan) throw new Veldfout(veld('plan'), 'Kies uit welk plan de zin komt.');
  if (zin.length < KORTSTE_CITAAT)
    throw new Veldfout(veld('zin'), `Kopieer een langere zin, van ten minste ${KORTSTE_CITAAT} tekens.`);
  const verwijzing = await zoeker.zoek(plan, zin);
  if (!verwijzing)
    throw new Veldfout(
      veld('zin'),
      'Deze zin staat niet letterlijk in het plan. Kopieer één zin of alinea uit de tekst van het plan.',
    );
  return { soort: 'citaat', verwijzing };
}
