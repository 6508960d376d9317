import { textOf } from '@retrace/lesson';
import { expect } from 'vitest';
import type { Finding } from '../review/finding.ts';

/** A finding on one line, in English: what is wrong, and what fixes it. In Chinese all of it is said, too. */
export function findingLine({ says, fix }: Finding): string {
  const ways = fix.map(textOf);
  const sentences = ways.filter(({ en }) => !isCode.test(en));
  for (const { zh } of [says, ...sentences]) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(zh.replaceAll(quoted, '')).not.toMatch(english);
  }
  return [says, ...ways].map(({ en }) => en).join('; ');
}

/** What is typed is the same in both languages. */
const isCode = /^(?:pnpm run|python3|git) |^export default /;
/** What a person wrote, or a program said, stands as it is in a sentence in any language. */
const quoted = /“[^”]*”|'[^']*'|`[^`]*`|#[\w-]+|(?:\w*Error|defineLesson): .*/gu;
const english = /\b(?:the|it|is|not|of|no|and|write|make)\b/;
