// Language §2.1.
event eNone;
event eInt: int;
event eTuple: (int, bool);
event eNamed: (id: int, ok: bool, nested: (a: int, b: seq[int]));
event eAny: any;
event eMachine: machine;
eventset Small = { eNone };
eventset All = { eNone, eInt, eTuple, eNamed, eAny, eMachine, halt };

//! ok
