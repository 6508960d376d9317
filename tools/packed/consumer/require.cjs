const { findings } = require('./findings.cjs');

const [elementary, linalg, nn, random] = ['elementary', 'linalg', 'nn', 'random'].map((name) =>
  require(`@retrace/${name}`),
);
process.stdout.write(findings({ elementary, linalg, nn, random }));
