import type { JSX } from 'preact';
import type { Say } from '../words.ts';
import type { Format } from './protocol.ts';
import type { LiveLab } from './use-lab.ts';

interface TakeAwayProps {
  readonly trains: boolean;
  readonly lab: Pick<LiveLab, 'copyLink' | 'askFile'>;
  readonly say: Say;
}

/** A link to this state, and its numbers as files. */
export function TakeAway({ trains, lab, say }: TakeAwayProps): JSX.Element {
  const formats: readonly Format[] = trains ? ['json', 'csv', 'npz'] : ['json'];
  return (
    <div class="controls">
      <button type="button" data-do="link" onClick={lab.copyLink}>
        {say('copyLink')}
      </button>
      {formats.map((format) => (
        <button type="button" key={format} data-do={format} onClick={() => lab.askFile(format)}>
          {say(format)}
        </button>
      ))}
    </div>
  );
}
