import type { Language, Text } from '@retrace/lesson';

/** The words of the pages themselves. What lessons, checks and measurements say, they say. */
export const words = {
  // every page
  name: { en: 'Retrace', zh: 'Retrace' },
  lessons: { en: 'Lessons', zh: '课程' },
  bits: { en: 'Same bits?', zh: '每一位都相同？' },
  numbersDiffer: { en: 'My numbers differ', zh: '我的数字不一样' },
  other: { en: '中文', zh: 'English' },
  toText: { en: 'To the text', zh: '跳到正文' },
  toTraining: { en: 'To the training', zh: '跳到训练' },
  site: { en: 'Site', zh: '网站' },
  footer: {
    en: 'Every number here is computed in your browser. Nothing you do leaves this page.',
    zh: '这里的每个数字都由你的浏览器算出。你在这里做的一切都不会离开本页。',
  },
  // the start page
  startTitle: {
    en: 'The classic beginner articles on neural networks, re\u2011run to the last digit',
    zh: '重跑神经网络入门的经典文章，精确到最后一位',
  },
  startLead: {
    en: 'You follow an article, type its program, and your numbers differ from the printed ones. Is it the seed, a typo, the library, the machine? Here each article is a small program that runs in your browser. Every printed figure is checked, and the result is the same on every run, to the last bit.',
    zh: '你照着文章敲完程序，得到的数字却和文章里的不一样。是种子、笔误、库，还是机器的问题？在这里，每篇文章都是一个在浏览器里运行的小程序。文章印出的每个数字都经过核对，而且每次运行的结果都一样，一位不差。',
  },
  path: { en: 'The path through the lessons', zh: '学习路线' },
  begin: { en: 'Begin with the first lesson', zh: '从第一课开始' },
  watch: {
    en: 'The network of eleven lines learns XOR, right now, in your browser:',
    zh: '十一行代码的网络正在你的浏览器里学习异或：',
  },
  openLesson: { en: 'Open this lesson', zh: '打开这一课' },
  // the lab
  training: { en: 'The training', zh: '训练' },
  program: { en: 'program', zh: '程序' },
  play: { en: 'Play', zh: '播放' },
  pause: { en: 'Pause', zh: '暂停' },
  oneEpoch: { en: 'One epoch', zh: '一轮' },
  toTheEnd: { en: 'To the end', zh: '到最后' },
  compute: { en: 'Compute', zh: '计算' },
  reset: { en: 'Reset', zh: '重置' },
  epochBefore: { en: 'epoch', zh: '第' },
  epochAfter: { en: '', zh: '轮' },
  checkpoint: { en: 'checkpoint', zh: '检查点' },
  article: { en: 'the article', zh: '文章' },
  thisRun: { en: 'this run', zh: '这次运行' },
  holds: { en: 'holds', zh: '一致' },
  fails: { en: 'does not hold', zh: '不一致' },
  colon: { en: ': ', zh: '：' },
  notReproduced: { en: 'not reproduced', zh: '没有重现' },
  notChecked: { en: 'not checked', zh: '未核对' },
  notYet: { en: 'not yet', zh: '还没到' },
  answers: { en: 'What the network answers', zh: '网络的输出' },
  outputs: { en: 'The outputs, sample by sample', zh: '每个样本的输出' },
  network: { en: 'The network', zh: '网络' },
  loss: { en: 'The loss: ', zh: '损失：' },
  printedValues: { en: 'What the article prints', zh: '文章印出的数字' },
  noPrinted: {
    en: 'The article prints no numbers of this program.',
    zh: '文章没有印出这个程序的数字。',
  },
  claims: { en: 'What the article claims', zh: '文章的说法' },
  cutOff: { en: '… the article cut further digits off', zh: '… 后面的数字被文章截去了' },
  weights: { en: 'The weights', zh: '权重' },
  oneStep: { en: 'One step, number by number', zh: '一步，逐个数字看' },
  change: { en: 'Change something', zh: '改一改' },
  takeAway: { en: 'Take it with you', zh: '带走' },
  copyLink: { en: 'Copy a link to this state', zh: '复制当前状态的链接' },
  copied: { en: 'The link is copied.', zh: '链接已复制。' },
  notCopied: {
    en: 'The browser does not let the page copy; the link is in the address bar.',
    zh: '浏览器不允许复制；链接在地址栏里。',
  },
  json: { en: 'Numbers as JSON', zh: '数字（JSON）' },
  csv: { en: 'Losses as CSV', zh: '损失（CSV）' },
  npz: { en: 'Weights as .npz', zh: '权重（.npz）' },
  apply: { en: 'Train with these', zh: '用这些设置训练' },
  changed: {
    en: 'Changed: the article’s figures no longer apply.',
    zh: '已改动：文章的数字不再适用。',
  },
  backToArticle: { en: 'Back to the article’s', zh: '恢复文章的设置' },
  trainsNothing: {
    en: 'This program trains nothing; it only computes.',
    zh: '这个程序不训练，只做计算。',
  },
  starting: { en: 'Starting …', zh: '正在启动……' },
  needsScript: {
    en: 'These are the values as measured when this page was built. With JavaScript, the training runs here.',
    zh: '这些是生成本页时测得的值。打开 JavaScript，训练就能在这里运行。',
  },
  // settings
  seed: { en: 'seed', zh: '种子' },
  epochs: { en: 'epochs', zh: '轮数' },
  learningRate: { en: 'learning rate', zh: '学习率' },
  hidden: { en: 'hidden neurons', zh: '隐藏神经元数' },
  batchSize: { en: 'batch size', zh: '批大小' },
  order: { en: 'order of samples', zh: '样本顺序' },
  given: { en: 'as given', zh: '原来的顺序' },
  permutation: { en: 'drawn afresh before each epoch', zh: '每轮重新抽取' },
  shuffle: { en: 'shuffled on before each epoch', zh: '每轮接着打乱' },
  // one step
  sample: { en: 'sample', zh: '样本' },
  batch: { en: 'batch', zh: '批' },
  forward: { en: 'Forward', zh: '前向' },
  backward: { en: 'Backward', zh: '反向' },
  update: { en: 'Update', zh: '更新' },
  next: { en: 'Next', zh: '下一步' },
  previous: { en: 'Previous', zh: '上一步' },
  inputs: { en: 'x, inputs', zh: 'x（输入）' },
  target: { en: 't, target', zh: 't（目标值）' },
  before: { en: 'before', zh: '之前' },
  gradient: { en: 'gradient', zh: '梯度' },
  after: { en: 'after', zh: '之后' },
  lossOfStep: { en: 'loss of this batch', zh: '这一批的损失' },
  outOf: { en: ' of ', zh: '，共 ' },
  // exercises
  exercises: { en: 'Exercises', zh: '练习' },
  solveHere: { en: 'Solve it here', zh: '在这里做' },
  check: { en: 'Check', zh: '检查' },
  hint: { en: 'A hint', zh: '提示' },
  resetExercise: { en: 'Back to the gap', zh: '恢复原题' },
  sure: {
    en: 'This throws away what you wrote. Throw it away?',
    zh: '这会丢掉你写的内容。要丢掉吗？',
  },
  throwAway: { en: 'Throw it away', zh: '丢掉' },
  keep: { en: 'Keep it', zh: '保留' },
  solution: { en: 'A solution to compare with', zh: '参考答案' },
  done: { en: 'Done.', zh: '完成。' },
  stillToDo: { en: 'still to do: ', zh: '待填：' },
  expected: { en: 'expected', zh: '应为' },
  yours: { en: 'yours', zh: '你的' },
  yourCode: { en: 'your code ', zh: '你的代码' },
  yourFile: { en: 'Your file ', zh: '你的文件' },
  lineBefore: { en: ' (line ', zh: '（第 ' },
  lineAfter: { en: ')', zh: ' 行）' },
  prints: { en: 'your file prints', zh: '你的文件输出' },
  checking: { en: 'Checking …', zh: '正在检查……' },
  editor: { en: 'Your code', zh: '你的代码' },
  leaveEditor: { en: 'Tab leaves the editor.', zh: '按 Tab 键离开编辑器。' },
  // bits
  bitsTitle: {
    en: 'Does your browser give the same bits?',
    zh: '你的浏览器给出的每一位都相同吗？',
  },
  bitsLead: {
    en: 'Each lesson has a golden file: the loss of every epoch and all parameters, as they were recorded. Your browser now trains everything again and compares, to the last bit. The digests below are SHA-256 over the loss of every epoch.',
    zh: '每一课都有一份记录文件（golden），保存着每一轮的损失和全部参数。现在由你的浏览器重新训练一遍，逐位比较。下面的摘要是对每一轮损失计算的 SHA-256。',
  },
  compare: { en: 'Compare', zh: '比较' },
  recorded: { en: 'recorded', zh: '记录' },
  yourBrowser: { en: 'your browser', zh: '你的浏览器' },
  same: { en: 'the same bits', zh: '每一位都相同' },
  differs: { en: 'differs', zh: '不同' },
  engines: { en: 'Engines already measured', zh: '已经测过的引擎' },
  enginesText: {
    en: 'V8 (Node 20 and 26, Chromium 156), JavaScriptCore (Bun 1.4) and SpiderMonkey (102, and Firefox 153) on x64, and V8 on an emulated arm64 (Node 26) gave the same for every training.',
    zh: 'x64 上的 V8（Node 20 和 26、Chromium 156）、JavaScriptCore（Bun 1.4）、SpiderMonkey（102 和 Firefox 153），以及模拟 arm64 上的 V8（Node 26），每个训练的结果都相同。',
  },
  bitsNeedsScript: {
    en: 'The comparison needs JavaScript. These are the recorded digests.',
    zh: '比较需要 JavaScript。下面是记录的摘要。',
  },
  // my numbers differ
  whyLead: {
    en: 'You typed the program, and other numbers came out? Paste them, and see which change of the program gives them.',
    zh: '照着敲了程序，得到的数字却不同？把数字贴上来，查一查程序改动哪一处就会得到它们。',
  },
  whyNeedsScript: { en: 'The search needs JavaScript.', zh: '查找需要 JavaScript。' },
  whyHow: {
    en: 'The article’s program is trained again and again, each time with another slip that people make, or with another seed, until your digits come out. It takes up to five minutes.',
    zh: '反复训练文章的程序，每次带上人们常犯的一种疏忽，或换一个种子，直到得出你的每一位数字。最多五分钟。',
  },
  lesson: { en: 'lesson', zh: '课程' },
  yourNumbers: {
    en: 'Your numbers, just as your program prints them; more digits tell more',
    zh: '你的数字：照程序打印的原样贴上，位数越多越好',
  },
  whatTheyAre: { en: 'what they are', zh: '数字是什么' },
  workOut: { en: 'to be worked out', zh: '自动判断' },
  outputsKind: { en: 'outputs', zh: '输出' },
  weightsKind: { en: 'weights', zh: '权重' },
  lossesKind: { en: 'losses', zh: '损失' },
  afterEpochs: { en: 'after how many epochs', zh: '多少轮之后' },
  search: { en: 'Search', zh: '查找' },
  stop: { en: 'Stop', zh: '停止' },
  searching: { en: 'Searching …', zh: '正在查找……' },
  noWorker: { en: 'The search could not be loaded.', zh: '查找程序没能加载。' },
  onYourComputer: { en: 'The whole program', zh: '查整个程序' },
  followsFile: {
    en: 'On your computer, this command runs your file with your own Python and names the first value that differs:',
    zh: '在你的电脑上，下面的命令用你的 Python 运行你的文件，指出第一个不同的值：',
  },
  lookYourself: { en: 'Where to look yourself', zh: '自己先查这些地方' },
  // teachers
  sheet: { en: 'Sheet for teachers', zh: '教师用页' },
  minutes: { en: '45 minutes: predict, run, explain', zh: '45 分钟：预测、运行、解释' },
  // source
  source: { en: 'Source', zh: '源代码' },
  backToLesson: { en: 'Back to the lesson', zh: '回到课程' },
  runItHere: { en: 'Run it here', zh: '在这里运行' },
  theArticle: { en: 'The article', zh: '文章' },
  errata: { en: 'What the article prints wrong', zh: '文章的错误' },
} as const satisfies Readonly<Record<string, Text>>;

type Word = keyof typeof words;

/** Says words in one language. */
export const speaking =
  (language: Language): Say =>
  (word) =>
    words[word][language];

export type Say = (word: Word) => string;
