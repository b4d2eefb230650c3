fun f(): bool { return choose("a"); }

//! error 1:24 illegal-choose-sub-expr-type 'choose' expects int (max value) or a collection (seq, set, or map); got type string
