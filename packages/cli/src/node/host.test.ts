import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SHIPPED } from '../test-support.ts'
import { createNodeHost } from './host.ts'

let folder = ''

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'parley-host-')))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const at = (path: string): string => join(folder, path)

function make(path: string, text = ''): void {
  mkdirSync(join(at(path), '..'), { recursive: true })
  writeFileSync(at(path), text)
}

describe('listing', () => {
  it('leaves out hidden files and enters links once', () => {
    for (const path of ['a.p', 'b/c.p', 'b/d/e.p', '.hidden/f.p', '.g.p']) make(path)
    symlinkSync(folder, at('b/around'))
    symlinkSync('nowhere', at('dangling.p'))
    symlinkSync('circle', at('circle'))
    const { files, unreadable } = createNodeHost(folder, SHIPPED).listFiles(folder)
    expect([...files].sort()).toEqual([at('a.p'), at('b/c.p'), at('b/d/e.p')])
    expect(unreadable).toEqual([])
    const shallow = createNodeHost(folder, SHIPPED).listFiles(folder, 1)
    expect([...shallow.files].sort()).toEqual([at('a.p'), at('b/c.p')])
  })

  it('of what is not there is empty', () => {
    expect(createNodeHost(folder, SHIPPED).listFiles(at('none'))).toEqual({
      files: [],
      unreadable: [],
    })
  })
})

describe('reading', () => {
  it('says why it failed', () => {
    make('a.p', 'x')
    const host = createNodeHost(folder, SHIPPED)
    expect(host.readFile(at('none.p'))).toEqual({ kind: 'failed', reason: 'missing' })
    expect(host.readFile(folder)).toEqual({ kind: 'failed', reason: 'not-a-file' })
    expect(host.readFile('/dev/null')).toEqual({ kind: 'failed', reason: 'not-a-file' })
    expect(host.readFile(at('a.p/b.p'))).toEqual({ kind: 'failed', reason: 'missing' })
    expect(host.entryKind(at('a.p/b.p'))).toBe('missing')
  })

  it('shows paths relative to the working directory', () => {
    const host = createNodeHost(at('sub'), SHIPPED)
    expect(host.displayPath(at('sub/a.p'))).toBe('a.p')
    expect(host.displayPath(at('a.p'))).toBe('../a.p')
    expect(host.displayPath(at('sub'))).toBe('.')
    expect(host.isWithin(at('sub'), at('subway/a.p'))).toBe(false)
    expect(host.isWithin('/', folder)).toBe(true)
  })
})

describe('writing', () => {
  it('makes folders, keeps permissions, and follows links', () => {
    const host = createNodeHost(folder, SHIPPED)
    expect(host.writeFile(at('x/y/z.txt'), 'one')).toEqual({ kind: 'ok' })
    make('script.p', 'old')
    writeFileSync(at('script.p'), 'old', { mode: 0o600 })
    symlinkSync('script.p', at('link.p'))
    const mode = statSync(at('script.p')).mode
    expect(host.writeFile(at('link.p'), 'new')).toEqual({ kind: 'ok' })
    expect(readFileSync(at('script.p'), 'utf8')).toBe('new')
    expect(statSync(at('script.p')).mode).toBe(mode)
    expect(readdirSync(folder).sort()).toEqual(['link.p', 'script.p', 'x'])
  })

  it('leaves nothing behind when it fails', () => {
    const host = createNodeHost(folder, SHIPPED)
    make('file', 'x')
    mkdirSync(at('folder'))
    expect(host.writeFile(at('file/a'), '')).toMatchObject({ kind: 'failed' })
    expect(host.writeFile(at('folder'), '')).toEqual({
      kind: 'failed',
      reason: 'there is a folder of this name',
    })
    expect(host.writeFile('/dev/full', 'x')).toEqual({
      kind: 'failed',
      reason: 'the disk is full',
    })
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder'])
  })
})

describe('watching', () => {
  it('notices new, changed and vanished files, and only those that matter', async () => {
    make('src/a.p')
    const host = createNodeHost(folder, SHIPPED)
    let changes = 0
    let noticed = (): void => {}
    const unwatch = host.watch([at('src'), at('p.pproj')], () => {
      changes++
      noticed()
    })
    const next = async (act: () => void): Promise<void> => {
      const change = new Promise<void>((resolve) => {
        noticed = resolve
      })
      // The system needs a moment to start watching.
      await new Promise((resolve) => setTimeout(resolve, 100))
      act()
      await change
    }
    await next(() => writeFileSync(at('src/a.p'), 'x'))
    await next(() => writeFileSync(at('p.pproj'), 'x'))
    await next(() => rmSync(at('src'), { recursive: true }))
    const before = changes
    writeFileSync(at('notes.txt'), 'x')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(changes).toBe(before)
    unwatch()
  })
})
