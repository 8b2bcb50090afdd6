/** How long requests take, by their kind. */

/** Part of the requests that was done within the time. */
const DELEN = [0.5, 0.95, 0.99] as const;

export class Meter {
  readonly #duren = new Map<string, number[]>();
  /** What failed, a line each. */
  readonly fouten: string[] = [];

  /** @returns the answer, whatever its status; one of 400 or more is counted as a failure */
  async meet(soort: string, vraag: () => Promise<Response>): Promise<Response> {
    const begin = performance.now();
    try {
      const antwoord = await vraag();
      if (!antwoord.ok) this.fouten.push(`${soort}: ${antwoord.status}`);
      return antwoord;
    } catch (fout) {
      this.fouten.push(`${soort}: ${(fout as Error).message}`);
      throw fout;
    } finally {
      const duren = this.#duren.get(soort) ?? [];
      duren.push(performance.now() - begin);
      this.#duren.set(soort, duren);
    }
  }

  /** @returns a line per kind, the slowest first */
  tabel(): string[] {
    const rijen = [...this.#duren]
      .map(([soort, duren]) => {
        const gesorteerd = duren.toSorted((a, b) => a - b);
        const na = (deel: number) =>
          gesorteerd[Math.min(duren.length - 1, Math.ceil(deel * duren.length) - 1)] ?? 0;
        return { soort, aantal: duren.length, na: DELEN.map(na), meest: gesorteerd.at(-1) ?? 0 };
      })
      .sort((a, b) => (b.na[1] ?? 0) - (a.na[1] ?? 0));
    const breedte = Math.max(...rijen.map(({ soort }) => soort.length));
    const ms = (getal: number) => `${Math.round(getal)} ms`.padStart(10);
    return [
      `${'verzoek'.padEnd(breedte)}${['aantal', 'p50', 'p95', 'p99', 'meest'].map((kop) => kop.padStart(10)).join('')}`,
      ...rijen.map(
        ({ soort, aantal, na, meest }) =>
          `${soort.padEnd(breedte)}${String(aantal).padStart(10)}${[...na, meest].map(ms).join('')}`,
      ),
    ];
  }
}
