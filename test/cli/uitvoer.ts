/** Runs a command within the test, without a process of its own, which takes a second or more to start. */
import { jest } from '@jest/globals';

export interface Uitvoer {
  status: number | null;
  uit: string;
  fout: string;
}

/** @returns what it wrote to stdout and stderr (bytes as latin1), and its exit status */
export async function metUitvoer(opdracht: () => Promise<number>): Promise<Uitvoer> {
  const geschreven = { stdout: '', stderr: '' };
  const luisteraars = (['stdout', 'stderr'] as const).map((stroom) =>
    jest.spyOn(process[stroom], 'write').mockImplementation((stuk) => {
      geschreven[stroom] += typeof stuk === 'string' ? stuk : Buffer.from(stuk).toString('latin1');
      return true;
    }),
  );
  try {
    const status = await opdracht();
    return { status, uit: geschreven.stdout, fout: geschreven.stderr };
  } finally {
    for (const luisteraar of luisteraars) luisteraar.mockRestore();
  }
}
