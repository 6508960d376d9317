import { main } from './main.ts';

await main('example', async () => {
  const { exampleWith } = await import('./example.ts');
  if (!process.argv.some((arg) => /^--plot(=|$)/.test(arg))) return exampleWith();
  return exampleWith((await import('./write-pictures.ts')).writePictures);
});
