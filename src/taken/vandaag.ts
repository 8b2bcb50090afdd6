/** @returns today's ISO date in Europe/Amsterdam, whatever the time zone of the machine */
export function vandaagInNederland(nu: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(nu);
}
