/** Completion scripts for shells, made from the table of commands. */
import { COMMANDS, type CommandDescription, type Option } from './options.ts'

export type Shell = 'bash' | 'zsh' | 'fish'

export function isShell(name: string): name is Shell {
  return ['bash', 'zsh', 'fish'].includes(name)
}

/** The text of a script that completes `p` and `parley`. */
export function completionScript(shell: Shell): string {
  switch (shell) {
    case 'bash':
      return bashScript()
    case 'zsh':
      return zshScript()
    case 'fish':
      return fishScript()
  }
}

const PROGRAMS = ['p', 'parley']
const COMMAND_NAMES = COMMANDS.map(({ name }) => name)

function offered({ options }: CommandDescription): readonly Option[] {
  return options.filter(({ isHidden }) => isHidden !== true)
}

/** The words that mean an option. */
function spellings({ long, short }: Option): string[] {
  return short === undefined ? [`--${long}`] : [`-${short}`, `--${long}`]
}

function bashScript(): string {
  const cases = COMMANDS.map((command) => {
    const options = offered(command)
    const values = options.flatMap((option) => {
      const action = bashValue(option)
      return action === undefined ? [] : [`        ${spellings(option).join('|')}) ${action} ;;`]
    })
    const words = options.map(({ long }) => `--${long}`).join(' ')
    return `    ${command.name})
      case "$previous" in
${[...values, `        *) ${bashArguments(command, words)} ;;`].join('\n')}
      esac ;;`
  })
  return `# bash completion for p
_parley() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    _parley_words "${COMMAND_NAMES.join(' ')} --help --version"
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
}
_parley_words() { COMPREPLY=($(compgen -W "$1" -- "$current")); }
_parley_names() {
  # The bash of macOS is too old for compopt.
  compopt -o filenames 2> /dev/null
  local IFS=$'\\n'
  COMPREPLY=($(compgen "$1" -- "$current"))
}
_parley_files() { _parley_names -f; }
_parley_folders() { _parley_names -d; }
_parley_paths() {
  if [[ "$current" == -* ]]; then _parley_words "$1"; else _parley_files; fi
}
complete -F _parley ${PROGRAMS.join(' ')}
`
}

function bashValue({ value }: Option): string | undefined {
  switch (value.kind) {
    case 'none':
      return undefined
    case 'choice':
      return `_parley_words "${value.choices.join(' ')}"`
    case 'integer':
    case 'integers':
    case 'number':
      return ':'
    case 'text':
    case 'list':
      if (value.completes === undefined) return ':'
      return value.completes === 'file' ? '_parley_files' : '_parley_folders'
  }
}

function bashArguments({ arguments: expected }: CommandDescription, options: string): string {
  if (expected.kind === 'paths') return `_parley_paths "${options}"`
  const words = expected.kind === 'words' ? `${expected.words.join(' ')} ` : ''
  return `_parley_words "${words}${options}"`
}

function zshScript(): string {
  const commands = COMMANDS.map(({ name, summary }) => `    ${zshQuote(`${name}:${summary}`)}`)
  const cases = COMMANDS.map((command) => {
    const specs = [...offered(command).flatMap(zshOption), ...zshArguments(command)]
    return `    ${command.name})
      _arguments \\
${specs.map((spec) => `        ${spec}`).join(' \\\n')} ;;`
  })
  return `#compdef ${PROGRAMS.join(' ')}
_parley() {
  local -a commands=(
${commands.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _p ] || [ "$funcstack[1]" = _parley ]; then
  _parley "$@"
else
  compdef _parley ${PROGRAMS.join(' ')}
fi
`
}

function zshQuote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

function zshOption(option: Option): string[] {
  const help = option.help.replace(/([[\]:\\])/g, '\\$1')
  const names = spellings(option)
  const others = `(${names.join(' ')})`
  return names.map((name) => zshQuote(`${others}${name}[${help}]${zshValue(option)}`))
}

function zshValue({ value }: Option): string {
  switch (value.kind) {
    case 'none':
      return ''
    case 'choice':
      return `:value:(${value.choices.join(' ')})`
    case 'integer':
    case 'integers':
    case 'number':
      return `:${value.placeholder}: `
    case 'text':
    case 'list': {
      const name = value.placeholder.replace('…', '')
      if (value.completes === undefined) return `:${name}: `
      return `:${name}:${value.completes === 'file' ? '_files' : '_files -/'}`
    }
  }
}

function zshArguments({ arguments: expected }: CommandDescription): string[] {
  if (expected.kind === 'none') return []
  if (expected.kind === 'paths') return ["'*:path:_files'"]
  return [zshQuote(`1:word:(${expected.words.join(' ')})`)]
}

function fishScript(): string {
  const lines = PROGRAMS.flatMap((program) => [
    `complete -c ${program} -f`,
    ...COMMANDS.map(
      ({ name, summary }) =>
        `complete -c ${program} -n __fish_use_subcommand -a ${name} -d ${fishQuote(summary)}`,
    ),
    ...COMMANDS.flatMap((command) => fishCommand(program, command)),
  ])
  return `# fish completion for p\n${lines.join('\n')}\n`
}

function fishCommand(program: string, command: CommandDescription): string[] {
  const start = `complete -c ${program} -n '__fish_seen_subcommand_from ${command.name}'`
  const expected = command.arguments
  const positional =
    expected.kind === 'none'
      ? []
      : expected.kind === 'paths'
        ? [`${start} -F`]
        : [`${start} -a '${expected.words.join(' ')}'`]
  const options = offered(command).map((option) => {
    const { long, short, help } = option
    // -s takes one letter; fish calls longer ones with one dash old-style options.
    const shortName = short === undefined ? '' : ` -${short.length === 1 ? 's' : 'o'} ${short}`
    return `${start} -l ${long}${shortName}${fishValue(option)} -d ${fishQuote(help)}`
  })
  return [...positional, ...options]
}

function fishValue({ value }: Option): string {
  switch (value.kind) {
    case 'none':
      return ''
    case 'choice':
      return ` -x -a '${value.choices.join(' ')}'`
    case 'integer':
    case 'integers':
    case 'number':
      return ' -x'
    case 'text':
    case 'list':
      if (value.completes === undefined) return ' -x'
      return value.completes === 'file' ? ' -r -F' : " -x -a '(__fish_complete_directories)'"
  }
}

function fishQuote(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`
}
