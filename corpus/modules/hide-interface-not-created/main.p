machine M { start state S { } }
module A = hidei M in { M };

//! error 2:12 invalid-hide-interface-expr invalid hide interface: interface M cannot be made private. Interface M must be both created and bounded in the module
