machine A { start state S { entry { new B(); new C(); } } }
