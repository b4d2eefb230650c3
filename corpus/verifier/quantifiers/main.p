// Language §11.3: bodies are unchecked, variables are visible inside only.
event e;
eventset ES = { e, halt };
invariant a: forall (x: int, y: bool) :: x == 1 && y;
invariant b: exists (x: int) :: forall (y: int) :: x == y;
invariant c: (forall (x: int) :: x == 1) && x == 1;
invariant d: forall new (x: event) :: true;
invariant f: forall new (x: e) :: true;
invariant g: forall new (x: ES) :: true;
invariant h: forall new (x: int) :: true;

//! error 6:45 missing-declaration could not find name 'x'
//! error 10:26 type-mismatch got type: int, expected: event
