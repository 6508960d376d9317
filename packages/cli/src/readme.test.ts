import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { linkFindings, outputFindings } from './check/document-findings.ts';
import { documents } from './documents/documents.ts';
import { readDocument } from './documents/markdown.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

// Those of the lessons are looked at with their lesson: lesson-check.test.ts.
describe.each(documents(root).filter((path) => !path.startsWith('examples/')))('%s', (path) => {
  const document = readDocument(readFileSync(root + path, 'utf8'));

  it('shows what its commands print', () => {
    expect(outputFindings(path, document)).toEqual([]);
  });

  it('links to files and headings that are there', () => {
    expect(linkFindings(path, document, root)).toEqual([]);
  });
});
