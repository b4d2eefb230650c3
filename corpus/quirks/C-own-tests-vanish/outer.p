machine Outer { start state S { } }
