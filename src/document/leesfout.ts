/** Why a file cannot be read; each code has one message for people, in Dutch, that says what to do. */
export const LEESFOUTEN = {
  LEEG: 'Het bestand is leeg. Kies het bestand opnieuw of sla het opnieuw op.',
  GEEN_DOCUMENT:
    'Dit is geen PDF, Word-document (.docx) of OpenDocument-tekst (.odt). Lever het plan in een van die vormen aan.',
  OUD_WORD:
    'Dit is een oud Word-bestand (.doc). Open het in Word of LibreOffice en sla het op als .docx of .odt.',
  VERSLEUTELD:
    'Het bestand is met een wachtwoord beveiligd. Sla het op zonder wachtwoord en probeer het opnieuw.',
  BESCHADIGD:
    'Het bestand is beschadigd of niet volledig. Open het in het programma waarmee het is gemaakt en sla het opnieuw op.',
  TE_GROOT: 'Het bestand is te groot. Maak de afbeeldingen kleiner of splits het bestand.',
  TE_VEEL_PAGINAS:
    'Het bestand heeft te veel bladzijden voor een informatieplan. Lever alleen het plan aan, zonder losse bijlagen.',
  ZIPBOM:
    'Het bestand wordt bij uitpakken onverantwoord groot en is daarom geweigerd. Sla het opnieuw op in Word of LibreOffice.',
  TE_LANG:
    'Het lezen duurde te lang en is gestopt. Sla het bestand opnieuw op, zo mogelijk met minder of kleinere afbeeldingen.',
  TE_VEEL_GEHEUGEN:
    'Het lezen vroeg te veel geheugen en is gestopt. Sla het bestand opnieuw op, zo mogelijk met minder of kleinere afbeeldingen.',
  INTERN:
    'Er ging bij ons iets mis. Probeer het opnieuw; blijft het misgaan, geef dan de naam van het bestand door aan de beheerder.',
} as const;

export type Leesfoutcode = keyof typeof LEESFOUTEN;

/** A refusal that is the file's, with a code for programs and a message for people. Never holds text of the plan. */
export class Leesfout extends Error {
  readonly code: Leesfoutcode;

  constructor(code: Leesfoutcode, bijzonderheid?: string) {
    super(bijzonderheid ? `${LEESFOUTEN[code]} (${bijzonderheid})` : LEESFOUTEN[code]);
    this.name = 'Leesfout';
    this.code = code;
  }
}

/** Limits on what is read; the defaults are those that the README names. */
export interface Grenzen {
  /** Bytes of the file as it is handed in. */
  bytes: number;
  /** Pages of a PDF, or an estimate from the text for DOCX and ODT. */
  paginas: number;
  /** Bytes of a package (DOCX, ODT) when unpacked. */
  uitgepakt: number;
  /** Unpacked size divided by packed size, over the whole package. */
  verhouding: number;
  /** Milliseconds for one file. */
  tijd: number;
  /** Milliseconds for recognising the text of one scanned page, on top of tijd. */
  ocrTijd: number;
  /** Scanned pages of one file of which the text is recognised; the rest is not read. */
  ocrPaginas: number;
  /** Megabytes of JavaScript heap for one worker. */
  geheugen: number;
}

export const STANDAARDGRENZEN: Grenzen = {
  bytes: 50 * 1024 * 1024,
  paginas: 1000,
  uitgepakt: 500 * 1024 * 1024,
  verhouding: 200,
  tijd: 60_000,
  ocrTijd: 30_000,
  ocrPaginas: 200,
  geheugen: 1536,
};
