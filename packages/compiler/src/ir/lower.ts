/**
 * Lowers a checked program to the IR. The model must come from a program without errors: what
 * cannot be there then is an assertion here, never a diagnostic.
 *
 * The work is linear in the size of the program and deterministic; recursion goes no deeper than
 * the syntax tree.
 */
import type { SemanticModel } from '../semantics/model.ts'
import { IR_VERSION, type Program } from './ir.ts'
import { withCapabilities } from './lower/capabilities.ts'
import {
  lowerEnums,
  lowerEvents,
  lowerFiles,
  lowerForeignTypes,
  lowerInterfaces,
  lowerMachines,
  lowerParams,
} from './lower/declarations.ts'
import { lowerFunctions } from './lower/functions.ts'
import { lowerProof } from './lower/proofs.ts'
import type { Lowering } from './lower/scope.ts'
import { assignIds } from './lower/symbol-ids.ts'
import { lowerTests } from './lower/tests.ts'
import { TypeTable } from './lower/types.ts'

/** What a program is lowered from. */
export interface LowerInput {
  readonly model: SemanticModel
  readonly projectName: string
  /** Whether proofs are wanted: then `Program.proof` is there. */
  readonly isVerifier: boolean
}

/** The IR of a program that has been checked without errors. */
export function lower({ model, projectName, isVerifier }: LowerInput): Program {
  const ids = assignIds(model)
  const lowering: Lowering = {
    model,
    ids,
    types: new TypeTable(ids),
    points: [],
    functions: [],
  }
  const tables = {
    enums: lowerEnums(lowering),
    foreignTypes: lowerForeignTypes(lowering),
    events: lowerEvents(lowering),
    params: lowerParams(lowering),
    interfaces: lowerInterfaces(lowering),
    machines: lowerMachines(lowering),
  }
  lowerFunctions(lowering)
  const functions = withCapabilities(lowering.functions)
  const { tests, modules } = lowerTests(lowering)
  const proof = isVerifier ? { proof: lowerProof(lowering) } : {}
  return {
    version: IR_VERSION,
    name: projectName,
    files: lowerFiles(model.files),
    types: lowering.types.types,
    eventSets: lowering.types.eventSets,
    ...tables,
    functions,
    points: lowering.points,
    modules,
    tests,
    ...proof,
  }
}
