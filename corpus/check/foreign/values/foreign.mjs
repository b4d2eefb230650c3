/** The host's functions of this case. */
export const same = (v) => v
export const pair = ({ a, b }) => ({ a: a + 1, b })
export const half = (f) => f / 2
export const keysum = (m) => [...m].reduce((sum, [key, value]) => sum + key + value, 0)
export const next = () => 5
export const both = (a, b) => new Set([...a, ...b])
export const who = (m) => m
export const swap = ([n, b]) => [b, n]
