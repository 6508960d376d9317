import type { Language, Lesson } from '@retrace/lesson';
import type { JSX } from 'preact';
import type { WhyFacts } from '../why/why.main.tsx';
import { speaking } from '../words.ts';
import { type Assets, Data, Layout } from './layout.tsx';

interface NumbersDifferPageProps {
  readonly language: Language;
  readonly assets: Assets;
  readonly lessons: readonly Lesson[];
}

/** A search for what explains somebody's numbers, and where to look oneself. */
export function NumbersDifferPage(props: NumbersDifferPageProps): JSX.Element {
  const { language, assets, lessons } = props;
  const say = speaking(language);
  const facts: WhyFacts = {
    lessons: lessons
      .map(({ slug, title, programs }) => ({
        slug,
        title: title[language],
        programs: programs
          .filter(({ kind }) => kind === 'training')
          .map((program) => ({ slug: program.slug, title: program.title[language] })),
      }))
      .filter(({ programs }) => programs.length > 0),
  };
  const causes: readonly (readonly [string, string])[] =
    language === 'zh'
      ? [
          [
            '种子',
            '文章用的种子可能没有印出来。换一个种子，初始权重就全变了，后面的数字也都不同。',
          ],
          [
            '抽取的次序',
            '先抽数据还是先抽权重，先抽哪一层，结果都不一样。对照第 0 轮的权重：那里不同，问题就在这里。',
          ],
          ['一轮是什么', '“1000 次”可能是轮，也可能是步。第 1 轮相同、最后不同，先查这里。'],
          [
            '损失的写法',
            '有没有除以样本数，有没有那个二分之一：梯度差一个倍数，学习率就像被改过。',
          ],
          ['截断与四舍五入', '文章印出的 0.94 可能是 0.949 截去了后面的数字。'],
          ['最后几位', '只有最后几位不同，多半是求和次序或 exp 的差别。'],
        ]
      : [
          [
            'The seed',
            'The article may not print its seed. Another seed gives other first weights, and so other numbers throughout.',
          ],
          [
            'The order of the draws',
            'Data before weights, or one layer before another: each order gives other numbers. Compare the weights at epoch 0. If they differ, it is this.',
          ],
          [
            'What counts as an epoch',
            '“1000 iterations” may be epochs or single steps. If epoch 1 agrees and the end does not, look here.',
          ],
          [
            'How the loss is written',
            'Divided by the number of samples or not, with a half in front or not: the gradient is off by a factor, as if the learning rate were another one.',
          ],
          ['Cut off or rounded', 'A printed 0.94 may be 0.949 with its further digits cut off.'],
          [
            'Only the last digits',
            'If only the last digits differ, it is most likely the order of a sum, or exp.',
          ],
        ];
  return (
    <Layout
      language={language}
      page="numbers-differ/"
      title={say('numbersDiffer')}
      description={say('whyLead')}
      assets={assets}
      scripts={['why']}
    >
      <article class="prose">
        <h1>{say('numbersDiffer')}</h1>
        <p class="lead">{say('whyLead')}</p>
        <div id="why-root">
          <noscript>
            <p>{say('whyNeedsScript')}</p>
          </noscript>
        </div>
        <Data id="why-facts" value={facts} />
        <h2>{say('onYourComputer')}</h2>
        <p>{say('followsFile')}</p>
        <pre tabIndex={0}>
          <code>node retrace.mjs why xor my.py</code>
        </pre>
        <h2>{say('lookYourself')}</h2>
        <ol class="causes">
          {causes.map(([what, how]) => (
            <li key={what}>
              <b>{what}</b>
              {language === 'zh' ? '：' : '. '}
              {how}
            </li>
          ))}
        </ol>
      </article>
    </Layout>
  );
}
