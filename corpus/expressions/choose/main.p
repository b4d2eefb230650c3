// Language §5.5.
fun f(s: seq[string], t: set[int], m: map[bool, int], b: bool, f: float) {
  var st: string;
  b = choose(); t += (choose(10000)); st = choose(s); t += (choose(t)); b = choose(m);
  t += (choose(20000 - 1)); t += (choose((10000)));
  b = choose(b);
  b = choose(f);
  t += (choose(10001));
  t += (choose(((10001))));
}

//! error 6:7 illegal-choose-sub-expr-type 'choose' expects int (max value) or a collection (seq, set, or map); got type bool
//! error 7:7 illegal-choose-sub-expr-type 'choose' expects int (max value) or a collection (seq, set, or map); got type float
//! error 8:9 illegal-choose-sub-expr-value 'choose' expects at most 10000 choices; got 10001
//! error 9:9 illegal-choose-sub-expr-value 'choose' expects at most 10000 choices; got 10001
