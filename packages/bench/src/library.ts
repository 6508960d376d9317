/** A matrix as the libraries take it. */
export type Rows = number[][];

/** What a library's program of a training gets, and the parameters it gives back, in the order of theta. */
export interface Library {
  neuron(x: Rows, t: Rows, W: Rows, epochs: number): Rows[];
  classifier(x: Rows, t: Rows, parameters: Rows[], epochs: number): Rows[];
  elevenLines(x: Rows, t: Rows, W1: Rows, W2: Rows, epochs: number): Rows[];
  regression(x: Rows, t: Rows, W: Rows, b: Rows, epochs: number): Rows[];
}
