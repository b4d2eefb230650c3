/** The repository checks itself: the house rules that a script can see. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allDiagnosticKinds } from '../packages/compiler/src/diagnostics/catalogue/index.ts'

const root = join(import.meta.dirname, '..')

/** The one table of import directions: a folder may import itself and what is listed. */
const packageImports: Record<string, readonly string[]> = {
  compiler: [],
  runtime: [],
  codegen: ['@parley/compiler', '@parley/runtime'],
  interpreter: ['@parley/compiler', '@parley/runtime'],
  trace: ['@parley/runtime'],
  checker: ['@parley/runtime', '@parley/trace'],
  cli: [
    '@parley/checker',
    '@parley/codegen',
    '@parley/compiler',
    '@parley/runtime',
    '@parley/trace',
    'picocolors',
  ],
}

/** Inside the compiler, from the outermost folder to the ones it may import. */
const compilerImports: Record<string, readonly string[]> = {
  source: [],
  diagnostics: ['source'],
  project: ['source', 'diagnostics'],
  syntax: ['source', 'diagnostics'],
  semantics: ['source', 'diagnostics', 'syntax'],
  lints: ['source', 'diagnostics', 'syntax', 'semantics'],
  ir: ['source', 'diagnostics', 'syntax', 'semantics'],
  'compile.ts': ['source', 'diagnostics', 'project', 'syntax', 'semantics', 'lints', 'ir'],
  'index.ts': [
    'source',
    'diagnostics',
    'project',
    'syntax',
    'semantics',
    'lints',
    'ir',
    'compile.ts',
  ],
}

const ignoredFolders = new Set(['node_modules', 'dist', '.git', 'PGenerated', 'failures'])

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (ignoredFolders.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

const shown = (path: string): string => relative(root, path).split(sep).join('/')
const codeFolders = [
  'packages',
  'test',
  'fuzz',
  'bench',
  'scripts',
  'examples',
  'library',
  'editors',
]
const sources = codeFolders
  .flatMap((folder) => filesBelow(join(root, folder)))
  .filter((path) => /\.(ts|tsx|mjs|js|c|h)$/.test(path))
const isTest = (path: string): boolean => path.endsWith('.test.ts')
const read = (path: string): string => readFileSync(path, 'utf8')

/** Offences as `path:line what`, so that a failure lists the places. */
function offences(paths: readonly string[], find: (line: string, path: string) => string | false) {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => {
        const what = find(line, path)
        return what === false ? [] : [`${shown(path)}:${index + 1} ${what}`]
      }),
  )
}

function importsOf(path: string): string[] {
  const pattern = /(?:from|import)\s*\(?\s*'([^']+)'/g
  return [...read(path).matchAll(pattern)].map((match) => match[1] ?? '')
}

describe('import directions', () => {
  for (const [name, allowed] of Object.entries(packageImports)) {
    test(`package ${name}`, () => {
      const folder = join(root, 'packages', name, 'src')
      const own = filesBelow(folder).filter((path) => path.endsWith('.ts') && !isTest(path))
      const wrong = own.flatMap((path) =>
        importsOf(path)
          .filter((target) => {
            if (target.startsWith('.')) return !join(path, '..', target).startsWith(folder)
            if (target.startsWith('node:')) return name !== 'cli'
            return !allowed.includes(target)
          })
          .map((target) => `${shown(path)} imports ${target}`),
      )
      expect(wrong).toEqual([])
    })
  }

  test('folders of the compiler', () => {
    const folder = join(root, 'packages/compiler/src')
    const areaOf = (path: string): string => relative(folder, path).split(sep)[0] ?? ''
    const wrong = filesBelow(folder)
      .filter((path) => path.endsWith('.ts') && !isTest(path))
      .flatMap((path) => {
        const area = areaOf(path)
        const allowed = compilerImports[area]
        if (allowed === undefined) return [`${shown(path)} is in no listed folder`]
        return importsOf(path)
          .filter((target) => target.startsWith('.'))
          .map((target) => areaOf(join(path, '..', target)))
          .filter((target) => target !== area && !allowed.includes(target))
          .map((target) => `${shown(path)} imports ${target}`)
      })
    expect(wrong).toEqual([])
  })

  test('Node modules only at the rim of the command line', () => {
    const folder = join(root, 'packages/cli/src')
    const wrong = filesBelow(folder)
      .filter((path) => !isTest(path) && !shown(path).includes('/src/node/'))
      .filter((path) => basename(path) !== 'main.ts')
      .filter((path) => importsOf(path).some((target) => target.startsWith('node:')))
    expect(wrong.map(shown)).toEqual([])
  })
})

describe('sizes', () => {
  test('files are under 500 lines', () => {
    const long = sources
      .filter((path) => !isTest(path))
      .map((path) => [shown(path), read(path).split('\n').length - 1] as const)
      .filter(([, lines]) => lines > 500)
    expect(long).toEqual([])
  })

  test('functions are under 60 lines', () => {
    const long = sources.filter((path) => !isTest(path)).flatMap(longFunctions)
    expect(long).toEqual([])
  })

  test('lines are at most 100 columns', () => {
    const isTooLong = (line: string, path: string) =>
      line.length > 100 && !(isTest(path) && longString.test(line))
    const what = (line: string, path: string) => isTooLong(line, path) && `${line.length} columns`
    expect(offences(sources, what)).toEqual([])
  })
})

/** A literal of more than 60 characters: tests may quote texts that no line break may divide. */
const longString = /(['"`])(?:(?!\1)[^\\]|\\.){61,}\1/

/** Functions, methods and function constants at any depth, by the indentation that Biome gives. */
function longFunctions(path: string): string[] {
  const lines = read(path).split('\n')
  const functionWord = 'function\\b'
  const constant = 'const \\w+ = (?:async )?(?:\\(.*=>|function)'
  const method = '(?:static |async |get |set |#)*\\w+\\(.*\\).*\\{$'
  const start = new RegExp(
    `^(\\s*)(?:export )?(?:default )?(?:async )?(?:${functionWord}|${constant}|${method})`,
  )
  const keyword = /^\s*(?:if|for|while|switch|catch|return)\b/
  return lines.flatMap((line, index) => {
    const match = start.exec(line)
    if (match === null || keyword.test(line)) return []
    const close = `${match[1]}}`
    const end = lines.findIndex((other, at) => at > index && other.startsWith(close))
    const length = end - index + 1
    return end > 0 && length > 62 ? [`${shown(path)}:${index + 1} ${length} lines`] : []
  })
}

describe('words', () => {
  test('file names are kebab-case', () => {
    const wrong = sources.filter(
      (path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(basename(path)),
    )
    expect(wrong.map(shown)).toEqual([])
  })

  test('no test is skipped or runs alone', () => {
    const pattern = new RegExp(
      `\\b(it|test|describe|suite)\\.(${'skip'}|${'todo'}|${'only'}|fails)\\b`,
    )
    expect(offences(sources.filter(isTest), (line) => pattern.test(line) && line.trim())).toEqual(
      [],
    )
  })

  test('nothing is left unfinished', () => {
    const pattern = new RegExp(
      ['TO' + 'DO', 'FIX' + 'ME', '\\bXX' + 'X\\b', 'HA' + 'CK\\b'].join('|'),
    )
    expect(offences(sources, (line) => pattern.test(line) && line.trim())).toEqual([])
  })

  test('no mutable variable at module level in a package', () => {
    const paths = sources.filter((path) => shown(path).startsWith('packages/') && !isTest(path))
    expect(offences(paths, (line) => /^(export )?(let|var) /.test(line) && line)).toEqual([])
  })
})

describe('diagnostics', () => {
  const kinds = allDiagnosticKinds()
  const corpusTexts = filesBelow(join(root, 'corpus'))
    .filter((path) => path.includes(`${sep}expect${sep}`))
    .map(read)
    .join('\n')
  const sessionTexts = filesBelow(join(root, 'test/cli')).map(read).join('\n')

  test('codes and names are unique', () => {
    for (const key of ['code', 'name'] as const) {
      const values = kinds.map((kind) => kind[key])
      const repeated = values.filter((value, index) => values.indexOf(value) !== index)
      expect(repeated).toEqual([])
    }
  })

  test('every code has a page', () => {
    const missing = kinds.filter(
      ({ code }) => !existsSync(join(root, `docs/diagnostics/${code}.md`)),
    )
    expect(missing.map(({ code, name }) => `${code} ${name}`)).toEqual([])
  })

  test('every page has a code', () => {
    const codes = new Set(kinds.map(({ code }) => `${code}.md`))
    const pages = readdirSync(join(root, 'docs/diagnostics'))
    expect(pages.filter((page) => page !== 'README.md' && !codes.has(page))).toEqual([])
  })

  test('every code has a case in the corpus or in a console session', () => {
    const missing = kinds.filter(
      ({ code }) => !corpusTexts.includes(`[${code}]`) && !sessionTexts.includes(`[${code}]`),
    )
    expect(missing.map(({ code, name }) => `${code} ${name}`)).toEqual([])
  })
})

describe('documents', () => {
  const documents = [
    ...readdirSync(root)
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(root, name)),
    ...filesBelow(join(root, 'docs')).filter((path) => path.endsWith('.md')),
  ]
  const commands = new Set(
    readdirSync(join(root, 'packages/cli/src/commands')).map((name) => name.replace(/\..*$/, '')),
  )
  const scripts = Object.keys(JSON.parse(read(join(root, 'package.json'))).scripts)

  test('commands named in documents exist', () => {
    const wrong = documents.flatMap((path) => [
      ...[...read(path).matchAll(/npx p ([a-z-]+)/g)]
        .filter((match) => !commands.has(match[1] ?? ''))
        .map((match) => `${shown(path)}: npx p ${match[1]}`),
      ...[...read(path).matchAll(/npm run ([a-z:-]+)/g)]
        .filter((match) => !scripts.includes(match[1] ?? ''))
        .map((match) => `${shown(path)}: npm run ${match[1]}`),
    ])
    expect(wrong).toEqual([])
  })

  test('links between documents lead somewhere', () => {
    const wrong = documents.flatMap((path) =>
      [...read(path).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !/^[a-z]+:/.test(target))
        .filter((target) => !existsSync(join(path, '..', decodeURI(target))))
        .map((target) => `${shown(path)}: ${target}`),
    )
    expect(wrong).toEqual([])
  })
})
