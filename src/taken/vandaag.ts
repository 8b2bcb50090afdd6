const DAG = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** @returns today's ISO date in Europe/Amsterdam, whatever the time zone of the machine */
export function vandaagInNederland(nu: Date = new Date()): string {
  return DAG.format(nu);
}
