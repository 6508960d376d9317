import './style.css';

// On every page: the other language keeps the place and the settings, and the site works offline.

const language = document.querySelector<HTMLAnchorElement>('a.language');
language?.addEventListener('click', () => {
  language.hash = location.hash.includes('=') ? location.hash : '';
});

// The way to the training ends at its first button, as soon as there is one.
document.querySelector('a.skip[href="#training"]')?.addEventListener('click', (event) => {
  const button = document.querySelector<HTMLButtonElement>('#training button.primary');
  if (!button) return;
  event.preventDefault();
  button.scrollIntoView({ block: 'center' });
  button.focus();
});

const worker = navigator.serviceWorker;
if (worker && location.protocol.startsWith('http')) {
  void worker.register(`${document.body.dataset['root'] ?? './'}sw.js`).catch(() => undefined);
}
