event a;
event b;
spec W observes a, b { start state S { on a goto T; ignore b; } hot state T { on b goto S; ignore a; } }
scenario N observes a { start state S { on a goto T; } cold state T { ignore a; } }

//! ok
