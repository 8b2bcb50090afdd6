import type { Rapport } from '../rapport.ts';

/** The outcomes as tables to sort and filter; the library that writes them is only loaded when they are asked for. */
export const rapport: Rapport = {
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extensie: 'xlsx',
  naam: 'Tabellen (Excel)',
  perPlan: true,
  binair: true,
  perBestand: async (toetsing, opmaak) => (await import('../xlsx/maak.ts')).maakXlsx(toetsing, opmaak),
};
