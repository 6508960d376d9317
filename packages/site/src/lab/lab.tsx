import type { Language } from '@retrace/lesson';
import { plain } from '@retrace/plot/look';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Say } from '../words.ts';
import { LossChart, Points, Rows, Surface } from './charts.tsx';
import { Results } from './results.tsx';
import { useLab } from './use-lab.ts';

/** What a page says of its lesson. */
export interface LabProps {
  readonly lesson: string;
  readonly language: Language;
  readonly programs: readonly { readonly slug: string; readonly title: string }[];
  /** Which program is open first. */
  readonly first: string;
  /** Only the pictures and the buttons, for the start page. */
  readonly small?: boolean;
}

/** The training of a lesson, alive. */
export function Lab({
  lesson,
  language,
  programs,
  first,
  small = false,
  say,
}: LabProps & { readonly say: Say }): JSX.Element {
  const lab = useLab({ lesson, language, first, small, say });
  const { program, change, key, opened, shown, failed, playing, atEpoch, go, choose } = lab;
  const [more, setMore] = useState<typeof import('./more.ts')>();
  const dark = useDark();

  function fetchMore(): void {
    void import('./more.ts').then(setMore);
  }

  if (!shown || !opened) {
    return (
      <div class="lab-body" aria-busy={failed === undefined}>
        {failed === undefined ? (
          <p class="faint">{say('starting')}</p>
        ) : (
          <Failed says={failed}>
            <button type="button" onClick={() => choose(first, {})}>
              {say('backToArticle')}
            </button>
          </Failed>
        )}
      </div>
    );
  }

  const { epochs, checkpoints } = opened;
  const last = shown.epoch >= epochs;
  const [main, ...others] = shown.answers;
  return (
    <div class="lab-body" data-under-way={String(shown.underWay)}>
      {!small && programs.length > 1 && (
        <label class="choose">
          <span>{say('program')}</span>
          <select value={program} onChange={(event) => choose(event.currentTarget.value, {})}>
            {programs.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      {opened.varied && (
        <p class="banner" role="note">
          {say('changed')}{' '}
          <button type="button" onClick={() => choose(program, {})}>
            {say('backToArticle')}
          </button>
        </p>
      )}
      {failed !== undefined && (
        <Failed says={failed}>
          {Object.keys(change).length > 0 && (
            <button type="button" onClick={() => choose(program, {})}>
              {say('backToArticle')}
            </button>
          )}
        </Failed>
      )}

      <div class="controls" role="group" aria-label={say('training')}>
        {opened.trains ? (
          <>
            <button
              type="button"
              class="primary"
              data-do="play"
              onClick={playing ? lab.pause : lab.play}
            >
              {say(playing ? 'pause' : 'play')}
            </button>
            <button type="button" data-do="one" disabled={last} onClick={() => go(shown.epoch + 1)}>
              {say('oneEpoch')}
            </button>
            <button type="button" data-do="end" onClick={() => go(epochs)}>
              {say('toTheEnd')}
            </button>
          </>
        ) : (
          <button type="button" class="primary" data-do="end" onClick={() => go(1)}>
            {say('compute')}
          </button>
        )}
        <button type="button" data-do="reset" onClick={lab.reset}>
          {say('reset')}
        </button>
      </div>

      {opened.trains ? (
        <div class="progress">
          <p class="epoch">
            {say('epochBefore')} <b data-epoch={shown.epoch}>{plain(shown.epoch)}</b>{' '}
            {say('epochAfter')} <span class="faint">/ {plain(epochs)}</span>
          </p>
          <label>
            <span class="sr">{say('checkpoint')}</span>
            <input
              type="range"
              min="0"
              max={checkpoints.length - 1}
              value={checkpoints.findLastIndex((each) => each <= shown.epoch)}
              aria-valuetext={atEpoch(shown.epoch)}
              onInput={(event) => go(checkpoints[Number(event.currentTarget.value)])}
            />
          </label>
        </div>
      ) : (
        <p class="faint">{say('trainsNothing')}</p>
      )}
      <p class="sr" role="status" aria-live="polite">
        {lab.status}
      </p>

      {main && (
        <Part title={say('answers')} small={small}>
          {main.kind === 'surface' && <Surface surface={main} dark={dark} />}
          {main.kind === 'rows' && <Rows {...main} />}
          {main.kind === 'points' && <Points {...main} />}
          <p class="legend">{main.legend}</p>
        </Part>
      )}
      {shown.loss && (
        <Part title={`${say('loss')}${shown.loss.metric}`} small={small}>
          <LossChart loss={shown.loss} label={`${say('loss')}${shown.loss.metric}`} />
        </Part>
      )}
      {!small && (
        <>
          {!opened.varied && <Results shown={shown} say={say} />}
          {opened.trains && !opened.varied && (
            <Fold title={say('numbersDiffer')} stays onOpen={fetchMore}>
              {more && <more.Why lesson={lesson} program={program} language={language} say={say} />}
            </Fold>
          )}
          {others.map((each) =>
            each.kind === 'rows' ? (
              <Fold key={each.kind} title={say('outputs')}>
                <Rows {...each} />
                <p class="legend">{each.legend}</p>
              </Fold>
            ) : null,
          )}
          {shown.plots.map((plot) => (
            <Fold key={plot.title} title={plot.title} onOpen={fetchMore}>
              {more && <more.Plot plot={plot} />}
            </Fold>
          ))}
          {shown.network && (
            <Fold title={say('network')} onOpen={fetchMore}>
              {more && <more.Network network={shown.network} label={say('network')} />}
            </Fold>
          )}
          {opened.trains && (
            <Fold title={say('weights')}>
              {shown.weights.map(({ name, text }) => (
                <div class="weights" key={name}>
                  <code>{name}</code>
                  <pre tabIndex={0}>{text}</pre>
                </div>
              ))}
            </Fold>
          )}
          {opened.trains && (
            <Fold title={say('oneStep')} onOpen={fetchMore}>
              {more && (
                <more.StepByStep
                  key={`${key} ${shown.epoch}`}
                  epoch={shown.epoch}
                  opened={opened}
                  step={lab.step}
                  resting={!playing && !shown.underWay}
                  say={say}
                  ask={lab.askStep}
                />
              )}
            </Fold>
          )}
          {opened.trains && (
            <Fold title={say('change')} onOpen={fetchMore}>
              {more && (
                <more.Settings
                  key={key}
                  settings={opened.settings}
                  say={say}
                  apply={(further) => choose(program, { ...change, ...further })}
                />
              )}
            </Fold>
          )}
          <Fold title={say('takeAway')} onOpen={fetchMore}>
            {more && <more.TakeAway trains={opened.trains} lab={lab} say={say} />}
          </Fold>
        </>
      )}
    </div>
  );
}

function Part({
  title,
  small,
  children,
}: {
  title: string;
  small: boolean;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="part">
      {small ? <h2>{title}</h2> : <h3>{title}</h3>}
      {children}
    </section>
  );
}

/** A part that one opens. What is in it is made only then; it stays where one may have typed. */
function Fold({
  title,
  stays = false,
  onOpen,
  children,
}: {
  title: string;
  stays?: boolean;
  onOpen?: () => void;
  children: ComponentChildren;
}): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details
      class="fold"
      onToggle={(event) => {
        setOpen((was) => event.currentTarget.open || (stays && was));
        if (event.currentTarget.open) onOpen?.();
      }}
    >
      <summary>{title}</summary>
      {open && children}
    </details>
  );
}

function Failed({ says, children }: { says: string; children?: ComponentChildren }): JSX.Element {
  return (
    <p class="failed" role="alert">
      {says} {children}
    </p>
  );
}

function useDark(): boolean {
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const read = (): void => setDark(query.matches);
    query.addEventListener('change', read);
    return () => query.removeEventListener('change', read);
  }, []);
  return dark;
}
