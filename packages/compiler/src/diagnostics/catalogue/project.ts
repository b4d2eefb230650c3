/** Diagnostics about project files and inputs (language, appendix C): P08xx and W08xx. */
import { errorKind, warningKind } from '../diagnostic.ts'

export const malformedProjectXml = errorKind<{ readonly problem: string }>({
  code: 'P0801',
  name: 'malformed-project-xml',
  reference: ({ problem }) => `malformed XML: ${problem}`,
  message: ({ problem }) => `this project file is not well-formed XML: ${problem}`,
})

/** `path` is the project file's absolute path. */
export const missingProjectName = errorKind<{ readonly path: string }>({
  code: 'P0802',
  name: 'missing-project-name',
  reference: ({ path }) => `Missing project name in ${path}`,
  message: () => 'this project has no name',
  help: 'Add `<ProjectName>MyProject</ProjectName>` to the project file.',
})

export const illegalProjectName = errorKind<{ readonly name: string }>({
  code: 'P0803',
  name: 'illegal-project-name',
  reference: ({ name }) => `${name} is not a legal project name`,
  message: ({ name }) => `\`${name}\` is not a legal project name`,
  help: 'Use letters, digits and underscores, and do not start with a digit.',
})

export const unknownTarget = errorKind<{ readonly target: string }>({
  code: 'P0804',
  name: 'unknown-target',
  reference: ({ target }) =>
    `Expected PChecker, PEx, PObserve, or PVerifier as target, received ${target}`,
  message: ({ target }) => `there is no target \`${target}\``,
  help: 'The targets are PChecker, PEx, PObserve and PVerifier.',
})

export const projectFileNotFound = errorKind<{
  readonly path: string
  /** The absolute path that was looked for last. */
  readonly full: string
  readonly problem: 'missing' | 'suffix' | 'not-a-file'
}>({
  code: 'P0805',
  name: 'project-file-not-found',
  reference: ({ path, full }) => `Illegal P project file name ${path} or file ${full} not found`,
  message: ({ path, problem }) => {
    if (problem === 'missing') return `there is no project file \`${path}\``
    if (problem === 'suffix') return `\`${path}\` is not a project file: it does not end in .pproj`
    return `\`${path}\` is not a project file but a folder or device`
  },
})

export const noInputFiles = errorKind<{ readonly place: 'project' | 'folder' | 'arguments' }>({
  code: 'P0806',
  name: 'no-input-files',
  reference: ({ place }) =>
    place === 'project'
      ? 'At least one .p file must be provided as input files, ' +
        'no input files found after parsing the project file'
      : 'Could not find any *.p file.',
  message: ({ place }) => {
    if (place === 'project') return 'this project has no input files'
    if (place === 'folder') return 'there are no P files in this folder'
    return 'there are no P files at the given paths'
  },
})

export const unreadableInput = errorKind<{ readonly path: string; readonly reason: string }>({
  code: 'P0807',
  name: 'unreadable-input',
  prefix: 'Parser Error:',
  reference: ({ path, reason }) => `cannot read '${path}': ${reason}`,
  message: ({ path, reason }) => `\`${path}\` cannot be read: ${reason}`,
})

export const inputNotFound = errorKind<{ readonly path: string }>({
  code: 'P0808',
  name: 'input-not-found',
  reference: ({ path }) => `Illegal P file name ${path} or file not found`,
  message: ({ path }) => `there is no file or folder \`${path}\``,
})

export const unsupportedInput = errorKind<{ readonly path: string }>({
  code: 'P0809',
  name: 'unsupported-input',
  reference: ({ path }) => `Illegal P file name ${path} or file not found`,
  message: ({ path }) => `\`${path}\` is not a P file`,
  help: 'P files end in .p, project files in .pproj, foreign code in .ts or .js.',
})

export const verifierWithOtherTarget = errorKind<{ readonly other: string }>({
  code: 'P0810',
  name: 'verifier-with-other-target',
  reference: ({ other }) => `the targets PVerifier and ${other} cannot be combined`,
  help: 'Keep one of them here, and choose the other with --mode when you need it.',
})

/** `part` is what stands after `parley:`. */
export const unknownLibraryPart = errorKind<{ readonly part: string }>({
  code: 'P0811',
  name: 'unknown-library-part',
  reference: ({ part }) => `the model library has no part '${part}'`,
  message: ({ part }) => `the model library has no part \`${part}\``,
})

export const missingInput = warningKind<{ readonly path: string }>({
  code: 'W0801',
  name: 'missing-input',
  reference: ({ path }) => `the project lists '${path}', which does not exist`,
  message: ({ path }) => `the project lists \`${path}\`, which does not exist`,
})

export const ignoredInput = warningKind<{ readonly path: string }>({
  code: 'W0802',
  name: 'ignored-input',
  reference: ({ path }) => `the project lists '${path}', which is neither P nor foreign code`,
  message: ({ path }) => `the project lists \`${path}\`, which is neither P nor foreign code`,
  help: 'P files end in .p, foreign code in .ts or .js.',
})

export const unknownProjectElement = warningKind<{ readonly element: string }>({
  code: 'W0803',
  name: 'unknown-project-element',
  reference: ({ element }) => `the element '${element}' has no meaning in a project file`,
  message: ({ element }) => `the element \`${element}\` has no meaning here`,
})

export const repeatedProjectElement = warningKind<{ readonly element: string }>({
  code: 'W0804',
  name: 'repeated-project-element',
  reference: ({ element }) => `only the first '${element}' of a project file counts`,
  message: ({ element }) => `only the first \`${element}\` of a project file counts`,
})

/** `project` is the included project file in whose folder the including project lies. */
export const droppedProjectTests = warningKind<{ readonly project: string }>({
  code: 'W0805',
  name: 'dropped-project-tests',
  reference: ({ project }) =>
    `the tests of this project are left out, since it lies in the folder of '${project}'`,
  message: ({ project }) =>
    `the tests of this project are left out, since it lies in the folder of \`${project}\``,
  help: 'The tests of included projects do not count; give the included project its own folder.',
})

export const invalidEncoding = warningKind<Readonly<Record<string, never>>>({
  code: 'W0806',
  name: 'invalid-encoding',
  reference: () => 'this file is not valid UTF-8; invalid bytes are read as U+FFFD',
  help: 'Save the file in the encoding UTF-8.',
})
