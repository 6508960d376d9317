import type { Words } from './text.ts';

/**
 * What a picture of a program shows, as data. How it is drawn is not its business: `packages/plot`
 * draws it, so that no lesson depends on a library for graphics.
 */
export type Picture = TrainingPicture | FunctionCurve;

/** A picture of a run: what was learned, and how. */
export type TrainingPicture =
  | NetworkDiagram
  | LossCurve
  | OutputsAgainstTargets
  | DecisionSurface
  | ResidualPlot
  | PartialResiduals
  | ParameterPaths;

interface Common {
  /** What its file is called after the program: `eleven-lines-loss.svg`. */
  readonly name: string;
  /** What one sees in the article's own run; any other run is shown under a title that fits all. */
  readonly title?: Words;
}

/** What every picture may say of itself; the name is its kind where it is left out. */
export type PictureOptions = Partial<Common>;

/** Neurons and the weights between them. */
export interface NetworkDiagram extends Common {
  readonly kind: 'network';
  /** When to look; the last epoch when left out. */
  readonly epoch?: number;
}

/** The program's metric, epoch by epoch. */
export interface LossCurve extends Common {
  readonly kind: 'loss';
  /** Left to the picture when left out: powers of ten where the values span several of them. */
  readonly x?: 'linear' | 'log';
  readonly y?: 'linear' | 'log';
}

/** Each output over its target; where y = t it lies on the 45-degree line. */
export interface OutputsAgainstTargets extends Common {
  readonly kind: 'outputs';
}

/**
 * What the network answers to every point of a plane: one panel for each epoch. Of two or three
 * outputs, which are the scores of classes, it shows the largest.
 */
export interface DecisionSurface extends Common {
  readonly kind: 'decision-surface';
  readonly epochs: readonly number[];
}

/** What the outputs leave of each target: t - y. */
export interface ResidualPlot extends Common {
  readonly kind: 'residuals';
}

/**
 * The plane that a single dense layer has fitted, edge-on: one panel for each input x_j, with
 * t - (what the other inputs and their weights explain) over x_j, and the line W_j x_j + b.
 */
export interface PartialResiduals extends Common {
  readonly kind: 'partial-residuals';
}

/** Every weight and bias, epoch by epoch. */
export interface ParameterPaths extends Common {
  readonly kind: 'parameters';
}

/** Functions of one number. */
export interface FunctionCurve extends Common {
  readonly kind: 'curve';
  readonly x: { readonly name: Words; readonly from: number; readonly to: number };
  readonly lines: readonly { readonly name: Words; readonly f: (x: number) => number }[];
  /** What stands below the title. */
  readonly formula?: Words;
  /** Where to draw a tangent to the first line, and the slope beside it. */
  readonly tangents?: readonly { readonly x: number; readonly slope: number }[];
}

export function networkDiagram(
  options: PictureOptions & Pick<NetworkDiagram, 'epoch'> = {},
): NetworkDiagram {
  return Object.freeze({ kind: 'network', name: 'network', ...options });
}

export function lossCurve(options: PictureOptions & Pick<LossCurve, 'x' | 'y'> = {}): LossCurve {
  return Object.freeze({ kind: 'loss', name: 'loss', ...options });
}

export function outputsAgainstTargets(options: PictureOptions = {}): OutputsAgainstTargets {
  return Object.freeze({ kind: 'outputs', name: 'outputs', ...options });
}

export function decisionSurface(
  options: PictureOptions & Pick<DecisionSurface, 'epochs'>,
): DecisionSurface {
  return Object.freeze({ kind: 'decision-surface', name: 'decision-surface', ...options });
}

export function residualPlot(options: PictureOptions = {}): ResidualPlot {
  return Object.freeze({ kind: 'residuals', name: 'residuals', ...options });
}

export function partialResiduals(options: PictureOptions = {}): PartialResiduals {
  return Object.freeze({ kind: 'partial-residuals', name: 'partial-residuals', ...options });
}

export function parameterPaths(options: PictureOptions = {}): ParameterPaths {
  return Object.freeze({ kind: 'parameters', name: 'parameters', ...options });
}

export function functionCurve(
  options: PictureOptions & Pick<FunctionCurve, 'x' | 'lines' | 'formula' | 'tangents'>,
): FunctionCurve {
  return Object.freeze({ kind: 'curve', name: 'curve', ...options });
}

/** What a training shows that says nothing of pictures. */
export const usualPictures: readonly TrainingPicture[] = Object.freeze([
  networkDiagram(),
  lossCurve(),
  outputsAgainstTargets(),
]);
