/** The programs from which inputs are made by mutation. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The texts of all programs of the corpus that are not too large to be mutated often, by path. */
export function readCorpus(): readonly string[] {
  const root = join(import.meta.dirname, '../corpus')
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.p'))
    .sort()
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .filter((text) => text.length < MAX_LENGTH)
}

/** UTF-16 code units. */
const MAX_LENGTH = 20_000
