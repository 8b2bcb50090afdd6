/**
 * Lets many through at once, or one alone: a file that may take the process down must not take others along, who would be
 * blamed with it.
 */
export class Doorgang {
  #binnen = 0;
  #alleen = false;
  readonly #rij: { alleen: boolean; binnen: () => void }[] = [];

  /** Waits for its turn, first come first served. @returns lets the next one in */
  async door(alleen: boolean): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#rij.push({ alleen, binnen: resolve });
    this.#laatBinnen();
    await promise;
    return () => {
      this.#binnen -= 1;
      this.#alleen = false;
      this.#laatBinnen();
    };
  }

  #laatBinnen(): void {
    for (let eerste = this.#rij[0]; eerste && this.#past(eerste.alleen); eerste = this.#rij[0]) {
      this.#rij.shift();
      this.#binnen += 1;
      this.#alleen = eerste.alleen;
      eerste.binnen();
    }
  }

  #past(alleen: boolean): boolean {
    return alleen ? this.#binnen === 0 : !this.#alleen;
  }
}
