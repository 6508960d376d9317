import { render } from 'preact';
import { useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { speaker } from '../say.ts';
import { Why } from './why.tsx';

/** The lessons that train something, with these programs. */
export interface WhyFacts {
  readonly lessons: readonly Choice[];
}

interface Choice {
  readonly slug: string;
  readonly title: string;
  readonly programs: readonly { readonly slug: string; readonly title: string }[];
}

const { language, say } = speaker();

/** For whoever has not come from a lesson: which program is it? */
function Chooser({ lessons }: WhyFacts): JSX.Element {
  const named = new URLSearchParams(location.hash.slice(1)).get('lesson');
  const [lesson, setLesson] = useState(lessons.find(({ slug }) => slug === named) ?? lessons[0]);
  const [chosen, setProgram] = useState<string>();
  const { programs } = lesson;
  const program = programs.find(({ slug }) => slug === chosen) ?? programs[0];
  return (
    <>
      <Select label={say('lesson')} all={lessons} value={lesson} choose={setLesson} />
      {programs.length > 1 && (
        <Select
          label={say('program')}
          all={programs}
          value={program}
          choose={({ slug }) => setProgram(slug)}
        />
      )}
      <Why lesson={lesson.slug} program={program.slug} language={language} say={say} />
    </>
  );
}

function Select<T extends { readonly slug: string; readonly title: string }>({
  label,
  all,
  value,
  choose,
}: {
  label: string;
  all: readonly T[];
  value: T;
  choose: (one: T) => void;
}): JSX.Element {
  return (
    <label class="choose">
      <span>{label}</span>
      <select
        value={value.slug}
        onChange={(event) => {
          const one = all.find(({ slug }) => slug === event.currentTarget.value);
          if (one) choose(one);
        }}
      >
        {all.map(({ slug, title }) => (
          <option key={slug} value={slug}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

const root = document.querySelector('#why-root');
const facts = document.querySelector('#why-facts');
if (root && facts) {
  const { lessons }: WhyFacts = JSON.parse(facts.textContent);
  render(<Chooser lessons={lessons} />, root);
}
