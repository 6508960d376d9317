import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { endless } from '@retrace/exercise';
import { type JSX, render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { speaker } from '../say.ts';
import type { Say } from '../words.ts';
import type { Examine, Said, Told } from './protocol.ts';

/** How long a file may take, in milliseconds. */
const patience = 10_000;

interface EditorProps {
  readonly lesson: string;
  readonly name: string;
  /** The exercise with its gap. */
  readonly original: string;
  readonly language: 'en' | 'zh';
  readonly say: Say;
}

/** Puts an editor in the place of an exercise. */
export function openEditor(place: Element, lesson: string, name: string): void {
  const original = place.textContent;
  place.replaceChildren();
  render(<Editor {...{ lesson, name, original, ...speaker() }} />, place);
}

/** What a learner writes stays in this browser; where it keeps nothing, it stays while the page is open. */
const kept = {
  read(key: string): string | undefined {
    try {
      return localStorage.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write(key: string, text: string | undefined): void {
    try {
      if (text === undefined) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
    } catch {
      // no place to keep it
    }
  },
};

function Editor({ lesson, name, original, language, say }: EditorProps): JSX.Element {
  const key = `retrace:exercise:${lesson}/${name}`;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said>();
  const [printed, setPrinted] = useState<readonly string[]>([]);
  const [hints, setHints] = useState(0);
  const [asking, setAsking] = useState(false);

  useEffect(() => {
    if (!host.current) return undefined;
    const made = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: kept.read(key) ?? original,
        extensions: [
          lineNumbers(),
          history(),
          drawSelection(),
          bracketMatching(),
          javascript({ typescript: true }),
          syntaxHighlighting(classHighlighter),
          EditorView.contentAttributes.of({ 'aria-label': say('editor'), tabindex: '0' }),
          // Tab is left alone, so that it leads out of the editor.
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) kept.write(key, update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    made.focus();
    return () => made.destroy();
  }, []);

  function check(): void {
    setBusy(true);
    setPrinted([]);
    setHints(0);
    const code = view.current?.state.doc.toString() ?? original;
    examineIn({ lesson, name, code, language }, setPrinted, (answer) => {
      setBusy(false);
      setSaid(answer);
    });
  }

  function reset(): void {
    const state = view.current?.state;
    if (state) {
      view.current?.dispatch({ changes: { from: 0, to: state.doc.length, insert: original } });
    }
    kept.write(key, undefined);
    setAsking(false);
    setSaid(undefined);
  }

  const all = said && 'hints' in said ? said.hints : [];
  return (
    <>
      <div ref={host} />
      <p class="faint">{say('leaveEditor')}</p>
      <div class="controls">
        <button type="button" class="primary" data-do="check" disabled={busy} onClick={check}>
          {say('check')}
        </button>
        {hints < all.length && (
          <button type="button" data-do="hint" onClick={() => setHints(hints + 1)}>
            {say('hint')}
          </button>
        )}
        <button type="button" data-do="restore" onClick={() => setAsking(true)}>
          {say('resetExercise')}
        </button>
      </div>
      {asking && (
        <div class="banner" role="group" aria-label={say('sure')}>
          {say('sure')}
          <button type="button" data-do="throw-away" onClick={reset}>
            {say('throwAway')}
          </button>
          <button type="button" data-do="keep" onClick={() => setAsking(false)}>
            {say('keep')}
          </button>
        </div>
      )}
      <div class="said" role="status" aria-live="polite">
        {busy && <p class="faint">{say('checking')}</p>}
        {!busy && said && <Answer said={said} say={say} />}
        {!busy && all.slice(0, hints).map((hint) => <p key={hint}>{hint}</p>)}
        {!busy && printed.length > 0 && (
          <>
            <p class="faint">{say('prints')}</p>
            <pre tabIndex={0}>{printed.join('\n')}</pre>
          </>
        )}
      </div>
    </>
  );
}

/** Examines a file in a worker of its own, which is ended when its time is over. */
function examineIn(
  job: Examine,
  printed: (lines: readonly string[]) => void,
  said: (answer: Said) => void,
): void {
  const worker = new Worker(new URL('./exercise.worker.ts', import.meta.url), { type: 'module' });
  const lines: string[] = [];
  let at: { readonly step: string; readonly passed: readonly string[] } | undefined;
  let soFar: Said | undefined;
  let timer = 0;
  const end = (answer: Said): void => {
    clearTimeout(timer);
    worker.terminate();
    printed(lines);
    said(answer);
  };
  const broken = (message: string): void =>
    end(
      soFar ?? {
        status: 'broken',
        passed: at?.passed ?? [],
        step: at?.step,
        message,
        line: undefined,
        slip: undefined,
      },
    );
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (data.kind === 'said') soFar = data.said;
    if (data.kind === 'said' && data.isLast) end(data.said);
    if (data.kind === 'asking') at = data;
    if (data.kind === 'printed' && lines.length < 20) lines.push(data.line);
    // The time runs from when the file does, and not while its check is fetched.
    if (data.kind !== 'loaded') return;
    timer = window.setTimeout(() => broken(endless[job.language]), patience);
  });
  worker.addEventListener('error', ({ message }) => broken(message));
  worker.postMessage(job);
}

function Answer({ said, say }: { said: Said; say: Say }): JSX.Element {
  return (
    <>
      <ul>
        {said.passed.map((step) => (
          <li key={step}>
            <span class="good">✓</span> {step}
          </li>
        ))}
        {said.status === 'undone' && (
          <li>
            · {say('stillToDo')}
            {said.missing}
          </li>
        )}
        {(said.status === 'wrong' || said.status === 'broken') && said.step !== undefined && (
          <li>
            <span class="bad">✗</span> {said.step}
          </li>
        )}
      </ul>
      {said.status === 'done' && (
        <p>
          <span class="good">
            <b>✓ {say('done')}</b>
          </span>{' '}
          {said.says}
        </p>
      )}
      {said.status === 'wrong' && (
        <>
          {said.expected === undefined ? (
            <pre tabIndex={0}>{said.got}</pre>
          ) : (
            <dl>
              <dt>{say('expected')}</dt>
              <dd>{said.expected}</dd>
              <dt>{say('yours')}</dt>
              <dd>{said.got}</dd>
            </dl>
          )}
          {said.mistake !== undefined && <p>{said.mistake}</p>}
        </>
      )}
      {said.status === 'broken' && (
        <>
          <p>
            {said.step === undefined && <span class="bad">✗ </span>}
            {say(said.step === undefined ? 'yourFile' : 'yourCode')}
            {said.message}
            {said.line !== undefined && say('lineBefore') + String(said.line) + say('lineAfter')}
          </p>
          {said.slip !== undefined && <p>{said.slip}</p>}
        </>
      )}
    </>
  );
}
