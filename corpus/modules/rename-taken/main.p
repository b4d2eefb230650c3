interface Old() receives;
interface New() receives;
machine M sends; receives; { start state S { } }
module A = rename Old to New in { M -> Old, M -> New };

//! error 4:12 invalid-rename-expr invalid rename: New must not belong to created interfaces or bounded interfaces of the module
