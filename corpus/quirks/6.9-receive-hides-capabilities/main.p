// send, new and choices in a case body do not count for the enclosing function; in a spec the
// receive itself is already illegal, so nothing more is reported.
event e;
machine M { start state S { } }
fun waits() { receive { case e: { send new M(), e; if ($) { announce e; } } } }
machine Main { start state S { entry { waits(); } } }
test T [main=Main]: { Main, M };

//! ok
//! tests T
