// … and without the rename it is not.
event e;
interface Old() receives;
machine Inner sends e; receives e; { start state S { ignore e; } }
machine Outer sends e; receives; { start state S { entry { send new Inner(), e; } } }
machine Extra sends; receives; { start state S { } }
machine Other sends e; receives; { start state S { } }
module Hidden = hidee e in { Outer, Inner, Extra -> Old };
module Refused = union { Other }, Hidden;

//! error 9:24 invalid-composition-expr
