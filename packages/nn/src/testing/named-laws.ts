import { expect, it } from 'vitest';
import { exactJson, type Json } from '../exact-json.ts';
import type { Named } from '../named.ts';
import type { Example } from './examples.ts';

/** What holds for all that says its name and options. */
export function namedLaws({ name, make, numbers, options, misspelt }: Example<Named>): void {
  it('bears the name that it is exported by', () => {
    expect(make().name).toBe(name);
  });

  it('is frozen all the way down, and its options are plain data', () => {
    const made = make();
    expect(partsOf(made).filter((part) => !Object.isFrozen(part))).toEqual([]);
    const data = dataOf(made);
    expect(JSON.parse(exactJson(data))).toEqual(data);
  });

  it('says all that it is made of', () => {
    const made = make();
    expect(made.options).toMatchObject(options);
    expect(Object.values(made.options)).toEqual(expect.arrayContaining([...numbers]));
  });

  it('says the same of itself each time it is made', () => {
    expect(JSON.stringify(make())).toBe(JSON.stringify(make()));
  });

  it.each(misspelt)('refuses an option that there is not', (makeMisspelt) => {
    expect(makeMisspelt).toThrow(RangeError);
    expect(makeMisspelt).toThrow(`${name}: unknown option: got misspelt; known: `);
  });
}

/** An option as JSON; of one that is made as such things are, such as a schedule, its name and options. */
function dataOf(option: Json | Named): Json {
  if (typeof option !== 'object' || option === null || !isNamed(option)) return option;
  const options = Object.entries(option.options).map(([key, value]) => [key, dataOf(value)]);
  return { name: option.name, options: Object.fromEntries(options) };
}

function isNamed(option: object): option is Named {
  return 'options' in option;
}

/** An object, and all objects in it. */
function partsOf(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values<unknown>({ ...value }).flatMap(partsOf)];
}
