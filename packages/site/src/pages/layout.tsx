import type { Language } from '@retrace/lesson';
import type { ComponentChildren, JSX } from 'preact';
import { addressOf, relativeLink } from '../build/links.ts';
import { speaking, words } from '../words.ts';

/** Files that a page loads, from the root of the site. */
export interface Assets {
  readonly style: string;
  readonly page: string;
  readonly lab: string;
  readonly exercise: string;
  readonly bits: string;
  readonly why: string;
}

export interface PageProps {
  readonly language: Language;
  /** From the root of its language: `xor/`. */
  readonly page: string;
  readonly title: string;
  readonly description: string;
  readonly assets: Assets;
  readonly scripts?: readonly (keyof Assets)[];
  /** The lesson that it is of. */
  readonly lesson?: string;
  /** Where it has a training to skip to. */
  readonly hasLab?: boolean;
  /** The same page in the other language; its start page where there is none. */
  readonly other?: string;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%230969b3'/%3E%3Cpath d='M4 8.5l3 3 5-7' stroke='%23fff' stroke-width='2' fill='none'/%3E%3C/svg%3E";

const policy =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** What all pages share. */
export function Layout(props: PageProps): JSX.Element {
  const { language, page, title, description, assets, children } = props;
  const say = speaking(language);
  const here = addressOf(language, page);
  const to = (target: string): string => relativeLink(here, addressOf(language, target));
  const file = (path: string): string => relativeLink(here, path);
  const otherLanguage = language === 'en' ? 'zh' : 'en';
  const other = relativeLink(here, addressOf(otherLanguage, props.other ?? page));
  return (
    <html lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{page === '' ? `Retrace` : `${title} · Retrace`}</title>
        <meta name="description" content={description} />
        <link rel="icon" href={icon} />
        <link rel="stylesheet" href={file(assets.style)} />
        {(['page', ...(props.scripts ?? [])] as const).map((name) => (
          <script key={name} type="module" src={file(assets[name])} />
        ))}
      </head>
      <body data-root={relativeLink(here, '')}>
        <header class="top">
          <a class="skip" href="#text">
            {say('toText')}
          </a>
          {props.hasLab === true && (
            <a class="skip" href="#training">
              {say('toTraining')}
            </a>
          )}
          <nav aria-label={say('site')}>
            <a class="brand" href={to('')}>
              Retrace
            </a>
            <a href={`${to('')}#path`}>{say('lessons')}</a>
            <a href={to('bits/')}>{say('bits')}</a>
            <a href={to('numbers-differ/') + (props.lesson ? `#lesson=${props.lesson}` : '')}>
              {say('numbersDiffer')}
            </a>
            <a class="language" href={other} lang={otherLanguage === 'zh' ? 'zh-CN' : 'en'}>
              {say('other')}
            </a>
          </nav>
        </header>
        <main id="text" tabIndex={-1} class={props.wide === true ? 'wide' : undefined}>
          {children}
        </main>
        <footer>{say('footer')}</footer>
        {props.scripts && <Data id="words" value={wordsOf(language)} />}
      </body>
    </html>
  );
}

function wordsOf(language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).map(([word, text]) => [word, text[language]]));
}

/** What a script of the page reads. */
export function Data({ id, value }: { id: string; value: unknown }): JSX.Element {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return <script id={id} type="application/json" dangerouslySetInnerHTML={{ __html: json }} />;
}

/** Text that is HTML already. */
export function Html({
  html,
  ...rest
}: {
  html: string;
  class?: string;
  id?: string;
}): JSX.Element {
  // What it gets comes from the documents of the repository, never from a reader.
  return <div {...rest} dangerouslySetInnerHTML={{ __html: html }} />;
}
