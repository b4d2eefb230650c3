/** What the exit codes of the command line mean; the manual's page lists the same. */

export const EXIT_SUCCESS = 0
export const EXIT_ERRORS = 1
export const EXIT_USAGE = 2
export const EXIT_INTERNAL = 3
/** Of `p check`. */
export const EXIT_BUG = EXIT_ERRORS
export const EXIT_NOT_CHECKED = EXIT_USAGE
/** 128 plus the number of the interrupt signal, as shells have it. */
export const EXIT_INTERRUPTED = 130
/** 128 plus the number of the signal that a closed pipe raises. */
export const EXIT_UNHEARD = 141

export const EXIT_CODES: readonly { readonly code: number; readonly meaning: string }[] = [
  { code: EXIT_SUCCESS, meaning: 'success; there may be warnings' },
  {
    code: EXIT_ERRORS,
    meaning:
      'errors in the program or project, or files that cannot be used; check: a bug was found',
  },
  {
    code: EXIT_USAGE,
    meaning: 'wrong usage of the command line; check: the program could not be checked',
  },
  { code: EXIT_INTERNAL, meaning: 'an internal error: a bug of Parley, please report it' },
  { code: EXIT_INTERRUPTED, meaning: 'interrupted with Ctrl-C or SIGTERM' },
  { code: EXIT_UNHEARD, meaning: 'who reads the output went away before the end' },
]
