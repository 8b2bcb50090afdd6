// Makes the upload form friendlier: drop files on it, see what was chosen, hear at once what is wrong.
const formulier = document.querySelector('form.upload');
const vlak = formulier.querySelector('.upload__vlak');
const veld = formulier.querySelector('input[type=file]');
const naam = formulier.querySelector('[name=naam]');
const gekozen = formulier.querySelector('[data-gekozen]');
const fout = formulier.querySelector('.upload__fout');
const meesteBestanden = Number(formulier.dataset.bestanden);
const meesteBytes = Number(formulier.dataset.bytes);
const getal = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });

document.querySelector('#foutoverzicht')?.focus();

const grootte = (bytes) =>
  bytes < 1024 ** 2 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${getal.format(bytes / 1024 ** 2)} MB`;

function gebrek() {
  const bestanden = [...veld.files];
  if (bestanden.length === 0) return 'Kies eerst een of meer bestanden.';
  if (bestanden.length > meesteBestanden) return `Kies niet meer dan ${meesteBestanden} bestanden tegelijk.`;
  const groot = bestanden.find((bestand) => bestand.size > meesteBytes);
  return groot ? `${groot.name} is groter dan ${grootte(meesteBytes)}.` : '';
}

function toonGebrek(tekst) {
  fout.querySelector('[data-tekst]').textContent = tekst;
  fout.hidden = !tekst;
  formulier.classList.toggle('upload--fout', Boolean(tekst));
  if (tekst) veld.setAttribute('aria-invalid', 'true');
  else veld.removeAttribute('aria-invalid');
  veld.setAttribute('aria-describedby', tekst ? 'bestanden-uitleg bestanden-fout' : 'bestanden-uitleg');
}

function toonGekozen() {
  const lijst = document.createElement('ul');
  lijst.className = 'upload__lijst';
  for (const bestand of veld.files) {
    const punt = document.createElement('li');
    punt.textContent = `${bestand.name} (${grootte(bestand.size)})`;
    lijst.append(punt);
  }
  gekozen.replaceChildren(...(veld.files.length > 1 ? [lijst] : []));
  toonGebrek(veld.files.length ? gebrek() : '');
}

veld.addEventListener('change', toonGekozen);
for (const soort of ['dragenter', 'dragover']) {
  vlak.addEventListener(soort, (gebeurtenis) => {
    gebeurtenis.preventDefault();
    vlak.classList.add('upload__vlak--boven');
  });
}
for (const soort of ['dragleave', 'drop']) {
  vlak.addEventListener(soort, () => vlak.classList.remove('upload__vlak--boven'));
}
vlak.addEventListener('drop', (gebeurtenis) => {
  gebeurtenis.preventDefault();
  if (gebeurtenis.dataTransfer.files.length) veld.files = gebeurtenis.dataTransfer.files;
  toonGekozen();
});

formulier.noValidate = true;
formulier.addEventListener('submit', (gebeurtenis) => {
  const tekst = gebrek();
  toonGebrek(tekst);
  if (tekst) {
    gebeurtenis.preventDefault();
    veld.focus();
    return;
  }
  // The name is checked by the service, which says at the field what is wrong.
  if (!naam.value.trim()) return;
  formulier.querySelector('[data-verzenden]').textContent = 'De bestanden worden verstuurd…';
});
