import { measurePrinted, startRun } from '@retrace/lesson';
import { describe, expect, it } from 'vitest';
import { printedOfTest } from './chapter.ts';
import { dropoutAsPrinted } from './dropout.ts';
import { plain } from './plain.ts';
import { dropoutPrintouts, plainPrintouts } from './printouts.ts';
import { testImages } from './testing/test-images.ts';

const test = testImages();

describe('the test images of MNIST', () => {
  it.each([
    { program: plain, printouts: plainPrintouts },
    { program: dropoutAsPrinted, printouts: dropoutPrintouts },
  ])(
    test
      ? 'give the figures that the chapter prints: $program.slug'
      : 'are not there; what needs them is stated as not checked: $program.slug',
    ({ program, printouts }) => {
      const values = test ? printedOfTest(printouts, test) : [];
      const wrong = [...measurePrinted(values, startRun(program))].filter(({ holds }) => !holds);
      expect(wrong).toEqual([]);
      const unchecked = program.printed.filter(({ verdict }) => verdict.kind === 'not checked');
      expect(unchecked.length).toBe(2 * printouts.length);
    },
  );
});
