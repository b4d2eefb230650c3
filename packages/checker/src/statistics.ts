/** Numbers about schedules that add up in any grouping. */
import type { End } from '@parley/runtime'

export interface Statistics {
  schedules: number
  fairSchedules: number
  /** Schedules that ended in a bug. */
  buggy: number
  terminated: number
  /** Given up because of a false assumption. */
  abandoned: number
  /** Steps of all schedules. */
  steps: number
  minSteps: number
  maxSteps: number
  /** Fair schedules that took at least as many steps as the bound of unfair ones. */
  fairBeyondUnfair: number
  /** Schedules that ended at the step bound. */
  boundHits: number
}

export function emptyStatistics(): Statistics {
  return {
    schedules: 0,
    fairSchedules: 0,
    buggy: 0,
    terminated: 0,
    abandoned: 0,
    steps: 0,
    minSteps: 0,
    maxSteps: 0,
    fairBeyondUnfair: 0,
    boundHits: 0,
  }
}

/** Counts one schedule. */
export function countSchedule(
  total: Statistics,
  end: End,
  steps: number,
  isFair: boolean,
  unfairSteps: number,
): void {
  total.minSteps = total.schedules === 0 ? steps : Math.min(total.minSteps, steps)
  total.maxSteps = Math.max(total.maxSteps, steps)
  total.schedules++
  total.steps += steps
  if (end === 'bug') total.buggy++
  if (end === 'terminated') total.terminated++
  if (end === 'abandoned') total.abandoned++
  if (end === 'bound') total.boundHits++
  if (!isFair) return
  total.fairSchedules++
  if (steps >= unfairSteps) total.fairBeyondUnfair++
}

/** Adds the numbers of other schedules. */
export function addStatistics(total: Statistics, other: Statistics): void {
  if (other.schedules === 0) return
  total.minSteps = total.schedules === 0 ? other.minSteps : Math.min(total.minSteps, other.minSteps)
  total.maxSteps = Math.max(total.maxSteps, other.maxSteps)
  total.schedules += other.schedules
  total.fairSchedules += other.fairSchedules
  total.buggy += other.buggy
  total.terminated += other.terminated
  total.abandoned += other.abandoned
  total.steps += other.steps
  total.fairBeyondUnfair += other.fairBeyondUnfair
  total.boundHits += other.boundHits
}
