/** The front end and the whole checker in a browser: the same reports as in Node. */
import { join } from 'node:path'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BROWSER_REMEDY, findBrowser } from '../scripts/browser.mjs'
import { checkEverything, type Everything } from './browser/check-everything.ts'

const TURNS = `
event eAsk: machine; event eGrant; event eDone; event eBusy: int; event eIdle;
machine Lock {
  start state Free { on eAsk do (who: machine) { send who, eGrant; } ignore eDone; }
}
machine Worker {
  var lock: machine;
  start state Asking {
    entry (given: machine) { lock = given; send lock, eAsk, this; }
    on eGrant goto Working;
  }
  state Working {
    entry { announce eBusy, choose(3); send this, eDone; }
    on eDone do { announce eIdle; send lock, eDone; }
  }
}
spec OneAtATime observes eBusy, eIdle {
  var busy: map[string, int];
  start state Watching {
    entry { busy["all"] = 0; }
    on eBusy do (n: int) {
      busy["all"] = busy["all"] + 1;
      assert busy["all"] < 2, format("{0} at once, {1}", busy, n);
    }
    on eIdle do { busy["all"] = busy["all"] - 1; }
  }
}
spec EverIdle observes eBusy, eIdle {
  start cold state Idle { on eBusy goto Busy; ignore eIdle; }
  hot state Busy { on eIdle goto Idle; ignore eBusy; }
}
scenario Twice observes eIdle {
  start state None { on eIdle goto One; }
  state One { on eIdle goto Two; }
  cold state Two { ignore eIdle; }
}
machine Office {
  start state Open {
    entry { var lock: machine; lock = new Lock(); new Worker(lock); new Worker(lock); }
  }
}
test Busy [main = Office]: assert OneAtATime, EverIdle in { Office, Lock, Worker };
test Alone [main = Office]: assert EverIdle in { Office, Lock, Worker };
`

let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  const executablePath = findBrowser()
  if (executablePath === undefined) throw new Error(BROWSER_REMEDY)
  const bundled = await build({
    entryPoints: [join(import.meta.dirname, 'browser/page.ts')],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    conditions: ['source'],
  })
  browser = await chromium.launch({ executablePath })
  page = await browser.newPage()
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.setContent('<!doctype html><title>Parley</title><pre></pre>')
  await page.addScriptTag({ content: bundled.outputFiles[0]?.text ?? '' })
})

afterAll(async () => await browser?.close())

/** Runs the check in the page. */
async function checkInPage(path: string, text: string): Promise<Everything> {
  return await page.evaluate(
    ([name, content]) => (globalThis as unknown as PageScript).check(name, content),
    [path, text] as const,
  )
}

interface PageScript {
  check(path: string, text: string): Promise<Everything>
}

test('every strategy finds, shortens and replays the same bugs, with the same files', async () => {
  const there = await checkInPage('turns.p', TURNS)
  const here = await checkEverything('turns.p', TURNS)
  expect(there).toEqual(here)
  expect(complaints).toEqual([])
  const buggy = there.checks.filter(({ verdict }) => verdict === 'bug')
  expect(buggy.length).toBeGreaterThan(10)
  for (const { replayed } of buggy) {
    expect(replayed).toContain('(<all->2>) at once')
  }
  expect(await page.textContent('pre')).toContain('Assertion Failed: turns.p:23:7')
})

test('errors of the program are the same', async () => {
  const text = 'machine Main { start state S { entry { send this, eNowhere; } } }'
  const there = await checkInPage('wrong.p', text)
  expect(there).toEqual(await checkEverything('wrong.p', text))
  expect(there.diagnostics).toContain('error[P0203]: cannot find the name `eNowhere`')
})
