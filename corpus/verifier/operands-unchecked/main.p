// Language §11.3: the operands of targets, inflight and sent may have any type.
invariant a: forall (x: int) :: inflight x || sent x || x targets x;
invariant b: forall (x: int) :: (exists (y: int) :: y) == true;

//! ok
