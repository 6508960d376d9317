export { gap, GapError } from './gap.ts';
export { type Check, defineCheck, type Mistake } from './check.ts';
export {
  type Failure,
  gives,
  givesNumbers,
  must,
  type Outcome,
  reproduces,
  type Step,
} from './step.ts';
export { examine } from './examine.ts';
export { explain } from './explain.ts';
export { inLanguage, type Verdict } from './verdict.ts';
export { taskOf } from './task.ts';
export { slipOf } from './slip.ts';
export { endless, faultText } from './fault-text.ts';
export { ifYouKnowPython, type PythonLine } from './python.ts';
