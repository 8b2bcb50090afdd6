/** natural has no types for its parts, and its whole would load database clients that are kept out of the install. */
declare module 'natural/lib/natural/stemmers/porter_stemmer_nl.js' {
  const stemmer: { stem(woord: string): string };
  export default stemmer;
}
declare module 'natural/lib/natural/util/stopwords_nl.js' {
  const woorden: { words: readonly string[] };
  export default woorden;
}
