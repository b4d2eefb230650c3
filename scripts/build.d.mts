/** Bundles the command line to the file `outfile`. */
export function buildCommandLine(outfile: string): Promise<void>
export function commandFlags(): string[]
export function shippedFlags(): string[]
