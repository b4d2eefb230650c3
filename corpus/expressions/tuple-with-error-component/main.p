// Language §5.3, §G: a tuple is never the error type itself.
fun f() {
  var t: (int, int);
  t = (nowhere, 1);
}

//! error 4:7 type-mismatch got type: (<error>,int), expected: (int,int)
//! error 4:8 missing-declaration could not find name 'nowhere'
