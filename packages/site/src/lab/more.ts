// What is shown only after one opens it, and fetched only then.
export { Network } from './network.tsx';
export { Plot } from './plot.tsx';
export { Settings } from './settings.tsx';
export { StepByStep } from './step-by-step.tsx';
export { TakeAway } from './take-away.tsx';
export { Why } from '../why/why.tsx';
