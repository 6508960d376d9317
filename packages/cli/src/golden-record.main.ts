import { goldenRecord } from './golden-record.ts';
import { main } from './main.ts';

main('golden:record', goldenRecord);
