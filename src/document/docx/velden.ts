/** Fields in a DOCX (page number, contents list, cross-reference): the code is not text, the result is. */
export class Velden {
  readonly #stapel: { code: string; resultaat: boolean }[] = [];

  /** @param soort w:fldCharType */
  teken(soort: string | undefined): void {
    const veld = this.#stapel.at(-1);
    if (soort === 'begin') this.#stapel.push({ code: '', resultaat: false });
    else if (soort === 'separate' && veld) veld.resultaat = true;
    else if (soort === 'end') this.#stapel.pop();
  }

  code(tekst: string): void {
    const veld = this.#stapel.at(-1);
    if (veld && !veld.resultaat) veld.code += tekst;
  }

  /** A whole field in one element (w:fldSimple). */
  binnen(code: string, doe: () => void): void {
    this.#stapel.push({ code, resultaat: true });
    doe();
    this.#stapel.pop();
  }

  /** Text that comes now is the code of a field. */
  get inCode(): boolean {
    return this.#stapel.some((veld) => !veld.resultaat);
  }

  get inInhoudsopgave(): boolean {
    return this.#stapel.some((veld) => veld.resultaat && /^\s*TOC\b/i.test(veld.code));
  }

  get inPaginanummer(): boolean {
    return this.#stapel.some((veld) => /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(veld.code));
  }
}
