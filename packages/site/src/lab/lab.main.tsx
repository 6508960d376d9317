import { render } from 'preact';
import { speaker } from '../say.ts';
import { Lab, type LabProps } from './lab.tsx';

const root = document.querySelector('#lab-root');
const facts = document.querySelector('#lab-facts');
if (root && facts) {
  const props: LabProps = JSON.parse(facts.textContent);
  root.replaceChildren();
  render(<Lab {...props} say={speaker().say} />, root);
}
