// Keeps the progress on this page up to date: the service tells when something changed (server-sent events), and the
// page fetches its own part anew. Without this script the page reloads itself.
const WACHT = 2000;
const deel = document.querySelector('[data-volgt]');
// Not where a form with a fault was sent to.
const adres = deel.dataset.adres ?? location.href;
let bezig = false;
let nogEens = false;

async function ververs() {
  if (bezig) {
    nogEens = true;
    return;
  }
  bezig = true;
  try {
    const antwoord = await fetch(adres, { headers: { Accept: 'text/html' }, cache: 'no-store' });
    if (!antwoord.ok) throw new Error(String(antwoord.status));
    const nieuw = new DOMParser()
      .parseFromString(await antwoord.text(), 'text/html')
      .querySelector('[data-volgt]');
    if (!nieuw) {
      if (adres === location.href) location.reload();
      else location.replace(adres);
      return;
    }
    if (nieuw.innerHTML !== deel.innerHTML && !deel.contains(document.activeElement)) {
      deel.replaceChildren(...nieuw.childNodes);
      meld();
    }
  } catch {
    // The service is away for a moment; the stream of events reconnects by itself.
  }
  bezig = false;
  if (nogEens) {
    nogEens = false;
    ververs();
  }
}

/** Tells screen readers about a step, not about every page. */
function meld() {
  const status = document.querySelector('[data-status]');
  const tekst =
    deel
      .querySelector('p')
      ?.textContent.replace(/[:(].*/s, '')
      .trim() ?? '';
  if (status && status.textContent !== tekst) status.textContent = tekst;
}

if (deel.dataset.volgt) {
  const bron = new EventSource(deel.dataset.volgt);
  bron.addEventListener('stand', ververs);
  // The service ends the stream when all is done; a browser would open it again.
  bron.addEventListener('error', () => {
    ververs();
    // Refused: there are too many streams, or the service starts anew. A browser does not try that again.
    if (bron.readyState === EventSource.CLOSED) setInterval(ververs, WACHT);
  });
} else setInterval(ververs, WACHT);
