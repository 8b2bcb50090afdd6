/** What a defect finder is: it looks for one kind of defect in the document itself and shows where it stands. */
import type { z } from 'zod';
import type { Feiten, Plaats } from '../../feiten/feiten.ts';

/** One place where the defect shows. */
export interface Bevinding {
  /** Verbatim, '…' where something was left out; a document property in words where there is no text. */
  citaat: string;
  plaats: Plaats;
  /** What is wrong here, in Dutch, for people. */
  reden: string;
}

/** What a defect finder found. */
export interface Gebrek {
  /** Whether the defect is there; null when it cannot be told. */
  gevonden: boolean | null;
  /** The criterion does not hold for this kind of file. */
  nvt?: boolean;
  /** Worst or first ones first. */
  bevindingen: Bevinding[];
  /** 0 to 1: how sure it is of 'gevonden'. */
  zekerheid: number;
}

/** A defect finder with the options that a rule can give it. */
export interface Gebrekzoeker<Opties = unknown> {
  opties: z.ZodType<Opties>;
  /** Whether a page without readable text makes 'not found' doubtful. */
  leestTekst: boolean;
  /** It compares figures: on a page whose text was recognised, one figure read wrong gives a finding that is not there. */
  vergelijktGetallen?: boolean;
  zoek: (feiten: Feiten, opties: Opties) => Gebrek;
}

/** The criterion does not hold for this file. */
export const NIET_VAN_TOEPASSING: Gebrek = { gevonden: false, nvt: true, bevindingen: [], zekerheid: 1 };

/** Found when there is a finding. */
export function uitBevindingen(bevindingen: Bevinding[], alsGevonden: number, alsNiet: number): Gebrek {
  const gevonden = bevindingen.length > 0;
  return { gevonden, bevindingen, zekerheid: gevonden ? alsGevonden : alsNiet };
}
