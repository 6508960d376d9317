export { walkThroughs as default } from '../../vitest.shared.ts';
