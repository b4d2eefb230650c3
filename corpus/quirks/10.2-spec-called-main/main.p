// A spec called Main makes a default implementation too; that one is found not to be closed.
event e;
interface I() receives;
spec Main observes e { start state S { ignore e; } }
machine Other { start state S { entry { new I(); } } }

//! error 3:1 not-closed
