/** The XML trace (checker §5.8): one element for each thing that happened, without payloads. */
import {
  type Bug,
  type EventRef,
  Fault,
  type FaultId,
  type Listener,
  type Machine,
  qualified,
  referenceFault,
} from '@parley/runtime'
import { isMonitor, qualifiedName, shortName } from './subject.ts'

export interface XmlTrace {
  readonly listener: Listener
  /** The whole document, as of what has been heard so far. */
  text(): string
}

type Attributes = Readonly<Record<string, string | number | boolean>>
type Write = (name: string, attributes: Attributes) => void

/** Starts an XML trace of one execution. */
export function xmlTrace(): XmlTrace {
  const lines: string[] = []
  const write: Write = (name, attributes) => {
    const shown = Object.entries(attributes).map(
      ([key, value]) => ` ${key}="${attributeText(value)}"`,
    )
    lines.push(`  <${name}${shown.join('')} />`)
  }
  return {
    listener: { ...lifeCalls(write), ...eventCalls(write), ...monitorCalls(write) },
    text: () =>
      ['<?xml version="1.0" encoding="utf-8"?>', '<Log>', ...lines, '</Log>', ''].join('\n'),
  }
}

type EventCalls = 'sent' | 'dequeued' | 'received' | 'waiting' | 'raised' | 'handling' | 'popped'
type MonitorCalls = 'monitorCreated' | 'monitorProcesses' | 'monitorRaised'

function lifeCalls(write: Write): Omit<Listener, EventCalls | MonitorCalls> {
  const stateChange = (m: Machine, state: string, isEntry: boolean): void => {
    const name = qualifiedName(m, state)
    if (!isMonitor(m)) {
      write('State', { id: shortName(m), state: name, isEntry })
      return
    }
    const isInHotState = m.state.temperature === 'hot'
    write('MonitorState', { monitorType: qualifiedName(m), state: name, isEntry, isInHotState })
  }
  return {
    created(m, creator) {
      const by =
        creator === null
          ? {}
          : { creatorName: shortName(creator), creatorType: qualifiedName(creator) }
      write('CreateStateMachine', { id: shortName(m), ...by })
    },
    entered: (m, state) => stateChange(m, state, true),
    exited: (m, state) => stateChange(m, state, false),
    transition(m, from, to) {
      const [currState, newState] = [qualifiedName(m, from), qualifiedName(m, to)]
      write('Goto', { id: shortName(m), currState, newState })
    },
    defaulted: (m) => write('DefaultEvent', { id: shortName(m) }),
    halted: (m, left) => write('Halt', { id: shortName(m), inboxSize: left }),
    chose(m, value, _bound, isBool) {
      const result = isBool ? (value === 0 ? 'True' : 'False') : value
      write('Random', { result, creatorName: shortName(m), creatorType: qualifiedName(m) })
    },
    announced: (m, event) => write('Announce', { id: shortName(m), event: qualified(event) }),
    printed: (_m, text) => write('Print', { text }),
    omitted: (m, lines) => write('Omission', { id: shortName(m), lines }),
    threw(m, bug, action) {
      const type = exceptionType(bug)
      if (type === null) return
      const state = qualifiedName(m, m.state.name)
      write('ExceptionThrown', { id: shortName(m), state, action, type })
    },
    failed: ({ text }) => write('AssertionFailure', { text }),
  }
}

function exceptionType({ kind, fault }: Bug): string | null {
  if (kind === 'unhandled-event') return 'UnhandledEventException'
  if (kind !== 'exception' || fault === undefined) return null
  return referenceFault(new Fault(fault as FaultId, '')).type
}

function eventCalls(write: Write): Pick<Listener, EventCalls> {
  const place = (m: Machine, state: string, event: EventRef): Attributes => ({
    id: shortName(m),
    state: qualifiedName(m, state),
    event: qualified(event),
  })
  return {
    sent(m, event, _payload, target, state) {
      const [to, name] = [shortName(target), qualified(event)]
      const senderState = qualifiedName(m, state)
      const isTargetHalted = target.isHalted
      write('Send', {
        target: to,
        senderName: shortName(m),
        senderType: qualifiedName(m),
        senderState,
        event: name,
        isTargetHalted,
      })
      if (!isTargetHalted) write('EnqueueEvent', { id: to, event: name })
    },
    dequeued: (m, event, _payload, state) => write('DequeueEvent', place(m, state, event)),
    received(m, event, _payload, state, wasBlocked) {
      write('Receive', { ...place(m, state, event), wasBlocked })
    },
    waiting(m, events, state) {
      const event = events.map(qualified).join(', ')
      write('WaitEvent', { id: shortName(m), event, state: qualifiedName(m, state) })
    },
    raised: (m, event, _payload, state) => write('Raise', place(m, state, event)),
    handling(m, event, state) {
      const action = m.state.actions[event.id]
      const handler = action?.kind === 'do' || action?.kind === 'goto' ? action.handler : null
      if (handler === null) return
      const { referenceName } = handler
      write('Action', { id: shortName(m), state: qualifiedName(m, state), action: referenceName })
    },
    popped: (m, event, state) => write('PopUnhandled', place(m, state, event)),
  }
}

function monitorCalls(write: Write): Pick<Listener, MonitorCalls> {
  const place = (m: Machine, event: string): Attributes => ({
    monitorType: qualifiedName(m),
    state: qualifiedName(m, m.state.name),
    event,
  })
  return {
    monitorCreated: (monitor) => write('CreateMonitor', { type: qualifiedName(monitor) }),
    monitorProcesses: (m, sender, event) => {
      write('MonitorEvent', { ...place(m, qualified(event)), senderName: shortName(sender) })
    },
    monitorRaised(m, event) {
      write('MonitorRaise', place(m, event === null ? 'GotoStateEvent' : qualified(event)))
    },
  }
}

/** An attribute's text; characters that XML cannot hold become a replacement character. */
function attributeText(value: string | number | boolean): string {
  return String(value)
    .replaceAll(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/g, (found) => `&#${found.charCodeAt(0)};`)
}
