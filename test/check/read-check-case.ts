/**
 * One case about what programs do: a folder with P files and, at their ends, what a person expects
 * of the tests in them, derived from the rules (see `corpus/README.md`).
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Limits } from '../../packages/runtime/src/index.ts'

export interface CheckCase {
  /** `<area>/<case>`. */
  readonly name: string
  readonly folder: string
  /** P texts by path inside the folder. */
  readonly files: Readonly<Record<string, string>>
  /** The path of the module with the host's functions, if the case has one. */
  readonly foreign?: string
  /** How many schedules are run of each test. */
  readonly schedules: number
  readonly limits: Partial<Limits>
  readonly expectations: readonly TestExpectation[]
}

/** What all schedules of a test together must come to. */
export interface TestExpectation {
  readonly test: string
  /** Exactly these ways to end occur. */
  readonly outcomes: readonly string[]
  /** Exactly these bug texts occur; `*` at the end stands for anything. */
  readonly texts: readonly string[]
  /** Exactly these sequences of printed texts occur; null if they do not matter. */
  readonly prints: readonly string[] | null
  /** Bounds of the number of steps; null if it does not matter. */
  readonly steps: readonly [number, number] | null
}

/** All cases below `corpus/check`, in alphabetical order. */
export function readCheckCases(root: string): CheckCase[] {
  return subfolders(root)
    .flatMap((area) => subfolders(join(root, area)).map((name) => `${area}/${name}`))
    .map((name) => readCheckCase(root, name))
}

function subfolders(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .sort()
}

function readCheckCase(root: string, name: string): CheckCase {
  const folder = join(root, name)
  const paths = readdirSync(folder).sort()
  const files = Object.fromEntries(
    paths
      .filter((path) => path.endsWith('.p'))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  )
  const foreign = join(folder, 'foreign.mjs')
  const lines = Object.values(files).flatMap((text) =>
    [...text.matchAll(/^\/\/! (.*)$/gm)].map((match) => match[1] as string),
  )
  return {
    name,
    folder,
    files,
    ...(existsSync(foreign) ? { foreign } : {}),
    ...readLimits(lines.filter((line) => line.startsWith('limits '))),
    expectations: readExpectations(
      name,
      lines.filter((line) => !line.startsWith('limits ')),
    ),
  }
}

const DEFAULT_SCHEDULES = 200

function readLimits(lines: readonly string[]): Pick<CheckCase, 'limits' | 'schedules'> {
  const said = lines.flatMap((line) => line.split(' ').slice(1))
  const limits: Record<string, number | boolean> = {}
  for (const each of said) {
    const [key = '', value] = each.split('=')
    limits[key] = value === undefined ? true : Number(value)
  }
  const { schedules = DEFAULT_SCHEDULES, ...others } = limits
  return { schedules: schedules as number, limits: others }
}

function readExpectations(name: string, lines: readonly string[]): TestExpectation[] {
  const tests = new Map<string, TestExpectation>()
  for (const line of lines) {
    const parts = /^(check|text|prints|steps) ([A-Za-z_0-9]+):(?: (.*))?$/.exec(line)
    if (parts === null) throw new Error(`${name}: cannot read the annotation "//! ${line}"`)
    const [, kind, test = '', said = ''] = parts
    const known = tests.get(test) ?? { test, outcomes: [], texts: [], prints: null, steps: null }
    tests.set(test, withLine(known, kind as string, said))
  }
  if (tests.size === 0) throw new Error(`${name}: there is no "//! check" line`)
  return [...tests.values()]
}

function withLine(known: TestExpectation, kind: string, said: string): TestExpectation {
  switch (kind) {
    case 'check':
      return { ...known, outcomes: said.split(' | ') }
    case 'text':
      return { ...known, texts: [...known.texts, said] }
    case 'prints':
      return { ...known, prints: [...(known.prints ?? []), said] }
    default: {
      const [least, most = least] = said.split('..').map(Number)
      return { ...known, steps: [least as number, most as number] }
    }
  }
}
