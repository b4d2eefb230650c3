// Private events are not carried over a rename, so the union below is accepted …
event e;
interface Old() receives;
interface New() receives;
machine Inner sends e; receives e; { start state S { ignore e; } }
machine Outer sends e; receives; { start state S { entry { send new Inner(), e; } } }
machine Extra sends; receives; { start state S { } }
machine Other sends e; receives; { start state S { } }
module Hidden = hidee e in { Outer, Inner, Extra -> Old };
module Renamed = rename Old to New in Hidden;
module Accepted = union { Other }, Renamed;

//! ok
