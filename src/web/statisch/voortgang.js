// Keeps the progress on this page up to date; without this script the page reloads itself.
const WACHT = 1000;

async function ververs() {
  const deel = document.querySelector('[data-volgt]');
  try {
    const antwoord = await fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' });
    if (!antwoord.ok) throw new Error(String(antwoord.status));
    const nieuw = new DOMParser()
      .parseFromString(await antwoord.text(), 'text/html')
      .querySelector('[data-volgt]');
    if (!nieuw) {
      location.reload();
      return;
    }
    if (nieuw.innerHTML !== deel.innerHTML && !deel.contains(document.activeElement)) {
      deel.replaceChildren(...nieuw.childNodes);
      meld(deel);
    }
  } catch {
    // The service is away for a moment: try again.
  }
  setTimeout(ververs, WACHT);
}

/** Tells screen readers about a step, not about every page. */
function meld(deel) {
  const status = document.querySelector('[data-status]');
  const tekst =
    deel
      .querySelector('p')
      ?.textContent.replace(/[:(].*/s, '')
      .trim() ?? '';
  if (status && status.textContent !== tekst) status.textContent = tekst;
}

setTimeout(ververs, WACHT);
