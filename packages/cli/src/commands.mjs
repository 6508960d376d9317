/** Each command of the launcher: what it does, and where it is. */
export const commands = {
  example: [
    'shows a lesson beside its article, or lists them',
    () => import('./example/example.ts').then(({ example }) => example),
  ],
  exercise: [
    'lists the exercises, or looks at what you wrote',
    () => import('./exercise/exercise.ts').then(({ exercise }) => exercise),
  ],
  why: [
    'says why your numbers differ from the article',
    () => import('./why/why.ts').then(({ why }) => why),
  ],
  'find-seed': [
    'searches the seed behind printed figures',
    () => import('./find-seed/find-seed.ts').then(({ findSeed }) => findSeed),
  ],
  reproduce: [
    'runs every article, and counts what it reproduces',
    () => import('./reproduce/reproduce.ts').then(({ reproduce }) => reproduce),
  ],
  golden: [
    'holds lessons to their golden files; records, compares',
    () => import('./golden/golden.ts').then(({ golden }) => golden),
  ],
  test: [
    'tests everything, and ends with what is reproduced',
    () => import('./tasks/tasks.ts').then(({ test }) => test),
  ],
  check: [
    'types, lint, format, unused code, consistent versions',
    () => import('./tasks/tasks.ts').then(({ check }) => check),
  ],
  bench: [
    'times the trainings beside other libraries',
    () => import('./tasks/tasks.ts').then(({ bench }) => bench),
  ],
  engines: [
    'compares the bits on every JavaScript engine at hand',
    () =>
      import('../../engines/src/engines-command.ts').then(({ enginesCommand }) => enginesCommand),
  ],
  'engines:install': [
    'brings the other engines (Linux on x64; Debian, root)',
    () =>
      import('../../engines/src/install/install-command.ts').then(
        ({ installCommand }) => installCommand,
      ),
  ],
  'lesson:new': [
    'begins a lesson, from a template that runs at once',
    () => import('../../authoring/src/lesson-new/lesson-new.ts').then(({ lessonNew }) => lessonNew),
  ],
  'lesson:check': [
    'reviews lessons, and says how to fix what is wrong',
    () =>
      import('../../authoring/src/review/lesson-check.ts').then(({ lessonCheck }) => lessonCheck),
  ],
  'docs:update': [
    'runs what the documents show, and writes what it prints',
    () =>
      import('../../authoring/src/documents/docs-update.ts').then(({ docsUpdate }) => docsUpdate),
  ],
};

/** Those that run lessons do so in a process of their own: no lesson has a say in how the first one ends. */
export const runLessons = new Set(['example', 'find-seed', 'reproduce', 'golden']);
