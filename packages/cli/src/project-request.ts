/** Paths of the command line → what to load. */
import type { ProjectRequest } from '@parley/compiler'

export type RequestResult =
  | { readonly kind: 'ok'; readonly request: ProjectRequest }
  | { readonly kind: 'wrong'; readonly message: string }

/**
 * Project files named by `--pproj` or among the paths; there may be one at most. The other paths
 * are files and folders.
 */
export function projectRequest(named: readonly string[], paths: readonly string[]): RequestResult {
  const isProjectFile = (path: string): boolean => path.toLowerCase().endsWith('.pproj')
  const projectFiles = [...new Set([...named, ...paths.filter(isProjectFile)])]
  const [projectFile, second] = projectFiles
  if (second !== undefined) {
    const message = `Only one project file can be used at a time: '${projectFile}' or '${second}'.`
    return { kind: 'wrong', message }
  }
  const others = paths.filter((path) => !isProjectFile(path))
  return {
    kind: 'ok',
    request: { paths: others, ...(projectFile === undefined ? {} : { projectFile }) },
  }
}
