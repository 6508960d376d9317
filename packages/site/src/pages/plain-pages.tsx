import type { Language } from '@retrace/lesson';
import type { JSX } from 'preact';
import type { Document } from '../build/markdown.ts';
import { speaking } from '../words.ts';
import { type Assets, Html, Layout } from './layout.tsx';

interface PlainProps {
  readonly language: Language;
  readonly page: string;
  readonly assets: Assets;
}

/** A file of the repository, to be read. */
export function SourcePage({
  path,
  html,
  ...props
}: PlainProps & { path: string; html: string }): JSX.Element {
  const say = speaking(props.language);
  return (
    <Layout {...props} title={path} description={`${say('source')}: ${path}`} wide>
      <div class="source">
        <p class="faint">{say('source')}</p>
        <h1>
          <code>{path}</code>
        </h1>
        <pre tabIndex={0}>
          <code dangerouslySetInnerHTML={{ __html: html }} />
        </pre>
      </div>
    </Layout>
  );
}

/** A folder of the repository. */
export function FolderPage({
  path,
  entries,
  ...props
}: PlainProps & {
  path: string;
  entries: readonly { name: string; href: string }[];
}): JSX.Element {
  const say = speaking(props.language);
  return (
    <Layout {...props} title={path} description={`${say('source')}: ${path}`}>
      <div class="source prose">
        <p class="faint">{say('source')}</p>
        <h1>
          <code>{path}</code>
        </h1>
        <ul>
          {entries.map(({ name, href }) => (
            <li key={name}>
              <a href={href}>
                <code>{name}</code>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </Layout>
  );
}

/** A document of the repository that is no lesson. */
export function DocumentPage({
  document,
  ...props
}: PlainProps & { document: Document }): JSX.Element {
  return (
    <Layout {...props} title={document.title} description={document.title}>
      <article class="prose">
        <h1>{document.title}</h1>
        {document.sections.map(({ id, html }) => (
          <Html key={id} html={html} />
        ))}
      </article>
    </Layout>
  );
}

/** Where to look when one's own numbers differ. */
export function NumbersDifferPage({ language, assets }: Omit<PlainProps, 'page'>): JSX.Element {
  const say = speaking(language);
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
    >
      <article class="prose">
        <h1>{say('numbersDiffer')}</h1>
        <p class="lead">{say('whyLead')}</p>
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
