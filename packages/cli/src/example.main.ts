import { example } from './example.ts';
import { main } from './main.ts';

main('example', example);
