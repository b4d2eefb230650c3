machine Main { start state S { entry { new Other(); } } }
