import { testLesson } from '@retrace/golden/testing';
import lesson from './lesson.ts';

testLesson(lesson);
