// Language §9.3: private interfaces are never consulted again.
machine Inner { start state S { } }
machine Outer { start state S { entry { new Inner(); } } }
machine Other { start state S { entry { new Inner(); } } }
test T [main=Other]: union { Other }, (hidei Inner in { Outer, Inner });

//! ok
//! tests T
