/** Whether a plan can be handed in. */
import type { Criteriumuitkomst, Gereed } from './toetsing.ts';

/**
 * Readiness as shared/contract.md has it: 'nee' when a mandatory criterion is missing, 'bijna' when mandatory criteria
 * are at most 'deels', 'ja' when nothing mandatory is open.
 *
 * A mandatory criterion that is 'onzeker' holds 'ja' back too. The tool could not see that it is in order, and 'ja' is
 * a statement that it is; but a scan or a faint trace is no proof of a gap either, so it does not lead to 'nee'.
 */
export function bepaalGereed(uitkomsten: readonly Criteriumuitkomst[]): Gereed {
  const verplicht = uitkomsten.filter(({ plicht }) => plicht === 'verplicht');
  if (verplicht.some(({ uitkomst }) => uitkomst === 'ontbreekt')) return 'nee';
  return verplicht.some(({ uitkomst }) => uitkomst === 'deels' || uitkomst === 'onzeker') ? 'bijna' : 'ja';
}
