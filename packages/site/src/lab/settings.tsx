import type { Change } from '@retrace/lesson';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Say } from '../words.ts';
import type { Setting } from './protocol.ts';

interface SettingsProps {
  readonly settings: readonly Setting[];
  readonly say: Say;
  readonly apply: (change: Change) => void;
}

/** What can be changed of a program, and why the rest can't be. */
export function Settings({ settings, say, apply }: SettingsProps): JSX.Element {
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const textOf = ({ name, value }: Setting): string => texts[name] ?? String(value ?? '');
  return (
    <form
      class="settings"
      onSubmit={(event) => {
        event.preventDefault();
        apply(
          Object.fromEntries(
            settings.flatMap((setting) => {
              const text = textOf(setting);
              if (setting.cannot !== undefined || text.trim() === '') return [];
              if (text === String(setting.value)) return [];
              return [[setting.name, setting.name === 'order' ? text : Number(text)]];
            }),
          ),
        );
      }}
    >
      {settings.map((setting) => {
        const { name, value, cannot } = setting;
        const change = (event: { currentTarget: { value: string } }): void =>
          setTexts({ ...texts, [name]: event.currentTarget.value });
        const described = cannot === undefined ? {} : { 'aria-describedby': `why-${name}` };
        return (
          <div key={name}>
            <label>
              <span>{say(name)}</span>
              {name === 'order' ? (
                <select
                  value={textOf(setting)}
                  disabled={cannot !== undefined}
                  onChange={change}
                  {...described}
                >
                  {(['given', 'permutation', 'shuffle'] as const).map((order) => (
                    <option key={order} value={order}>
                      {say(order)}
                    </option>
                  ))}
                </select>
              ) : (
                <input
                  type="text"
                  inputMode="decimal"
                  autocomplete="off"
                  name={name}
                  placeholder={setting.schedule}
                  value={cannot !== undefined && value === undefined ? '–' : textOf(setting)}
                  disabled={cannot !== undefined}
                  onInput={change}
                  {...described}
                />
              )}
            </label>
            {cannot !== undefined && (
              <p class="why" id={`why-${name}`}>
                {cannot}
              </p>
            )}
          </div>
        );
      })}
      <button type="submit" data-do="apply">
        {say('apply')}
      </button>
    </form>
  );
}
