event e;
interface Old() receives e;
interface New() receives;
machine M sends; receives e; { start state S { ignore e; } }
module A = rename Old to New in { M -> Old };

//! error 5:12 invalid-rename-expr invalid rename: New and Old must have the same receive set
