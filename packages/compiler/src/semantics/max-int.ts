/** The largest number that can be written: int literals, enum elements, values of tests. */

/** Ints of running programs have 64 bits, those in texts 31 (language §1.4, §4.6, §10.3). */
export const MAX_INT = 2_147_483_647
