/** One value of an option. */
export interface AxisValue {
  /** What customers choose, such as `Forest Green`. */
  readonly value: string;
  /** What stands in the SKU, unique within its axis. */
  readonly code: string;
  /** Price and weight relative to the kind's base. */
  readonly factor: number;
}

/** An option of a kind of product, with every value that it can take. */
export interface Axis {
  readonly name: string;
  /** `any`: a product is made in a random selection; `run`: in neighbouring values; `first`: from the first on. */
  readonly choice: 'any' | 'run' | 'first';
  readonly values: readonly AxisValue[];
}

/** A kind of product: everything that its products are generated from. */
export interface ProductKind {
  /** Three capital letters in the SKU, unique among the kinds. */
  readonly code: string;
  /** Product type, such as `Shirt`. */
  readonly type: string;
  /** Titles of the categories from the department down. */
  readonly path: readonly [string, ...string[]];
  /** Title with `{first}` and `{second}`. */
  readonly title: string;
  readonly firsts: readonly string[];
  readonly seconds: readonly string[];
  readonly vendors: readonly string[];
  readonly tags: readonly string[];
  /** Lowest and highest base price in whole US dollars. */
  readonly dollars: readonly [number, number];
  /** Weight of a piece of factor 1, in grams. */
  readonly grams: number;
  /** The look first, the size second: together at least 100 combinations. */
  readonly axes: readonly [Axis, Axis];
  /** Opening sentences with `{first}` and `{second}`; a product gets one. */
  readonly openings: readonly string[];
  /** What is good about it; a product gets three. */
  readonly features: readonly string[];
  /** How to look after it, or what a reader may want to know last; a product gets one. */
  readonly closings: readonly string[];
}
