import type { Language } from '@retrace/lesson';
import type { Say } from './words.ts';

/** The language of this page, and its words, which stand in the page so that no script carries them all. */
export function speaker(): { readonly language: Language; readonly say: Say } {
  const words: Readonly<Record<string, string>> = JSON.parse(
    document.querySelector('#words')?.textContent ?? '{}',
  );
  const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
  return { language, say: (word) => words[word] ?? word };
}
