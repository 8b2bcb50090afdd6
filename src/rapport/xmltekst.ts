/** Text for the XML inside office files. */

/**
 * @returns the text without what XML 1.0 cannot hold, escaped or not (https://www.w3.org/TR/xml/#charsets): one such
 * character from a plan would make the whole file unreadable
 */
export function xmltekst(tekst: string): string {
  return (
    tekst
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  );
}
