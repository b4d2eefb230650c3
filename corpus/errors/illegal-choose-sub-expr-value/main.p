fun f(): int { return choose(20000); }

//! error 1:23 illegal-choose-sub-expr-value 'choose' expects at most 10000 choices; got 20000
