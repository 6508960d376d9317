import { UsageError } from '@retrace/terminal';

/** What must be known of a lesson before it can be begun. */
export interface Answers {
  readonly slug: string;
  readonly title: string;
  readonly articleTitle: string;
  readonly link: string;
  /** Of the article, as a language tag. */
  readonly language: string;
}

/** What is known already. */
export type Given = { readonly [Name in keyof Answers]?: string | undefined };

/** One thing to know: how it is asked for, and what is wrong with an answer. */
export interface Question {
  readonly name: Exclude<keyof Answers, 'slug'>;
  /** How it is given without being asked, `--title`; the slug is the command's one word. */
  readonly option: string;
  readonly asks: string;
  readonly example: string;
  /** In words what is wrong with an answer; undefined where nothing is. */
  readonly objection: (answer: string) => string | undefined;
}

/** All but the slug, in the order in which they are asked. */
export const questions: readonly Question[] = [
  {
    name: 'title',
    option: '--title',
    asks: 'What is the lesson called?',
    example: 'One neuron learns which input matters',
    objection: objectionToLine,
  },
  {
    name: 'articleTitle',
    option: '--article',
    asks: 'What is the article called, in its own language?',
    example: 'NumPy 在神经网络中的应用',
    objection: objectionToLine,
  },
  {
    name: 'link',
    option: '--link',
    asks: 'Where can it be read?',
    example: 'https://example.org/article',
    objection: (answer) =>
      /^https?:\/\/[^\s()<>|'"`\\\p{Cc}\p{Cf}]{1,500}$/u.test(answer) && URL.canParse(answer)
        ? undefined
        : 'a link that begins with https:// or http:// is needed, without spaces, brackets or quotes',
  },
  {
    name: 'language',
    option: '--language',
    asks: 'What language is it in, as a tag?',
    example: 'zh',
    objection: (answer) =>
      /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(answer)
        ? undefined
        : 'a language tag is needed, such as en or zh',
  },
];

/** What is still to be asked. */
export function openQuestions(given: Given): Question[] {
  return questions.filter(({ name }) => given[name] === undefined);
}

/** Whether nothing is left to be asked. */
export function isComplete(given: Given): given is Answers {
  return given.slug !== undefined && openQuestions(given).length === 0;
}

/** @throws {UsageError} if an answer will not do, with the option that it came from */
export function checkAnswer({ option, objection }: Question, answer: string): void {
  const wrong = objection(answer);
  if (wrong !== undefined) throw new UsageError(`${option} is '${answer}'; ${wrong}`);
}

function objectionToLine(answer: string): string | undefined {
  if (answer.trim() !== answer || answer === '')
    return 'some words are needed, no space around them';
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(answer)) return 'one line of plain text is needed';
  return answer.length > 120 ? 'at most 120 characters are needed' : undefined;
}
