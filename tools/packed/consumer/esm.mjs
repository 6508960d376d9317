import * as elementary from '@retrace/elementary';
import * as linalg from '@retrace/linalg';
import * as nn from '@retrace/nn';
import * as random from '@retrace/random';
import { findings } from './findings.cjs';

const text = findings({ elementary, linalg, nn, random });
if (typeof document === 'undefined') process.stdout.write(text);
else document.body.textContent = text;
