import type { ComponentChildren, JSX } from 'preact';
import type { Say } from '../words.ts';
import type { ClaimRow, Mark, PrintedRow } from './protocol.ts';

interface ResultsProps {
  readonly shown: { readonly printed: readonly PrintedRow[]; readonly claims: readonly ClaimRow[] };
  readonly say: Say;
}

/** What the article prints and claims, beside this run. */
export function Results({ shown: { printed, claims }, say }: ResultsProps): JSX.Element {
  return (
    <>
      <section class="part">
        <h3>{say('printedValues')}</h3>
        {printed.length === 0 ? (
          <p class="faint">{say('noPrinted')}</p>
        ) : (
          <Box title={say('printedValues')} isLong={printed.length > 30}>
            <table class={isStacked(printed) ? 'printed stacked' : 'printed'}>
              <thead>
                <tr>
                  <td />
                  <th scope="col">{say('article')}</th>
                  <th scope="col">{say('thisRun')}</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {printed.map((row, i) => (
                  <tr key={i} class={classOf(row.mark)} data-mark={row.mark}>
                    <th scope="row">
                      {row.what}
                      {row.verdict !== undefined && (
                        <small>
                          {row.verdict}
                          {row.because !== undefined &&
                            printed.findIndex(({ because }) => because === row.because) === i && [
                              say('colon'),
                              ...withCode(row.because),
                            ]}
                        </small>
                      )}
                    </th>
                    <td class="number">
                      {row.printed}
                      {row.truncated ? '…' : ''}
                    </td>
                    <td class="number">{row.measured}</td>
                    <td>
                      <Sign mark={row.mark} say={say} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Box>
        )}
        {printed.some(({ truncated }) => truncated) && <p class="faint">{say('cutOff')}</p>}
      </section>
      {claims.length > 0 && (
        <section class="part">
          <h3>{say('claims')}</h3>
          <ul class="claims">
            {claims.map(({ says, mark }) => (
              <li key={says} class={classOf(mark)} data-mark={mark}>
                <Sign mark={mark} say={say} /> <span>{says}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Long numbers and reasons leave no room for names beside them: these stand above. */
const isStacked = (printed: readonly PrintedRow[]): boolean =>
  printed.some((row) => row.because !== undefined || row.printed.length > 12);

/** Hundreds of values are scrolled in a place of their own, so that what follows is not far away. */
function Box({
  title,
  isLong,
  children,
}: {
  title: string;
  isLong: boolean;
  children: ComponentChildren;
}): JSX.Element {
  return isLong ? (
    <div class="long" role="group" aria-label={title} tabIndex={0}>
      {children}
    </div>
  ) : (
    <>{children}</>
  );
}

/** Text in which code stands between backticks. */
const withCode = (text: string): (JSX.Element | string)[] =>
  text.split('`').map((part, i) => (i % 2 === 0 ? part : <code key={i}>{part}</code>));

const classOf = (mark: Mark): string => mark.replace(' ', '-');

const signs = {
  holds: ['✓', 'holds'],
  fails: ['✗', 'fails'],
  'not yet': ['·', 'notYet'],
  'not reproduced': ['≠', 'notReproduced'],
  'not checked': ['–', 'notChecked'],
} as const;

/** A mark as a sign, and as a word for whoever does not see it. */
export function Sign({ mark, say }: { mark: Mark; say: Say }): JSX.Element {
  const [sign, word] = signs[mark];
  return (
    <span class="sign">
      <span aria-hidden="true">{sign}</span>
      <span class="sr">{say(word)}</span>
    </span>
  );
}
