/** One long tagged PDF out of text sources, as Chromium prints it. Kept in the temporary folder of the machine. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marked } from 'marked';
import { PDFParse } from 'pdf-parse';
import { startChromium } from '../fixtures/schrijvers/pdf.ts';

/**
 * @param map folder with text sources: *.md, or one folder per plan with plan.md
 * @param paginas at least this many
 */
export async function grootPlan(map: string, paginas: number): Promise<Buffer> {
  const teksten = bronnenIn(map).map((pad) => readFileSync(pad, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
  if (!teksten.length) throw new Error(`geen tekstbronnen (*.md) in ${map}`);
  const som = createHash('sha256')
    .update(JSON.stringify([teksten, paginas, 1]))
    .digest('hex')
    .slice(0, 16);
  const pad = join(tmpdir(), 'plantoets-bench', `${som}.pdf`);
  if (existsSync(pad)) return readFileSync(pad);
  mkdirSync(join(tmpdir(), 'plantoets-bench'), { recursive: true });
  const browser = await startChromium();
  try {
    const pagina = await browser.newPage();
    for (let herhaling = 1; ; herhaling++) {
      const html = Array.from({ length: herhaling }, () => teksten)
        .flat()
        .map((tekst) => marked.parse(tekst, { async: false }))
        .join('\n');
      await pagina.setContent(
        `<html lang="nl"><title>Informatieplan BZK 2027-2031</title><style>body{font:11pt sans-serif}td,th{border:1px solid}</style><h1>Informatieplan BZK 2027-2031</h1>${html}`,
      );
      const pdf = await pagina.pdf({
        format: 'A4',
        margin: { top: '25mm', bottom: '25mm', left: '25mm', right: '25mm' },
        tagged: true,
        outline: true,
      });
      if ((await aantalPaginas(pdf)) < paginas) continue;
      writeFileSync(pad, pdf);
      return pdf;
    }
  } finally {
    await browser.close();
  }
}

async function aantalPaginas(pdf: Buffer): Promise<number> {
  const lezer = new PDFParse({ data: Uint8Array.from(pdf) });
  const { total } = await lezer.getInfo();
  await lezer.destroy();
  return total;
}

function bronnenIn(map: string): string[] {
  return readdirSync(map, { withFileTypes: true })
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap((item) => {
      if (item.isFile() && item.name.endsWith('.md')) return [join(map, item.name)];
      const plan = join(map, item.name, 'plan.md');
      return item.isDirectory() && existsSync(plan) ? [plan] : [];
    });
}
