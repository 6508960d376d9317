/** Each command of the launcher: what it does, and where it is. */
export const commands = {
  example: [
    {
      en: 'shows a lesson beside its article, or lists them',
      zh: '运行一课，与文章对照；不写课名则列出各课',
    },
    () => import('./example/example.ts').then(({ example }) => example),
  ],
  exercise: [
    {
      en: 'lists the exercises, or looks at what you wrote',
      zh: '列出练习，或检查你写的代码',
    },
    () => import('./exercise/exercise.ts').then(({ exercise }) => exercise),
  ],
  why: [
    {
      en: 'says why your numbers differ from the article',
      zh: '说明你的数字为什么与文章不同',
    },
    () => import('./why/why.ts').then(({ why }) => why),
  ],
  'find-seed': [
    {
      en: 'searches for the seed behind printed values',
      zh: '寻找能得出文章数字的种子',
    },
    () => import('./find-seed/find-seed.ts').then(({ findSeed }) => findSeed),
  ],
  reproduce: [
    {
      en: 'runs every article, and counts what it reproduces',
      zh: '运行所有文章的程序，统计重现了多少',
    },
    () => import('./reproduce/reproduce.ts').then(({ reproduce }) => reproduce),
  ],
  golden: [
    {
      en: 'holds lessons to their golden files; records, compares',
      zh: '把各课与记录核对；也可重新记录、比较',
    },
    () => import('./golden/golden.ts').then(({ golden }) => golden),
  ],
  test: [
    {
      en: 'tests everything, and ends with what is reproduced',
      zh: '运行全部测试，最后列出重现了什么',
    },
    () => import('./tasks/tasks.ts').then(({ test }) => test),
  ],
  check: [
    {
      en: 'types, lint, format, unused code, consistent versions',
      zh: '检查类型、代码规范、格式、无用代码和依赖版本',
    },
    () => import('./tasks/tasks.ts').then(({ check }) => check),
  ],
  bench: [
    {
      en: 'times the trainings beside other libraries',
      zh: '给训练和网页计时，并与其他库比较',
    },
    () => import('./tasks/tasks.ts').then(({ bench }) => bench),
  ],
  engines: [
    {
      en: 'compares the bits on every JavaScript engine at hand',
      zh: '在找到的各个 JavaScript 引擎上逐位比较结果',
    },
    () =>
      import('../../engines/src/engines-command.ts').then(({ enginesCommand }) => enginesCommand),
  ],
  'engines:install': [
    {
      en: 'brings the other engines (Linux on x64; Debian, root)',
      zh: '安装其他引擎（x64 的 Linux；需要 Debian 和 root）',
    },
    () =>
      import('../../engines/src/install/install-command.ts').then(
        ({ installCommand }) => installCommand,
      ),
  ],
  'lesson:new': [
    {
      en: 'begins a lesson, from a template that runs at once',
      zh: '从一个可以立即运行的模板开始新的一课',
    },
    () => import('../../authoring/src/lesson-new/lesson-new.ts').then(({ lessonNew }) => lessonNew),
  ],
  'lesson:check': [
    {
      en: 'reviews lessons, and says how to fix what is wrong',
      zh: '审查各课，并说明怎样改正',
    },
    () =>
      import('../../authoring/src/review/lesson-check.ts').then(({ lessonCheck }) => lessonCheck),
  ],
  'docs:update': [
    {
      en: 'runs what the documents show, and writes what it prints',
      zh: '运行文档里的命令，写入它们的输出',
    },
    () =>
      import('../../authoring/src/documents/docs-update.ts').then(({ docsUpdate }) => docsUpdate),
  ],
};

/** Those that run lessons do so in a process of their own: no lesson has a say in how the first one ends. */
export const runLessons = new Set(['example', 'find-seed', 'reproduce', 'golden']);
