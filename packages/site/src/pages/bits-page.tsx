import type { Language, Lesson } from '@retrace/lesson';
import type { JSX } from 'preact';
import { speaking } from '../words.ts';
import { type Assets, Layout } from './layout.tsx';

export interface BitsPageProps {
  readonly language: Language;
  readonly assets: Assets;
  readonly lessons: readonly {
    readonly lesson: Lesson;
    readonly digests: readonly { readonly program: string; readonly digest: string }[];
  }[];
}

/** This browser beside the golden files. The script fills in what it gives. */
export function BitsPage({ language, assets, lessons }: BitsPageProps): JSX.Element {
  const say = speaking(language);
  return (
    <Layout
      language={language}
      page="bits/"
      title={say('bitsTitle')}
      description={say('bitsLead')}
      assets={assets}
      scripts={['bits']}
      wide
    >
      <div class="bits prose" id="bits">
        <h1>{say('bitsTitle')}</h1>
        <p>{say('bitsLead')}</p>
        <noscript>
          <p>{say('bitsNeedsScript')}</p>
        </noscript>
        <p>
          <button type="button" class="primary" id="compare" hidden>
            {say('compare')}
          </button>{' '}
          <span role="status" aria-live="polite" id="bits-status" />
        </p>
        {lessons.map(({ lesson, digests }) => (
          <section key={lesson.slug} class="compared" data-lesson={lesson.slug}>
            <h2>
              {lesson.title[language]} <span class="verdict" />
            </h2>
            {digests.map(({ program, digest }) => (
              <dl key={program} data-program={program}>
                <dt class="program">{program}</dt>
                <dt>{say('recorded')}</dt>
                <dd class="digest recorded">{digest}</dd>
                <dt>{say('yourBrowser')}</dt>
                <dd class="digest yours">–</dd>
              </dl>
            ))}
            <pre class="explained" hidden tabIndex={0} />
          </section>
        ))}
        <h2>{say('engines')}</h2>
        <p>{say('enginesText')}</p>
      </div>
    </Layout>
  );
}
