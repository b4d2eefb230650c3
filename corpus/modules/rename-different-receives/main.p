event a;
interface Old() receives a;
interface New() receives;
machine Impl sends; receives a; { start state S { ignore a; } }
module A = rename Old to New in { Impl -> Old };

//! error 5:12 invalid-rename-expr invalid rename: New and Old must have the same receive set
