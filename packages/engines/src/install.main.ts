import { main } from '@retrace/cli';

await main(
  'engines:install',
  async () => (await import('./install/install-command.ts')).installCommand,
);
