/**
 * Makes the PDFs beside this file: out of plan.html one that is tagged, one untagged, and one untagged in two columns; out
 * of samengevoegd.html a tagged one with merged cells; and, where qpdf is installed, one that needs a password to open and one that only needs it to change. Run: node test/document/pdf/voorbeelden/maak.ts
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { schrijfPdf } from '../pdfschrijver.ts';

process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
const { default: sparticuz } = await import('@sparticuz/chromium');
const map = import.meta.dirname;
const html = readFileSync(join(map, 'plan.html'), 'utf8');
const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: sparticuz.args,
});
const pagina = await browser.newPage();

const kop = '<span style="font-size:8px;margin-left:15mm">Voorbeeldplan Kustwacht 2027</span>';
const voet = '<span style="font-size:8px;margin-left:15mm">Pagina <span class="pageNumber"></span></span>';
const vormen: [string, boolean, string][] = [
  ['getagd', true, ''],
  ['ongetagd', false, ''],
  ['kolommen', false, 'body{column-count:2;column-gap:10mm}'],
];
for (const [naam, tagged, stijl] of vormen) {
  await pagina.setContent(html.replace('</style>', `${stijl}</style>`));
  await pagina.pdf({
    path: join(map, `${naam}.pdf`),
    format: 'A5',
    margin: { top: '18mm', bottom: '18mm', left: '15mm', right: '15mm' },
    displayHeaderFooter: true,
    headerTemplate: kop,
    footerTemplate: voet,
    tagged,
    outline: false,
  });
}

await pagina.setContent(readFileSync(join(map, 'samengevoegd.html'), 'utf8'));
await pagina.pdf({ path: join(map, 'samengevoegd.pdf'), format: 'A5', tagged: true });

const open = join(map, 'open.pdf');
writeFileSync(
  open,
  schrijfPdf({ bladen: [{ teksten: [{ tekst: 'Dit mag iedereen lezen.', x: 70, y: 700 }] }] }),
);
for (const [naam, gebruiker] of [
  ['versleuteld', 'geheim'],
  ['alleen-eigenaar', ''],
] as const) {
  execFileSync('qpdf', ['--encrypt', gebruiker, 'eigenaar', '256', '--', open, join(map, `${naam}.pdf`)]);
}
execFileSync('rm', [open]);
process.exit(0);
