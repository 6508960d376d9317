import { main } from './main.ts';
import { report } from './report.ts';

main('test', report);
