import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { completionScript, type Shell } from './completion.ts'
import { COMMANDS } from './options.ts'

/** Runs lines after a script in a shell, in a folder with two P files. */
function run(shell: Shell, lines: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-completion-'))
  try {
    writeFileSync(join(folder, 'main.p'), '')
    writeFileSync(join(folder, 'two words.p'), '')
    writeFileSync(join(folder, '_p.sh'), completionScript(shell))
    const result = spawnSync(shell, ['-c', lines], { cwd: folder, encoding: 'utf8' })
    expect(result.stderr).toBe('')
    return result.stdout.trim()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function isInstalled(shell: Shell): boolean {
  return spawnSync(shell, ['-c', 'true']).status === 0
}

/** What bash offers after the words of a command line; the last one is being written. */
function bashOffers(...words: string[]): string[] {
  const list = words.map((word) => `'${word}'`).join(' ')
  const output = run(
    'bash',
    `compopt() { :; }; source ./_p.sh; COMP_WORDS=(p ${list}); COMP_CWORD=${words.length}; ` +
      `_parley; printf '%s\\n' "\${COMPREPLY[@]}"`,
  )
  return output.split('\n').filter((word) => word !== '')
}

describe('every script', () => {
  it.each(['bash', 'zsh', 'fish'] as const)('%s is accepted by its shell', (shell) => {
    const script = completionScript(shell)
    for (const { name } of COMMANDS) expect(script).toContain(name)
    if (isInstalled(shell)) run(shell, shell === 'fish' ? 'fish -n _p.sh' : `${shell} -n _p.sh`)
  })
})

describe('bash', () => {
  it('offers commands, options, values and files', () => {
    expect(bashOffers('co')).toEqual(['compile', 'completion'])
    expect(bashOffers('compile', '--st')).toEqual(['--strict-errors'])
    expect(bashOffers('compile', '--mode', 'b')).toEqual(['bugfinding'])
    expect(bashOffers('compile', '-md', 'p')).toEqual(['pex', 'pobserve'])
    expect(bashOffers('compile', 'ma')).toEqual(['main.p'])
    expect(bashOffers('compile', '-pf', 'ma')).toEqual(['main.p'])
    expect(bashOffers('compile', 'two')).toEqual(['two words.p'])
    expect(bashOffers('completion', 'z')).toEqual(['zsh'])
    expect(bashOffers('format', '--ch')).toEqual(['--check'])
    expect(bashOffers('compile', '--deb')).toEqual([])
  })
})

// Without the shell there is nothing to try; the syntax of its script is then unchecked.
if (isInstalled('zsh'))
  describe('zsh', () => {
    it('loads the script into its completion system', () => {
      const lines = 'autoload -U compinit; compinit -u -D; source ./_p.sh; print $_comps[p]'
      expect(run('zsh', lines)).toBe('_parley')
    })
  })

if (isInstalled('fish'))
  describe('fish', () => {
    const offers = (line: string): string[] =>
      run('fish', `source ./_p.sh; complete -C '${line}'`)
        .split('\n')
        .map((offer) => offer.split('\t')[0] ?? '')

    it('offers commands, options, values and files', () => {
      expect(offers('p comp')).toEqual(['compile', 'completion'])
      expect(offers('p compile --str')).toEqual(['--strict-errors'])
      expect(offers('p compile --mode b')).toEqual(['bugfinding'])
      expect(offers('p compile -pn')).toContain('-pn')
      expect(offers('p compile ma')).toEqual(['main.p'])
      expect(offers('p completion z')).toEqual(['zsh'])
    })
  })
