import type { Kind } from '@retrace/why';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Sign } from '../lab/results.tsx';
import type { Say } from '../words.ts';
import type { Ask, Found, Tell } from './protocol.ts';

interface WhyProps {
  readonly lesson: string;
  readonly program: string;
  readonly language: 'en' | 'zh';
  readonly say: Say;
}

const kinds = ['outputs', 'weights', 'losses'] as const satisfies readonly Kind[];

/** A place for somebody's numbers, and the search for what explains them. */
export function Why({ lesson, program, language, say }: WhyProps): JSX.Element {
  const [text, setText] = useState('');
  const [what, setWhat] = useState<Kind>();
  const [epochs, setEpochs] = useState('');
  const [progress, setProgress] = useState<Extract<Tell, { kind: 'progress' }>>();
  const [found, setFound] = useState<Found>();
  const [refused, setRefused] = useState<string>();
  const [status, setStatus] = useState('');
  const [searching, setSearching] = useState(false);
  /** The one that searches, and its helpers. */
  const workers = useRef<readonly Worker[]>([]);

  function end(): void {
    for (const worker of workers.current) worker.terminate();
    workers.current = [];
    setSearching(false);
    setProgress(undefined);
  }

  /** Another program is another question. */
  useEffect(() => {
    setFound(undefined);
    setRefused(undefined);
    setStatus('');
    return end;
  }, [lesson, program]);

  function hear(message: Tell): void {
    if (message.kind === 'progress') {
      setProgress(message);
      return;
    }
    end();
    if (message.kind === 'refused') {
      setRefused(message.says);
      setStatus('');
      return;
    }
    setFound(message.found);
    setStatus(message.found.headline);
  }

  function start(): void {
    setFound(undefined);
    setRefused(undefined);
    setStatus(say('searching'));
    setSearching(true);
    const [mine, ...others] = Array.from({ length: 1 + navigator.hardwareConcurrency }, () => {
      const worker = new Worker(new URL('./why.worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('error', ({ message }) =>
        hear({ kind: 'refused', says: message || say('noWorker') }),
      );
      return worker;
    });
    workers.current = [mine, ...others];
    mine.addEventListener('message', ({ data }: MessageEvent<Tell>) => hear(data));
    const helpers = others.map((other) => {
      const { port1, port2 } = new MessageChannel();
      other.postMessage({ kind: 'help', port: port2 } satisfies Ask, [port2]);
      return port1;
    });
    const question = { lesson, program, text, what, epochs, language };
    mine.postMessage({ kind: 'search', question, helpers } satisfies Ask, helpers);
  }

  function stop(): void {
    if (progress && progress.tried > 0) {
      workers.current[0]?.postMessage({ kind: 'stop' } satisfies Ask);
      return;
    }
    // Nothing was tried yet, so there is nothing to show; a large network is still made ready.
    end();
    setStatus('');
  }

  return (
    <form
      class="asks-why"
      onSubmit={(event) => {
        event.preventDefault();
        if (searching) stop();
        else start();
      }}
    >
      <p>{say('whyHow')}</p>
      <label>
        <span>{say('yourNumbers')}</span>
        <textarea
          name="numbers"
          rows={5}
          spellcheck={false}
          autocomplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div class="choosers">
        <label>
          {say('whatTheyAre')}
          <select
            name="what"
            onChange={({ currentTarget: { value } }) =>
              setWhat(kinds.find((kind) => kind === value))
            }
          >
            <option value="">{say('workOut')}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {say(`${kind}Kind`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('afterEpochs')}
          <input
            type="text"
            name="epochs"
            inputMode="numeric"
            autocomplete="off"
            placeholder="0, 1000"
            value={epochs}
            onInput={(event) => setEpochs(event.currentTarget.value)}
          />
        </label>
      </div>
      <p>
        <button type="submit" class="primary" data-do="why">
          {say(searching ? 'stop' : 'search')}
        </button>
      </p>
      <p class="sr" role="status" aria-live="polite">
        {status}
      </p>
      {searching && (
        <p class="faint">
          {progress && (
            <progress value={progress.done} max={progress.total} aria-label={say('searching')} />
          )}{' '}
          {progress ? progress.says : say('searching')}
        </p>
      )}
      {refused !== undefined && (
        <p class="failed" role="alert">
          {refused}
        </p>
      )}
      {found && <Answer found={found} say={say} />}
    </form>
  );
}

function Answer({ found, say }: { found: Found; say: Say }): JSX.Element {
  const { headline, isGood, labels, changes, notes } = found;
  return (
    <div class="answer">
      <p class={isGood ? 'headline good' : 'headline'}>{headline}</p>
      {changes.map(({ says, sameAs, lines, readAs, rows, more }, i) => (
        <section key={i}>
          <p>
            <b>{changes.length > 1 ? `${i + 1}. ${says}` : says}</b>
            {sameAs !== undefined && [<br key="line" />, sameAs]}
          </p>
          {lines.map(({ right, wrong }) => (
            <dl key={wrong} class="lines">
              <dt>{labels.right}</dt>
              <dd>
                <code>{right}</code>
              </dd>
              <dt>{labels.wrong}</dt>
              <dd>
                <code>{wrong}</code>
              </dd>
            </dl>
          ))}
          <table>
            <thead>
              <tr>
                <th scope="col">{labels.yours}</th>
                <th scope="col">{readAs}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map(({ given, value, agrees }, k) => (
                <tr key={k} class={agrees ? 'holds' : 'fails'}>
                  <td class="number">{given}</td>
                  <td class="number">{String(value)}</td>
                  <td>
                    <Sign mark={agrees ? 'holds' : 'fails'} say={say} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {more !== undefined && <p class="faint">{more}</p>}
        </section>
      ))}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
