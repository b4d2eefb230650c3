machine B { start state S { } }
