// The type is printed as in every other message.
fun f(t: (a: int, b: seq[bool])) { t = choose(t); }

//! error 2:40 illegal-choose-sub-expr-type 'choose' expects int (max value) or a collection (seq, set, or map); got type (a:int,b:seq[bool])
