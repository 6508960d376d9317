/** What an engine computed under this name: how many results, and SHA-256 over all their bits. */
export interface Finding {
  readonly name: string;
  readonly count: number;
  readonly sha256: string;
}

/** A finding as the one line that every engine can print. */
export function toLine({ name, count, sha256 }: Finding): string {
  return `finding ${name} ${count} ${sha256}`;
}

/** The findings among all that an engine printed. */
export function fromLines(text: string): Finding[] {
  const lines = text.matchAll(/^finding (\S+) (\d+) ([0-9a-f]{64})\b/gm);
  return [...lines].map(([, name, count, sha256]) => ({ name, count: Number(count), sha256 }));
}
