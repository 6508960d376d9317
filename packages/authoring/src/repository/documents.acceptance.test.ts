import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { documents } from '../documents/documents.ts';
import { readDocument } from '../documents/markdown.ts';
import { rememberedOutputs } from '../documents/run-shown.ts';
import { outputFindings } from '../review/document-findings.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const ask = rememberedOutputs(() => {});

// Those of the lessons are looked at with their lesson.
describe.each(documents(root).filter((path) => !path.startsWith('examples/')))('%s', (path) => {
  it('shows what its commands print', async () => {
    const document = readDocument(readFileSync(root + path, 'utf8'));
    expect(await outputFindings(path, document, ask)).toEqual([]);
  });
});
