import { lessons } from '@retrace/catalogue';
import { isTestedWhole } from '@retrace/golden/testing';
import type { Lesson } from '@retrace/lesson';

/** The lessons whose trainings the tests take to their ends; `reproduce` and `golden` do it with all. */
export const quickLessons: readonly Lesson[] = lessons.filter(isTestedWhole);

export const quickSlugs: readonly string[] = quickLessons.map(({ slug }) => slug);
