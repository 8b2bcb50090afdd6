/**
 * All places where a pattern stands in a text. String.matchAll copies the pattern on every call, which costs more than the
 * search itself where thousands of short sentences are held against a long pattern; this does not.
 */

/**
 * @param vorm with the flag g; may be shared, since it is always left at its beginning
 * @returns the matches in order, as matchAll gives them
 */
export function alleTreffers(tekst: string, vorm: RegExp): RegExpExecArray[] {
  const treffers: RegExpExecArray[] = [];
  vorm.lastIndex = 0;
  for (let treffer = vorm.exec(tekst); treffer; treffer = vorm.exec(tekst)) {
    treffers.push(treffer);
    // Nothing found at a place would be found there for ever.
    if (!treffer[0]) vorm.lastIndex++;
  }
  return treffers;
}
