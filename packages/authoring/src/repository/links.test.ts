import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { documents } from '../documents/documents.ts';
import { readDocument } from '../documents/markdown.ts';
import { linkFindings } from '../review/document-findings.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

it.each(documents(root))('%s links to files and headings that are there', (path) => {
  const document = readDocument(readFileSync(root + path, 'utf8'));
  expect(linkFindings(path, document, root)).toEqual([]);
});
