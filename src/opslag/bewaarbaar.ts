/** What PostgreSQL can keep of a value from a hostile file: it refuses a NUL, and in JSON half a surrogate pair. */

/** @returns the text without NUL characters, and with U+FFFD for half a surrogate pair */
export function bewaarbareTekst(tekst: string): string {
  return tekst.replaceAll('\0', '').toWellFormed();
}

/** @returns a copy of a value that JSON can hold, with all its texts as by bewaarbareTekst */
export function bewaarbaar<T>(waarde: T): T {
  return JSON.parse(
    JSON.stringify(waarde, (_sleutel, deel: unknown) =>
      typeof deel === 'string' ? bewaarbareTekst(deel) : deel,
    ),
  ) as T;
}
