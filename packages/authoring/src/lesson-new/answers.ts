import { type Translated, UsageError } from '@retrace/terminal';

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
  readonly asks: Translated;
  readonly example: string;
  /** In words what is wrong with an answer; undefined where nothing is. */
  readonly objection: (answer: string) => Translated | undefined;
}

/** All but the slug, in the order in which they are asked. */
export const questions: readonly Question[] = [
  {
    name: 'title',
    option: '--title',
    asks: { en: 'What is the lesson called?', zh: '这一课叫什么？（英文）' },
    example: 'One neuron learns which input matters',
    objection: objectionToLine,
  },
  {
    name: 'articleTitle',
    option: '--article',
    asks: {
      en: 'What is the article called, in its own language?',
      zh: '文章的原文标题是什么？',
    },
    example: 'NumPy 在神经网络中的应用',
    objection: objectionToLine,
  },
  {
    name: 'link',
    option: '--link',
    asks: { en: 'Where can it be read?', zh: '文章的网址是什么？' },
    example: 'https://example.org/article',
    objection: (answer) =>
      /^https?:\/\/[^\s()<>|'"`\\\p{Cc}\p{Cf}]{1,500}$/u.test(answer) && URL.canParse(answer)
        ? undefined
        : {
            en: 'a link that begins with https:// or http:// is needed, without spaces, brackets or quotes',
            zh: '应为 https:// 或 http:// 开头的网址，不含空格、括号和引号',
          },
  },
  {
    name: 'language',
    option: '--language',
    asks: { en: 'What language is it in, as a tag?', zh: '文章用什么语言？（语言代码）' },
    example: 'zh',
    objection: (answer) =>
      /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(answer)
        ? undefined
        : { en: 'a language tag is needed, such as en or zh', zh: '应为语言代码，如 en 或 zh' },
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
  if (wrong === undefined) return;
  throw new UsageError({
    en: `${option} is '${answer}'; ${wrong.en}`,
    zh: `${option} 是 '${answer}'；${wrong.zh}`,
  });
}

function objectionToLine(answer: string): Translated | undefined {
  if (answer.trim() !== answer || answer === '') {
    return { en: 'some words are needed, no space around them', zh: '不能为空，前后不能有空格' };
  }
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(answer)) {
    return { en: 'one line of plain text is needed', zh: '应为一行普通文字' };
  }
  return answer.length > 120
    ? { en: 'at most 120 characters are needed', zh: '最多 120 个字符' }
    : undefined;
}
