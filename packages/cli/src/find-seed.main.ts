import { findSeed } from './find-seed.ts';
import { main } from './main.ts';

main('find-seed', findSeed);
