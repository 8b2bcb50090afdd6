/** @returns the kind of an error for the log: its message can hold text of a plan, or an address with a password */
export function foutsoort(fout: unknown): string {
  return fout instanceof Error ? fout.name : typeof fout;
}
