import { fileURLToPath } from 'node:url';
import { type Command, main } from './main.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

await main('lesson:new', async (): Promise<Command> => {
  const { answersTyped, help, newLesson } = await import('./lesson-new.ts');
  const { openQuestions } = await import('./new/answers.ts');
  const typed = answersTyped(process.argv.slice(2), root);
  if (!typed) {
    return (_, { stdout }) => {
      stdout.write(help);
      return 0;
    };
  }
  const open = openQuestions(typed);
  if (open.length === 0 || !process.stdin.isTTY || !process.stdout.isTTY) {
    return (_, streams) => newLesson(typed, root, streams);
  }
  // Loaded only where somebody can answer.
  const { ask } = await import('./new/ask.ts');
  const answers = { ...typed, ...(await ask(open)) };
  return (_, streams) => newLesson(answers, root, streams);
});
