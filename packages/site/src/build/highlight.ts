import { tsxLanguage } from '@codemirror/lang-javascript';
import { classHighlighter, highlightCode } from '@lezer/highlight';
import { escaped } from './escaped.ts';

/** Code as HTML, in coloured spans. */
export function highlight(code: string): string {
  let html = '';
  highlightCode(
    code,
    tsxLanguage.parser.parse(code),
    classHighlighter,
    (text, classes) => {
      html += classes === '' ? escaped(text) : `<span class="${classes}">${escaped(text)}</span>`;
    },
    () => (html += '\n'),
  );
  return html;
}
