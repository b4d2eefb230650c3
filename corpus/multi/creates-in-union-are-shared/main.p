// Language §9.3: attributes of a union are unions, so what one part creates another may implement.
machine A { start state S { } }
machine M { start state S { entry { new A(); } } }
test T [main=M]: union { M }, { A };

//! ok
//! tests T
