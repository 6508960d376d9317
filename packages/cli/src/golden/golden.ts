import { type Command, UsageError, withHelp } from '@retrace/terminal';
import { goldenCheck } from './check.ts';
import { goldenDiff } from './diff.ts';
import { goldenRecord } from './record.ts';
import { goldenTable } from './table.ts';

const help = {
  en: `pnpm run golden                       every lesson and its checks, in a table
pnpm run golden check [lesson ...]    holds lessons to their golden files
pnpm run golden diff <lesson>         explains a difference, in one screen
pnpm run golden record <lesson> --reason "why"
                                      shows the difference, then records it

  --all        diff, check: everything, however many screens it takes
  --json       check, or the table: the report for machines
  --reference  check: recompute in Python, too, which takes a while
  --lang zh    in Chinese; en: in English; else as your system is set
  --no-color   no colours
`,
  zh: `pnpm run golden                       用表格列出每一课的各项检查
pnpm run golden check [课程 ...]      与记录核对
pnpm run golden diff <课程>           用一屏解释有什么不同
pnpm run golden record <课程> --reason "原因"
                                      先显示有什么不同，再记录

  --all        用于 diff、check：全部列出，不限一屏
  --json       用于 check 和表格：供程序读取的报告
  --reference  用于 check：再用 Python 算一遍，要等一会儿
  --lang zh    用中文；en：用英文；不写则按系统语言
  --no-color   不用颜色
`,
};

const commands: Readonly<Record<string, Command>> = {
  check: goldenCheck,
  diff: goldenDiff,
  record: goldenRecord,
};

/** `pnpm run golden ...`. Gives the exit code: 0 if all holds, 1 if something does not. */
export const golden: Command = withHelp(help, (args, streams, now) => {
  // `pnpm run golden -- check` hands the dashes on; whoever types them means nothing by it.
  const typed = args[0] === '--' ? args.slice(1) : args;
  const [name, ...rest] = typed;
  if (name === undefined || name.startsWith('-')) return goldenTable(typed, streams, now);
  if (!Object.hasOwn(commands, name)) {
    const known = Object.keys(commands).join(', ');
    throw new UsageError({
      en: `there is no command '${name.slice(0, 40)}'; choose from ${known}, or none for the table`,
      zh: `没有命令 '${name.slice(0, 40)}'；可选：${known}；不写则显示表格`,
    });
  }
  return commands[name](rest, streams, now);
});
