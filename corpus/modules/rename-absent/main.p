interface Old() receives;
interface New() receives;
machine M sends; receives; { start state S { } }
module A = rename Old to New in { M };

//! error 4:12 invalid-rename-expr invalid rename: Old must belong to either created interfaces or bounded interfaces of the module
