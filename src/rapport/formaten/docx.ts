import type { Rapport } from '../rapport.ts';

/** A report that an office can edit; the library that writes it is only loaded when one is asked for. */
export const rapport: Rapport = {
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extensie: 'docx',
  naam: 'Rapport om te bewerken (Word)',
  perPlan: true,
  binair: true,
  perBestand: async (toetsing, opmaak) => (await import('../docx/maak.ts')).maakDocx(toetsing, opmaak),
};
