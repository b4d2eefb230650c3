/**
 * The browser of the tests: Chromium, wherever it is from. Run as a script, installs Debian's if
 * there is none and it may.
 *
 *     node scripts/browser.mjs
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

/** The path of a Chromium in PATH, or of Playwright's own; undefined if there is none. */
export function findBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const names = ['chromium', 'chromium-browser', 'google-chrome']
  const installed = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...installed, chromium.executablePath()].find((path) => existsSync(path))
}

/** What to do where there is none. */
export const BROWSER_REMEDY =
  'There is no Chromium. Install it with `apt-get install chromium`, or for this user alone with ' +
  '`npx playwright-core install chromium`.'

if (process.argv[1] === fileURLToPath(import.meta.url) && findBrowser() === undefined) {
  const install = 'apt-get update && apt-get install -y --no-install-recommends chromium'
  const { status } = spawnSync('sh', ['-c', install], { stdio: 'ignore' })
  console.log(status === 0 ? 'Chromium has been installed.' : BROWSER_REMEDY)
}
