machine C { start state S { } }
