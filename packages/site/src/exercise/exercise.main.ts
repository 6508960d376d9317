import { speaker } from '../say.ts';

// Offers an editor in the place of each exercise. What it takes is fetched only after a click.

const { say } = speaker();

for (const section of document.querySelectorAll<HTMLElement>('.exercise')) {
  const place = section.querySelector('.exercise-place');
  if (!place) continue;
  const { lesson = '', name = '' } = section.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['do'] = 'solve';
  button.textContent = say('solveHere');
  button.addEventListener('click', () => {
    button.disabled = true;
    void import('./editor.tsx').then(({ openEditor }) => {
      button.remove();
      openEditor(place, lesson, name);
    });
  });
  place.after(button);
}
