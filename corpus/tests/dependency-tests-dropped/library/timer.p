machine Timer { start state S { } }
module TimerModule = { Timer };
test T [main=Timer]: TimerModule;
test OfTheLibrary [main=Nobody]: TimerModule;
