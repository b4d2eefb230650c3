event e;
fun f() { receive { case e, e: { } } }

//! error 2:29 duplicate-receive-case event 'e' appears twice in receive statement
