export { accuracy } from './accuracy.ts';
export { meanAbsoluteError } from './mean-absolute-error.ts';
