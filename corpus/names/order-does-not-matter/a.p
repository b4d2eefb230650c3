machine M { start state S { entry { var t: T; t = make(2); send this, e, t; } on e do use; } fun use(t: T) { n = t.a; } var n: N; }
fun make(x: N): T { return (a = x, b = A); }
test t [main=M]: all;
module all = { M };
