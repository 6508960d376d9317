import type { Change, Language, OneStep } from '@retrace/lesson';
import { plain } from '@retrace/plot/look';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Say } from '../words.ts';
import { LossChart, Points, Rows, Surface } from './charts.tsx';
import { readHash, writeHash } from './hash.ts';
import { paced } from './pace.ts';
import type { Ask, Format, Opened, Shown, Tell } from './protocol.ts';
import { Results } from './results.tsx';

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
  const worker = useRef<Worker>(undefined);
  const [place, setPlace] = useState(() => readHash(small ? '' : location.hash));
  const [opened, setOpened] = useState<Opened>();
  const [shown, setShown] = useState<Shown>();
  const [failed, setFailed] = useState<string>();
  const [playing, setPlaying] = useState(false);
  const [status, setStatus] = useState('');
  const [step, setStep] = useState<{ epoch: number; batch: number; step: OneStep }>();
  const [more, setMore] = useState<typeof import('./more.ts')>();
  const program = place.program ?? first;
  const dark = useDark();

  const ask = (message: Ask): void => worker.current?.postMessage(message);
  /** Whether the worker has yet to show what was asked for last. */
  const waiting = useRef(false);
  const latest = useRef({ shown, opened, place, playing });
  latest.current = { shown, opened, place, playing };

  const atEpoch = (epoch: number): string =>
    `${say('epochBefore')} ${plain(epoch)} ${say('epochAfter')}`.trim();

  function tell(message: Tell): void {
    switch (message.kind) {
      case 'opened': {
        setOpened(message);
        setFailed(undefined);
        const { at } = latest.current.place;
        if (at !== undefined) ask({ kind: 'go', epoch: at === 'end' ? message.epochs : at });
        return;
      }
      case 'shown': {
        waiting.current = false;
        const before = latest.current.shown;
        setShown(message);
        setStep(undefined);
        announce(before, message);
        return;
      }
      case 'step':
        setStep(message);
        return;
      case 'file':
        save(message);
        return;
      case 'failed':
        waiting.current = false;
        setFailed(message.says);
        setPlaying(false);
        setStatus(message.says);
        return;
      default:
    }
  }

  /** Says what is new to whoever does not see it: ticks, and the end. Nothing while only numbers move. */
  function announce(before: Shown | undefined, now: Shown): void {
    const ticked = now.printed.filter(
      ({ mark }, i) => mark === 'holds' && before?.printed[i]?.mark === 'not yet',
    );
    const epochs = latest.current.opened?.epochs;
    const said = ticked.slice(0, 3).map(({ what }) => `${what}: ${say('holds')}`);
    if (ticked.length > 3) said.push(`+${ticked.length - 3}`);
    const ended = now.epoch === epochs && !now.underWay && before?.epoch !== now.epoch;
    if (ended) said.unshift(atEpoch(now.epoch));
    if (said.length > 0) setStatus(said.join('; '));
    if (ended) setPlaying(false);
  }

  useEffect(() => {
    const mine = new Worker(new URL('./lab.worker.ts', import.meta.url), { type: 'module' });
    worker.current = mine;
    mine.addEventListener('message', ({ data }: MessageEvent<Tell>) => tell(data));
    mine.addEventListener('error', ({ message }) => setFailed(message || 'worker'));
    return () => mine.terminate();
  }, []);

  // Another program or other settings: everything begins again.
  const key = JSON.stringify([program, place.change]);
  useEffect(() => {
    setPlaying(false);
    setFailed(undefined);
    ask({ kind: 'open', lesson, program, change: place.change, language });
  }, [key]);

  useEffect(() => {
    if (small) return undefined;
    const read = (): void => {
      const next = readHash(location.hash);
      if (location.hash !== '' && !location.hash.includes('=')) return; // a heading
      setPlace(next);
      const { opened: now } = latest.current;
      if (next.at !== undefined && now) {
        ask({ kind: 'go', epoch: next.at === 'end' ? now.epochs : next.at });
      }
    };
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);

  // The address follows what is shown, so that it can be copied, and survives a reload.
  const here = shown && (shown.epoch > 0 ? shown.epoch : undefined);
  useEffect(() => {
    if (small || playing || !shown || shown.underWay) return;
    const untouched = here === undefined && key === JSON.stringify([first, {}]);
    if (untouched && !location.hash.includes('=')) return;
    history.replaceState(null, '', writeHash({ program, change: place.change, at: here }));
  }, [playing, shown, key]);

  useEffect(() => {
    const epochs = opened?.epochs ?? 0;
    if (!playing || epochs === 0) return undefined;
    const from = shown && shown.epoch < epochs ? shown.epoch : 0;
    const start = performance.now();
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const tick = (): void => {
      if (waiting.current) return;
      waiting.current = true;
      ask({ kind: 'go', epoch: paced(from, epochs, performance.now() - start) });
    };
    waiting.current = false;
    const timer = setInterval(tick, calm ? 1000 : 40);
    tick();
    return () => clearInterval(timer);
  }, [playing]);

  function pause(): void {
    setPlaying(false);
    if (!playing) return;
    ask({ kind: 'stay' });
    setStatus(`${say('pause')}: ${atEpoch(shown?.epoch ?? 0)}`);
  }

  function go(epoch: number): void {
    setPlaying(false);
    ask({ kind: 'go', epoch });
  }

  function reset(): void {
    setPlaying(false);
    setPlace({ program, change: place.change, at: undefined });
    setStatus(say('reset'));
    setOpened(undefined);
    latest.current.place = { program, change: place.change, at: undefined };
    ask({ kind: 'open', lesson, program, change: place.change, language });
  }

  function fetchMore(): void {
    void import('./more.ts').then(setMore);
  }

  const choose = (next: string, change: Change): void => {
    setStatus('');
    setPlace({ program: next, change, at: undefined });
  };

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
          {Object.keys(place.change).length > 0 && (
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
              onClick={() => (playing ? pause() : setPlaying(true))}
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
        <button type="button" data-do="reset" onClick={reset}>
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
        {status}
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
          {others.map((each) =>
            each.kind === 'rows' ? (
              <Fold key={each.kind} title={say('outputs')}>
                <Rows {...each} />
                <p class="legend">{each.legend}</p>
              </Fold>
            ) : null,
          )}
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
                  step={step}
                  resting={!playing && !shown.underWay}
                  say={say}
                  ask={(batch) => ask({ kind: 'step', epoch: shown.epoch, batch })}
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
                  apply={(change) => choose(program, { ...place.change, ...change })}
                />
              )}
            </Fold>
          )}
          <Fold title={say('takeAway')}>
            <div class="controls">
              <button
                type="button"
                data-do="link"
                onClick={() => {
                  const at = shown.epoch > 0 ? shown.epoch : undefined;
                  history.replaceState(null, '', writeHash({ program, change: place.change, at }));
                  void navigator.clipboard?.writeText(location.href);
                  setStatus(say('copied'));
                }}
              >
                {say('copyLink')}
              </button>
              {(['json', ...(opened.trains ? (['csv', 'npz'] as const) : [])] as const).map(
                (format: Format) => (
                  <button
                    type="button"
                    key={format}
                    data-do={format}
                    onClick={() => ask({ kind: 'file', format })}
                  >
                    {say(format)}
                  </button>
                ),
              )}
            </div>
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

/** A part that one opens. What is in it is made only then. */
function Fold({
  title,
  onOpen,
  children,
}: {
  title: string;
  onOpen?: () => void;
  children: ComponentChildren;
}): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details
      class="fold"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
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

function save({ name, type, bytes }: Extract<Tell, { kind: 'file' }>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
