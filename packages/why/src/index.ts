export { among, type Helper } from './among.ts';
export { type GivenNumber, type Kind, kinds, readNumbers } from './read-numbers.ts';
export { CannotRead, type Outcome, puzzle, type Puzzle, type Trial, tryOut } from './puzzle.ts';
export { type Finding, search, type SearchOptions, type TryAll } from './search.ts';
export type { Stage } from './trials.ts';
export type { Slip } from './slip.ts';
export { slips } from './slips/index.ts';
export { answer, type Answer } from './answer.ts';
export { firstRows, labels, sameAsText, stageNames } from './words.ts';
