/** The path of a Chromium; undefined if there is none. */
export function findBrowser(): string | undefined
/** What to do where there is none. */
export const BROWSER_REMEDY: string
