// Language §2.3: receives and sends clauses, repeatable in any order, lists may be empty.
event a;
event b;
machine Plain { start state S { } }
machine One receives a; { start state S { } }
machine Both sends a; receives b, halt; { start state S { } }
machine Many receives a; receives; sends b; receives b; sends; { start state S { } }

//! ok
