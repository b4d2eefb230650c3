machine Other { start state S { } }
