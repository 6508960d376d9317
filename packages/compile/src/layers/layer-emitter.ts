import type { Layer } from '@retrace/nn';
import type { Place } from '../each.ts';
import type { Product } from '../product.ts';
import type { Tile } from '../tile.ts';
import type { Num, Writer } from '../writer.ts';

/** What writes a layer of `nn` or of a lesson, its twin, as WebAssembly. */
export interface LayerEmitter {
  /**
   * Any layer of that kind: its functions are compared, and where it draws, their text.
   *
   * Where it draws, what its `forward` keeps must depend on the draws alone. It is drawn before the pass,
   * by `forward` itself, for all samples of an epoch.
   */
  readonly twin: Layer;
  /** Whether its outputs can be infinite or NaN where its inputs are not. */
  readonly canOverflow: boolean;
  /** For tiles of a few numbers. Without it, a network with such a layer works in memory. */
  readonly inTiles?: {
    /** y. */
    forward(w: Writer, x: Tile, parameters: Numbers): Tile;
    /** Each gradient, to which the tile's samples are added in order. */
    gradients(w: Writer, site: TileSite, gradients: Pairs): Pairs;
    /** dx. */
    back(w: Writer, site: TileSite): Tile;
  };
  /** The same, for a whole batch in memory. */
  readonly inMemory: {
    forward(w: Writer, site: MemorySite): void;
    gradients(w: Writer, site: MemorySite): void;
    back(w: Writer, site: MemorySite): void;
  };
}

/** The numbers of each parameter. */
export type Numbers = Readonly<Record<string, readonly Num[]>>;

/** The same, two in each pair. */
export type Pairs = Readonly<Record<string, readonly string[]>>;

interface TileSite {
  readonly x: Tile;
  readonly y: Tile;
  readonly dy: Tile;
  readonly parameters: Numbers;
}

/** Where a layer works on a batch: places in memory, as in the `Site` of `nn`. */
export interface MemorySite {
  readonly rows: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly x: Place;
  readonly y: Place;
  readonly dy: Place;
  readonly dx: Place;
  readonly parameters: Readonly<Record<string, Place>>;
  readonly gradients: Readonly<Record<string, Place>>;
  /** What a layer that draws keeps; undefined in prediction. */
  readonly mask: Place | undefined;
  readonly product: Product;
  /** For products whose first factor is x. */
  readonly productOfX: Product;
}
