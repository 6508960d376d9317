import type { Ask, Compared, Tell } from '../lab/protocol.ts';
import { speaker } from '../say.ts';
import type { Say } from '../words.ts';

// Trains every lesson in this browser, and shows what came out beside the golden files.

const page = document.querySelector<HTMLElement>('#bits');
const button = document.querySelector<HTMLButtonElement>('#compare');
const status = document.querySelector<HTMLElement>('#bits-status');
if (page && button && status) begin(page, button, status);

function begin(root: HTMLElement, start: HTMLButtonElement, said: HTMLElement): void {
  const { language, say } = speaker();
  const sections = [...root.querySelectorAll<HTMLElement>('[data-lesson]')];
  start.hidden = false;
  start.addEventListener('click', () => {
    start.disabled = true;
    said.textContent = say('starting');
    const worker = new Worker(new URL('../lab/lab.worker.ts', import.meta.url), { type: 'module' });
    let done = 0;
    let same = 0;
    worker.addEventListener('message', ({ data }: MessageEvent<Tell>) => {
      if (data.kind === 'failed') said.textContent = data.says;
      if (data.kind !== 'compared') return;
      const section = sections.find(({ dataset }) => dataset['lesson'] === data.lesson);
      if (section) show(section, data, say);
      done++;
      if (data.matches) same++;
      said.textContent = `${same} / ${sections.length} ${say('same')}`;
      if (done < sections.length) return;
      worker.terminate();
      start.disabled = false;
    });
    for (const { dataset } of sections) {
      const lesson = dataset['lesson'] ?? '';
      void fetch(`${document.body.dataset['root'] ?? './'}golden/${lesson}.json`)
        .then((response) => response.text())
        .then((golden) =>
          worker.postMessage({ kind: 'compare', lesson, golden, language } satisfies Ask),
        )
        .catch((error: unknown) => {
          said.textContent = String(error);
        });
    }
  });
}

function show(section: HTMLElement, { matches, programs, explained }: Compared, say: Say): void {
  const verdict = section.querySelector('.verdict');
  if (verdict) {
    verdict.textContent = matches ? `✓ ${say('same')}` : `✗ ${say('differs')}`;
    verdict.className = `verdict ${matches ? 'holds' : 'fails'}`;
  }
  for (const { program, digest, differs } of programs) {
    const row = section.querySelector(`[data-program="${program}"]`);
    const yours = row?.querySelector('.yours');
    if (yours) yours.textContent = digest;
    row?.classList.toggle('fails', differs);
    row?.classList.toggle('holds', !differs);
  }
  const words = section.querySelector<HTMLElement>('.explained');
  if (!words) return;
  words.hidden = explained.length === 0;
  words.textContent = explained.join('\n');
}
