import type { Language, Lesson } from '@retrace/lesson';
import type { JSX } from 'preact';
import { speaking } from '../words.ts';
import type { Rows } from '../lab/rows.ts';
import { type Assets, Layout } from './layout.tsx';
import type { ExerciseText } from './lesson-page.tsx';

export interface SheetPageProps {
  readonly language: Language;
  readonly lesson: Lesson;
  readonly assets: Assets;
  readonly results: readonly {
    readonly title: string;
    readonly trains: boolean;
    readonly rows: Rows;
  }[];
  readonly exercises: readonly ExerciseText[];
}

/** A lesson in 45 minutes: predict, run, explain. It prints on two pages. */
export function SheetPage({
  language,
  lesson,
  assets,
  results,
  exercises,
}: SheetPageProps): JSX.Element {
  const say = speaking(language);
  const zh = language === 'zh';
  // Two trainings may claim the same.
  const claims = [
    ...new Set(results.flatMap(({ rows }) => rows.claims.map(({ says }) => says))),
  ].slice(0, 5);
  // One program, so that the class runs the same one; best one that can be played.
  const printing = results
    .filter(({ rows }) => rows.printed.length > 0)
    .toSorted((a, b) => Number(b.trains) - Number(a.trains))[0];
  const values =
    printing?.rows.printed.filter(({ mark }) => mark !== 'not checked').slice(0, 8) ?? [];
  return (
    <Layout
      language={language}
      page={`${lesson.slug}/sheet/`}
      title={`${lesson.title[language]}: ${say('sheet')}`}
      description={say('minutes')}
      assets={assets}
    >
      <div class="sheet prose">
        <p class="faint">
          <a href="../">{say('backToLesson')}</a>
        </p>
        <h1>{lesson.title[language]}</h1>
        <p>
          <b>{say('minutes')}</b> · {lesson.summary[language]}
        </p>
        <h2>{zh ? '一、预测（15 分钟）' : '1. Predict (15 minutes)'}</h2>
        <p>
          {zh
            ? '读“思路”一节。运行之前，每个人先写下自己的预测：'
            : 'Read “The idea”. Before anything runs, each learner writes down a prediction: '}
          {claims.length > 0 &&
            (zh ? '下面的说法，哪些会成立？为什么？' : 'which of these will hold, and why?')}
        </p>
        <ul class="boxes">
          {claims.map((says) => (
            <li key={says}>☐ {says}</li>
          ))}
          {claims.length === 0 && (
            <li>
              ☐ {zh ? '训练到最后，损失会降到多少？' : 'How small will the loss be in the end?'}
            </li>
          )}
        </ul>
        <h2>{zh ? '二、运行（15 分钟）' : '2. Run (15 minutes)'}</h2>
        <ol>
          {printing && results.length > 1 && (
            <li>
              {zh ? `选程序“${printing.title}”。` : `Choose the program “${printing.title}”.`}
            </li>
          )}
          <li>
            {zh
              ? '按“播放”，看网络的输出怎样变化。什么时候变化最快？'
              : 'Press “Play”, and watch what the network answers. When does it change fastest?'}
          </li>
          {values.length > 0 && (
            <li>
              {zh
                ? '按“重置”，再按“到最后”。抄下文章印出的数字旁边的值。'
                : 'Press “Reset”, then “To the end”. Copy the values beside those that the article prints.'}
            </li>
          )}
          <li>
            {zh
              ? '在“改一改”里换一个学习率。还会学会吗？'
              : 'Under “Change something”, take another learning rate. Does it still learn?'}
          </li>
        </ol>
        {values.length > 0 && (
          <table class="printed">
            <caption>{printing?.title}</caption>
            <thead>
              <tr>
                <td />
                <th scope="col">{say('article')}</th>
                <th scope="col">{say('thisRun')}</th>
              </tr>
            </thead>
            <tbody>
              {values.map((row, i) => (
                <tr key={i}>
                  <th scope="row">{row.what}</th>
                  <td class="number">
                    {row.printed}
                    {row.truncated ? '…' : ''}
                  </td>
                  <td class="fill" />
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <h2>{zh ? '三、解释（15 分钟）' : '3. Explain (15 minutes)'}</h2>
        <p>
          {zh
            ? '两人一组，对照“一步，逐个数字看”，互相讲清楚其中一步。再做第一个练习：'
            : 'In pairs, follow “One step, number by number”, and explain one of its stages to each other. Then the first of the exercises:'}
        </p>
        <ul>
          {exercises.map(({ number, title }) => (
            <li key={number}>
              <a href={`../#exercise-${number}`}>
                {number}. {title}
              </a>
            </li>
          ))}
        </ul>
        {lesson.errata.length > 0 && (
          <>
            <h3>{say('errata')}</h3>
            <ul>
              {lesson.errata.slice(0, 4).map(({ printed, right }) => (
                <li key={printed.en}>
                  {printed[language]}
                  {zh ? '——' : ' – '}
                  {right[language]}
                </li>
              ))}
            </ul>
          </>
        )}
        {values.length > 0 && (
          <>
            <h3>{zh ? '参考' : 'For the teacher'}</h3>
            <ul>
              {values.map(({ what, measured }, i) => (
                <li key={i}>
                  {what}
                  {say('colon')}
                  <span class="number">{measured}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Layout>
  );
}
