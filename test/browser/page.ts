/** The script of the page: checks the program that it is given and shows what came of it. */
import { checkEverything, type Everything } from './check-everything.ts'

declare const document: { querySelector(selectors: 'pre'): { textContent: string } }

Object.assign(globalThis, {
  async check(path: string, text: string): Promise<Everything> {
    const result = await checkEverything(path, text)
    const [bug] = result.checks.filter(({ replayed }) => replayed !== '')
    document.querySelector('pre').textContent =
      result.diagnostics + (bug?.replayed ?? 'no bug found')
    return result
  },
})
