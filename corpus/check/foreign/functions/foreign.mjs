/** The host's functions of this case. */
export const add = (a, b) => a + b
export const join = (s) => s.join('-')
export const own = (n) => n * 2
