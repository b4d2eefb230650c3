import { describe, expect, it } from 'vitest'
import { createMemoryHost } from '../source/memory-host.ts'
import { locationText } from '../source/source-file.ts'
import { type LoadedProject, loadProject, type ProjectRequest } from './load-project.ts'

type Files = Record<string, string | Uint8Array>

function load(
  files: Files,
  request: ProjectRequest = {},
  options: { cwd?: string; unreadable?: string[] } = {},
): LoadedProject {
  return loadProject(createMemoryHost(files, options.cwd ?? '/w', options.unreadable), request)
}

/** `code place 'underlined text'` of each diagnostic. */
function found({ diagnostics }: LoadedProject): string[] {
  return diagnostics.map(({ code, span }) => {
    if (span === undefined) return code
    const text = span.file.text.slice(span.start, span.end)
    return `${code} ${locationText(span.file, span.start)} '${text}'`
  })
}

function inputs({ project }: LoadedProject): string[] | undefined {
  return project?.inputs.map(({ path, isDependency }) => (isDependency ? `${path} (dep)` : path))
}

const pproj = (...lines: string[]): string =>
  ['<Project>', '<ProjectName>Bank</ProjectName>', ...lines, '</Project>'].join('\n')
const pfiles = (...paths: string[]): string =>
  `<InputFiles>${paths.map((path) => `<PFile>${path}</PFile>`).join('')}</InputFiles>`

describe('a project file', () => {
  it('names the project, its inputs, output folder and targets', () => {
    const loaded = load({
      '/w/bank.pproj': pproj(
        pfiles('./PSrc/', ' ./Test Files/a b.p ', 'PForeign'),
        '<OutputDir>./out</OutputDir><Target>pchecker, PEX</Target>',
        '<pobserve-package>org.bank</pobserve-package>',
      ),
      '/w/PSrc/z.p': '',
      '/w/PSrc/deep/er/a.p': '',
      '/w/PSrc/x.p/inner.p': '',
      '/w/PSrc/.hidden.p': '',
      '/w/PSrc/.git/a.p': '',
      '/w/PSrc/notes.txt': '',
      '/w/PSrc/Upper.P': '',
      '/w/Test Files/a b.p': '',
      '/w/PForeign/F.CS': '',
      '/w/PForeign/F.java': '',
    })
    expect(found(loaded)).toEqual([])
    expect(loaded.project).toMatchObject({
      name: 'Bank',
      outputFolder: '/w/out',
      targets: ['PChecker', 'PEx'],
      observePackage: 'org.bank',
      foreignFiles: ['/w/PSrc/Upper.P', '/w/PForeign/F.CS', '/w/PForeign/F.java'],
    })
    expect(inputs(loaded)).toEqual([
      'PSrc/deep/er/a.p',
      'PSrc/x.p/inner.p',
      'PSrc/z.p',
      'Test Files/a b.p',
    ])
    expect(loaded.search).toEqual({ alternatives: [] })
  })

  it('writes to the working directory unless it says otherwise', () => {
    const files = { '/w/sub/bank.pproj': pproj(pfiles('a.p')), '/w/sub/a.p': '' }
    const loaded = load(files, { projectFile: 'sub/bank.pproj' })
    expect(loaded.project).toMatchObject({ outputFolder: '/w', targets: ['PChecker'] })
    expect(inputs(loaded)).toEqual(['sub/a.p'])
  })

  it('lists each file once, in the order of first mention', () => {
    const files = { '/w/p.pproj': pproj(pfiles('b.p', '.', './b.p')), '/w/a.p': '', '/w/b.p': '' }
    expect(inputs(load(files))).toEqual(['b.p', 'a.p'])
  })

  it('may have a byte-order mark, CRLF and Windows paths', () => {
    const text = `\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n${pproj(pfiles('.\\PSrc\\'))}`
    expect(inputs(load({ '/w/p.pproj': text, '/w/PSrc/a.p': '' }))).toEqual(['PSrc/a.p'])
  })

  it('is overridden by the request', () => {
    const loaded = load(
      { '/w/p.pproj': pproj(pfiles('a.p')), '/w/a.p': '', '/w/b.p': '' },
      { projectFile: 'p.pproj', paths: ['b.p'], name: 'Other', target: 'PVerifier' },
    )
    expect(loaded.project).toMatchObject({ name: 'Other', targets: ['PVerifier'] })
    expect(inputs(loaded)).toEqual(['a.p', 'b.p'])
  })
})

describe('mistakes in a project file', () => {
  it.each([
    ['<Project>', ["P0801 p.pproj:1:2 'Project'"]],
    ['<Project></Project>', ["P0802 p.pproj:1:2 'Project'"]],
    ['<Project><ProjectName> </ProjectName></Project>', ["P0802 p.pproj:1:11 'ProjectName'"]],
    ['<Project><ProjectName>1x</ProjectName></Project>', ["P0803 p.pproj:1:23 '1x'"]],
    [pproj('<Target>PEx,Foo</Target>'), ["P0804 p.pproj:3:13 'Foo'"]],
    [pproj('<Target>PEx PVerifier</Target>'), ["P0810 p.pproj:3:9 'PEx PVerifier'"]],
    [pproj(pfiles('no.p')), ["W0801 p.pproj:3:20 'no.p'"]],
    [pproj('<InputFiles><PFile/></InputFiles>'), ["W0801 p.pproj:3:14 'PFile'"]],
    [pproj(pfiles('n.txt')), ["W0802 p.pproj:3:20 'n.txt'"]],
    [pproj('<OutputDirectory/>'), ["W0803 p.pproj:3:2 'OutputDirectory'"]],
    [pproj('<PFile>a.p</PFile>'), ["W0803 p.pproj:3:2 'PFile'"]],
    [pproj('<InputFiles><Pfile>a.p</Pfile></InputFiles>'), ["W0803 p.pproj:3:14 'Pfile'"]],
    [pproj('<ProjectName>Two</ProjectName>'), ["W0804 p.pproj:3:2 'ProjectName'"]],
    [pproj('<IncludeProject>x.pproj</IncludeProject>'), ["P0805 p.pproj:3:17 'x.pproj'"]],
    [pproj('<IncludeProject>a.p</IncludeProject>'), ["P0805 p.pproj:3:17 'a.p'"]],
  ])('%s', (text, expected) => {
    const loaded = load({ '/w/p.pproj': text, '/w/a.p': '', '/w/n.txt': '' }, { paths: [] })
    const about = found(loaded).filter((line) => !line.startsWith('P0806'))
    expect(about).toEqual(expected)
  })

  it('include having no inputs', () => {
    const loaded = load({ '/w/p.pproj': pproj(pfiles()) })
    expect(found(loaded)).toEqual(["P0806 p.pproj:1:2 'Project'"])
    expect(loaded.project).toBeUndefined()
  })

  it('come with help', () => {
    const helps = (text: string) =>
      load({ '/w/p.pproj': text, '/w/a.p': '' }).diagnostics.map(({ help }) => help)
    expect(helps(pproj(pfiles('a.p'), '<Target>PCheker</Target>'))[0]).toBe(
      'Did you mean `PChecker`?',
    )
    expect(helps(pproj(pfiles('a.p'), '<outputdir/>'))[0]).toBe('Did you mean `OutputDir`?')
    expect(helps(pproj(pfiles('a.p'), '<PFiles/>'))[0]).toContain('inside an `InputFiles` element')
    const include = pproj('<IncludeProject>../x.pproj</IncludeProject>')
    const loaded = load({ '/w/sub/p.pproj': include }, { projectFile: 'sub/p.pproj' })
    expect(loaded.diagnostics[0]?.help).toBe('Looked for `x.pproj` and `../x.pproj`.')
  })

  it('are warnings where the reference ignores them silently', () => {
    const loaded = load({ '/w/p.pproj': pproj(pfiles('a.p', 'no.p')), '/w/a.p': '' })
    expect(found(loaded)).toHaveLength(1)
    expect(inputs(loaded)).toEqual(['a.p'])
  })
})

describe('included projects', () => {
  const include = (...paths: string[]): string =>
    paths.map((path) => `<IncludeProject>${path}</IncludeProject>`).join('')

  it('add their inputs, depth-first, relative to the project or the working directory', () => {
    const loaded = load(
      {
        '/w/app/p.pproj': pproj(pfiles('a.p'), include('../lib/lib.pproj', 'other/o.pproj')),
        '/w/app/a.p': '',
        '/w/lib/lib.pproj': `<Project>${pfiles('l.p')}${include('deep/d.pproj')}</Project>`,
        '/w/lib/l.p': '',
        '/w/lib/deep/d.pproj': `<P>${pfiles('d.p')}</P>`,
        '/w/lib/deep/d.p': '',
        '/w/other/o.pproj': `<P><Target>Nonsense</Target>${pfiles('o.p')}</P>`,
        '/w/other/o.p': '',
      },
      { projectFile: 'app/p.pproj' },
    )
    expect(found(loaded)).toEqual([])
    expect(inputs(loaded)).toEqual([
      'app/a.p',
      'lib/l.p (dep)',
      'lib/deep/d.p (dep)',
      'other/o.p (dep)',
    ])
    expect(loaded.projectFiles.map(({ added }) => added)).toEqual([
      ['/w/app/a.p'],
      ['/w/lib/l.p'],
      ['/w/lib/deep/d.p'],
      ['/w/other/o.p'],
    ])
  })

  it('may form cycles; then the tests of the main project are dropped, with a warning', () => {
    const loaded = load(
      {
        '/w/a/a.pproj': pproj(pfiles('a.p'), include('../b/b.pproj')),
        '/w/b/b.pproj': pproj(pfiles('b.p'), include('../a/a.pproj')),
        '/w/a/a.p': '',
        '/w/b/b.p': '',
      },
      { projectFile: 'a/a.pproj' },
    )
    expect(inputs(loaded)).toEqual(['a/a.p (dep)', 'b/b.p (dep)'])
    expect(found(loaded)).toEqual(["W0805 a/a.pproj:2:14 'Bank'"])
  })

  it('are loaded once per folder', () => {
    const loaded = load({
      '/w/p.pproj': pproj(pfiles('a.p'), include('lib/x.pproj', 'lib/y.pproj')),
      '/w/a.p': '',
      '/w/lib/x.pproj': `<P>${pfiles('x.p')}</P>`,
      '/w/lib/y.pproj': `<P>${pfiles('y.p')}</P>`,
      '/w/lib/x.p': '',
      '/w/lib/y.p': '',
    })
    expect(inputs(loaded)).toEqual(['a.p', 'lib/x.p (dep)'])
  })

  it('may be chained endlessly long', () => {
    const files: Files = { '/w/0.pproj': pproj(pfiles('a.p'), include('d1/1.pproj')), '/w/a.p': '' }
    for (let index = 1; index < 300; index++) {
      const next = include(`../d${index + 1}/${index + 1}.pproj`)
      files[`/w/d${index}/${index}.pproj`] = `<P>${index < 299 ? next : ''}</P>`
    }
    expect(found(load(files))).toEqual([])
  })

  it('have positions in their own file when broken', () => {
    const loaded = load({
      '/w/p.pproj': pproj(pfiles('a.p'), include('lib/x.pproj')),
      '/w/a.p': '',
      '/w/lib/x.pproj': '<P>\n</Q>',
    })
    expect(found(loaded)).toEqual(["P0801 lib/x.pproj:2:1 '</Q>'"])
  })
})

describe('without a project file', () => {
  it('a project file of the working directory is found, the first by name', () => {
    const files = { '/w/b.pproj': '', '/w/a.pproj': pproj(pfiles('x.p')), '/w/x.p': '' }
    const loaded = load(files)
    expect(loaded.project?.name).toBe('Bank')
    expect(loaded.search).toEqual({ alternatives: ['/w/b.pproj'] })
  })

  it('the P files of the working directory and one level below are compiled', () => {
    const loaded = load({ '/w/a.p': '', '/w/s/b.p': '', '/w/s/t/c.p': '', '/w/.x/d.p': '' })
    expect(inputs(loaded)).toEqual(['a.p', 's/b.p'])
    expect(loaded.project).toMatchObject({ name: 'generatedOutput' })
    expect(loaded.project).not.toHaveProperty('outputFolder')
  })

  it('files and folders may be named', () => {
    const files = { '/w/a.p': '', '/w/s/b.p': '', '/w/s/t/c.p': '', '/w/f.cs': '' }
    const loaded = load(files, { paths: ['s', 'a.p', 'f.cs'] })
    expect(inputs(loaded)).toEqual(['s/b.p', 's/t/c.p', 'a.p'])
    expect(loaded.project?.foreignFiles).toEqual(['/w/f.cs'])
  })

  it('a single folder may hold a project', () => {
    const files = { '/w/s/p.pproj': pproj(pfiles('b.p')), '/w/s/b.p': '', '/w/s/c.p': '' }
    expect(inputs(load(files, { paths: ['s'] }))).toEqual(['s/b.p'])
    expect(inputs(load(files, { paths: ['s/b.p', 's/c.p'] }))).toEqual(['s/b.p', 's/c.p'])
  })

  it.each([
    [{ paths: ['no.p'] }, ['P0808']],
    [{ paths: ['n.txt'] }, ['P0809']],
    [{ paths: ['empty'] }, ['P0806']],
    [{ projectFile: 'no.pproj' }, ['P0805']],
    [{ projectFile: 'n.txt' }, ['P0805']],
    [{ projectFile: 'folder.pproj' }, ['P0805']],
    [{}, ['P0806']],
  ])('%j gives %j', (request, expected) => {
    const files = { '/w/n.txt': '', '/w/empty/n.txt': '', '/w/folder.pproj/x.txt': '' }
    expect(found(load(files, request))).toEqual(expected)
  })
})

describe('files', () => {
  it('that are not valid UTF-8 give a warning at the place', () => {
    const loaded = load({ '/w/a.p': Uint8Array.of(0x2f, 0x2f, 0x0a, 0x20, 0xe9) })
    expect(found(loaded)).toEqual(["W0806 a.p:2:2 '\ufffd'"])
    expect(inputs(loaded)).toEqual(['a.p'])
  })

  it('and folders that cannot be read give an error', () => {
    const files = { '/w/s/a.p': '', '/w/s/t/b.p': '', '/w/s/c.p': '' }
    const loaded = load(files, { paths: ['s'] }, { unreadable: ['/w/s/t', '/w/s/c.p'] })
    expect(found(loaded)).toEqual(['P0807', 'P0807'])
    expect(loaded.diagnostics[0]?.message).toBe(
      '`s/t` cannot be read: permission is denied or the disk has an error',
    )
    expect(loaded.project).toBeUndefined()
  })
})
