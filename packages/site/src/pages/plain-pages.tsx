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
