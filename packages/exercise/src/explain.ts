import type { Text } from '@retrace/lesson';
import type { Check } from './check.ts';
import { isWhole } from './examine.ts';
import type { Verdict } from './verdict.ts';

/**
 * Looks for the slip behind a wrong answer of which the check knows no mistake: the lesson's program is
 * trained with the learner's code in it, and where that has the numbers of the program with a slip that `why`
 * knows, to ten digits, the verdict says which. Whatever else comes of the training, the verdict stays as it is.
 *
 * @param exercise What the file exports.
 */
export async function explain<Exercise>(
  check: Check<Exercise>,
  exercise: unknown,
  verdict: Verdict,
): Promise<Verdict> {
  const { training } = check.steps.find((step) => step.training) ?? {};
  if (verdict.status !== 'wrong' || verdict.mistake || !training || !isWhole(check, exercise)) {
    return verdict;
  }
  try {
    const { slipsThatGive } = await import('@retrace/why'); // a page fetches it only now
    const slips = slipsThatGive(training.program, training.run(exercise));
    return slips.length > 0
      ? { ...verdict, mistake: saysOf(slips.map(({ says }) => says)) }
      : verdict;
  } catch {
    return verdict; // the learner's code may throw what it likes
  }
}

function saysOf([first, ...others]: readonly Text[]): Text {
  const few = others.slice(0, 3);
  const [en, zh] = [
    few.map((says) => says.en).join('; or '),
    few.map((says) => says.zh).join('；'),
  ];
  return {
    en: `Trained with your code, the program gives, to ten digits, what it gives with this one change: ${first.en}${en && `. The same numbers come of: ${en}`}.`,
    zh: `用你的代码训练，得到的数字与只作这一处改动时前十位相同：${first.zh}${zh && `。下面的改动得到同样的数字：${zh}`}。`,
  };
}
