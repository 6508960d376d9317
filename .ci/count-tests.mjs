// Adds up what vitest wrote of each run, names what failed, and closes with the one line that counts.
import { existsSync, readFileSync } from 'node:fs';

let passed = 0;
let failed = 0;
for (const results of [
  '.vitest/results.json',
  '.vitest/acceptance.json',
  'packages/site/.vitest/acceptance.json',
]) {
  if (!existsSync(results)) {
    process.stdout.write(`${results}: its tests did not run\n`);
    failed += 1;
    continue;
  }
  const { success, numPassedTests, numTotalTests, testResults } = JSON.parse(
    readFileSync(results, 'utf8'),
  );
  for (const { name: file, message, assertionResults } of testResults) {
    if (message) {
      process.stdout.write(`${file}: ${message}\n`);
    }
    for (const { status, fullName, failureMessages } of assertionResults) {
      if (status === 'failed') {
        process.stdout.write(`${file}: ${fullName}\n${failureMessages.join('\n')}\n`);
      }
    }
  }
  passed += numPassedTests;
  // A file that cannot even be loaded has no test to fail.
  failed += Math.max(numTotalTests - numPassedTests, success ? 0 : 1);
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = passed > 0 && failed === 0 ? 0 : 1;
