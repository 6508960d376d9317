/** What was typed cannot be done. The message is one line for whoever typed it; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
