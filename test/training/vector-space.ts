/** A row for each item, all of one length. */
export type Matrix = readonly Float64Array[];

/** Passes of the power iteration: the first components stand far apart from the rest. */
const passes = 30;

/**
 * Rows without what all of them share: the mean and the strongest components say how frequent a word is rather than
 * what it means (Mu and Viswanath 2018, "All-but-the-top"). The rows are then given length 1.
 * @param components How many of the strongest directions are taken out.
 */
export function allButTheTop(rows: Matrix, components: number): Matrix {
  const width = rows[0]?.length ?? 0;
  const mean = new Float64Array(width);
  for (const row of rows) addTo(mean, row, 1 / rows.length);
  const centred = rows.map((row) => row.map((value, at) => value - (mean[at] ?? 0)));
  for (let taken = 0; taken < components; taken += 1) {
    const top = strongest(centred, width);
    for (const row of centred) addTo(row, top, -dot(row, top));
  }
  return centred.map(unit);
}

/** Rows by where they stand along the directions in which they differ most, so many of these; of length 1 again. */
export function alongStrongest(rows: Matrix, directions: number): Matrix {
  const left = rows.map((row) => row.slice());
  const placed = rows.map(() => new Float64Array(directions));
  for (let taken = 0; taken < directions; taken += 1) {
    const top = strongest(left, rows[0]?.length ?? 0);
    for (const [at, row] of left.entries()) {
      const along = dot(row, top);
      placed[at]?.fill(along, taken, taken + 1);
      addTo(row, top, -along);
    }
  }
  return placed.map(unit);
}

/** The direction in which rows differ most, of length 1. */
function strongest(rows: Matrix, width: number): Float64Array {
  let direction = unit(Float64Array.from({ length: width }, (_, at) => 1 + at / width));
  for (let pass = 0; pass < passes; pass += 1) {
    const next = new Float64Array(width);
    for (const row of rows) addTo(next, row, dot(row, direction));
    direction = unit(next);
  }
  return direction;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** Adds `factor` times `added` to a vector, in place. */
export function addTo(vector: Float64Array, added: ArrayLike<number>, factor: number): void {
  for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] ?? 0) + factor * (added[at] ?? 0);
}

/** The vector at length 1; one of length 0 as it is. */
export function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return length === 0 ? vector : vector.map((value) => value / length);
}

/** A row beside another one, by their indexes. */
export interface Near {
  readonly at: number;
  readonly cosine: number;
}

/** For each row, the others whose cosine is at least `least`, the nearest first. Rows have length 1. */
export function nearRows(rows: Matrix, least: number): readonly (readonly Near[])[] {
  const near = rows.map((): Near[] => []);
  for (const [a, row] of rows.entries()) {
    for (let b = a + 1; b < rows.length; b += 1) {
      const other = rows[b];
      const cosine = other === undefined ? -1 : dot(row, other);
      if (cosine < least) continue;
      near[a]?.push({ at: b, cosine });
      near[b]?.push({ at: a, cosine });
    }
  }
  for (const list of near) list.sort((one, other) => other.cosine - one.cosine);
  return near;
}
