import type { Language, Lesson } from '@retrace/lesson';
import type { JSX } from 'preact';
import type { LabProps } from '../lab/lab.tsx';
import { speaking } from '../words.ts';
import { type Assets, Data, Layout } from './layout.tsx';

export interface StartPageProps {
  readonly language: Language;
  readonly assets: Assets;
  readonly lessons: readonly {
    readonly lesson: Lesson;
    readonly printed: number;
    readonly claims: number;
    /** The picture beside its summary, and what one sees there. */
    readonly picture: { readonly src: string; readonly alt: string };
  }[];
  readonly live: LabProps;
  readonly poster: { readonly src: string; readonly alt: string };
}

/** The path through the lessons, and one training that one can start at once. */
export function StartPage({
  language,
  assets,
  lessons,
  live,
  poster,
}: StartPageProps): JSX.Element {
  const say = speaking(language);
  const [first] = lessons;
  return (
    <Layout
      language={language}
      page=""
      title="Retrace"
      description={say('startTitle')}
      assets={assets}
      scripts={['lab']}
      hasLab
      wide
    >
      <div class="start">
        <div class="hero">
          <h1>{say('startTitle')}</h1>
          <p class="lead">{say('startLead')}</p>
          <p>
            <a class="button" href={`${first.lesson.slug}/`}>
              {say('begin')}
            </a>
          </p>
        </div>
        <section class="live" id="training" tabIndex={-1} aria-label={say('training')}>
          <p class="faint">{say('watch')}</p>
          <div id="lab-root">
            <img src={poster.src} alt={poster.alt} width="720" />
          </div>
          <Data id="lab-facts" value={live} />
          <p>
            <a href={`${live.lesson}/#program=${live.first}`}>{say('openLesson')}</a>
          </p>
        </section>
      </div>
      <section class="path" id="path">
        <h2>{say('path')}</h2>
        <ol>
          {lessons.map(({ lesson, printed, claims, picture }) => (
            <li key={lesson.slug}>
              <a href={`${lesson.slug}/`}>
                <img src={picture.src} alt="" width="720" loading="lazy" />
                <h3>{lesson.title[language]}</h3>
              </a>
              <p>{lesson.summary[language]}</p>
              <p class="faint">
                <cite lang={lesson.article.language}>{lesson.article.title}</cite>
                <br />
                {language === 'zh'
                  ? [
                      printed > 0 ? `${printed} 个印出的数字` : '',
                      claims > 0 ? `${claims} 个说法` : '',
                    ]
                      .filter(Boolean)
                      .join('，')
                  : [
                      printed > 0 ? `${printed} printed figures` : '',
                      claims > 0 ? `${claims} ${claims === 1 ? 'claim' : 'claims'}` : '',
                    ]
                      .filter(Boolean)
                      .join(', ')}
              </p>
            </li>
          ))}
        </ol>
      </section>
    </Layout>
  );
}
