/**
 * How likely a search that tells states apart by 64-bit fingerprints alone has taken one for
 * another, and so missed what lies behind it: two estimates, as probabilities.
 */
export interface Collisions {
  /** n² / 2^65, which holds for any n states if fingerprints are like random numbers. */
  readonly aPriori: number
  /**
   * From the two fingerprints that are closest to each other: random ones that come this close come
   * together with about the inverse of their distance as probability. The first estimate is what
   * is expected of it, and stands for it where states are so few that none are close.
   */
  readonly observed: number
}
