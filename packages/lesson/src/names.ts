import type { Words } from './text.ts';

/** What the columns and rows of the data are called in pictures. */
export interface Names {
  /** One for each column of x; x₁, x₂ ... when left out. */
  readonly inputs?: readonly Column[];
  /** One for each column of t; y₁, y₂ ... when left out. */
  readonly outputs?: readonly Column[];
  /** One for each sample; 1, 2 ... when left out. */
  readonly samples?: readonly Words[];
}

/** A column of the data, and what its numbers mean. */
export interface Column {
  readonly name: Words;
  readonly unit?: Words;
  /** What 0 stands for, where the numbers were shifted: a weight of 0 is one of 135 pounds. */
  readonly origin?: number;
}
