import type { Change, Language, OneStep } from '@retrace/lesson';
import { plain } from '@retrace/plot/look';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Say } from '../words.ts';
import { readHash, writeHash } from './hash.ts';
import { paced } from './pace.ts';
import type { Ask, Format, Opened, Shown, Tell } from './protocol.ts';

/** What is open, what of it is shown, and what can be done with it. */
export interface LiveLab {
  readonly program: string;
  /** What differs from the article. */
  readonly change: Change;
  /** Another one for each program and change. */
  readonly key: string;
  readonly opened: Opened | undefined;
  readonly shown: Shown | undefined;
  /** Why something could not be done. */
  readonly failed: string | undefined;
  readonly playing: boolean;
  /** For whoever hears the page. */
  readonly status: string;
  readonly step: { epoch: number; batch: number; step: OneStep } | undefined;
  readonly atEpoch: (epoch: number) => string;
  readonly play: () => void;
  readonly pause: () => void;
  readonly go: (epoch: number) => void;
  readonly reset: () => void;
  readonly choose: (program: string, change: Change) => void;
  readonly askStep: (batch: number) => void;
  readonly askFile: (format: Format) => void;
  readonly copyLink: () => void;
}

/** A training in a worker of its own, played by the clock, at the address of the page. */
export function useLab({
  lesson,
  language,
  first,
  small,
  say,
}: {
  readonly lesson: string;
  readonly language: Language;
  readonly first: string;
  readonly small: boolean;
  readonly say: Say;
}): LiveLab {
  const worker = useRef<Worker>(undefined);
  const [place, setPlace] = useState(() => readHash(small ? '' : location.hash));
  const [opened, setOpened] = useState<Opened>();
  const [shown, setShown] = useState<Shown>();
  const [failed, setFailed] = useState<string>();
  const [playing, setPlaying] = useState(false);
  const [status, setStatus] = useState('');
  const [step, setStep] = useState<{ epoch: number; batch: number; step: OneStep }>();
  const program = place.program ?? first;
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

  const choose = (next: string, change: Change): void => {
    setStatus('');
    setPlace({ program: next, change, at: undefined });
  };

  async function copyLink(): Promise<void> {
    const at = shown && shown.epoch > 0 ? shown.epoch : undefined;
    history.replaceState(null, '', writeHash({ program, change: place.change, at }));
    try {
      await navigator.clipboard.writeText(location.href);
      setStatus(say('copied'));
    } catch {
      setStatus(say('notCopied')); // no permission, or no https
    }
  }

  return {
    program,
    change: place.change,
    key,
    opened,
    shown,
    failed,
    playing,
    status,
    step,
    atEpoch,
    play: () => setPlaying(true),
    pause,
    go,
    reset,
    choose,
    askStep: (batch) => ask({ kind: 'step', epoch: shown?.epoch ?? 0, batch }),
    askFile: (format) => ask({ kind: 'file', format }),
    copyLink: () => void copyLink(),
  };
}

function save({ name, type, bytes }: Extract<Tell, { kind: 'file' }>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
