import { tsxLanguage } from '@codemirror/lang-javascript';
import { classHighlighter, highlightCode } from '@lezer/highlight';
import type { ElementContent } from 'hast';

/** Code as text and coloured spans. */
export function highlight(code: string): ElementContent[] {
  const parts: ElementContent[] = [];
  highlightCode(
    code,
    tsxLanguage.parser.parse(code),
    classHighlighter,
    (text, classes) => {
      const value = { type: 'text' as const, value: text };
      parts.push(
        classes === ''
          ? value
          : {
              type: 'element',
              tagName: 'span',
              properties: { className: classes.split(' ') },
              children: [value],
            },
      );
    },
    () => parts.push({ type: 'text', value: '\n' }),
  );
  return parts;
}
