// Appendix E: a payload of unbounded permissions counts as the universal set, so it holds the event.
event e;
event any_payload: any;
machine Inner sends e, any_payload; receives e; { start state S { ignore e; } }
machine Outer sends e; receives; { start state S { entry { send new Inner(), e; } } }
module Hidden = hidee e in { Outer, Inner };

//! error 6:17 invalid-hide-event-expr invalid hide event: event e cannot be made private as it belongs to allowed permission of any_payload which is received or sent by the module
