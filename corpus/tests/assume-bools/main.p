// Language §10.4: == and != on two bools. Enumeration (t,t) (f,t) (t,f) (f,f); p != q keeps (f,t) (t,f).
param p, q: bool;
machine Main { start state S { } }
test param (p in [true, false], q in [true, false]) assume p != q T [main=Main]: { Main };
test param (p in [true, false], q in [true, false]) assume p == q U [main=Main]: { Main };

//! ok
//! tests T___p_false__q_true T___p_true__q_false U___p_true__q_true U___p_false__q_false
