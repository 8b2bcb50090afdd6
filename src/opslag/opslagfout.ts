/** The store cannot be used; the message is for the person who manages the service, and says what to do. */
export class Opslagfout extends Error {
  constructor(melding: string, oorzaak?: unknown) {
    super(melding, { cause: oorzaak });
    this.name = 'Opslagfout';
  }
}
