machine M { start state S { } }
module A = assert M in { M };

//! error 2:19 expected-monitor expected a spec monitor; got 'M'
