// How far a head is from its dependent, as a row of the table of distances (`distanceRows` in annotate/network/shape.ts).

/** 0 to 31: steps from dependent i to head j - 1, at most 15 each way; 32: the root. */
// @ts-ignore: decorator
@inline
export function distanceOf(i: i32, j: i32): i32 {
  return j == 0 ? 32 : min(max(j - 1 - i, -15), 15) + 16;
}
