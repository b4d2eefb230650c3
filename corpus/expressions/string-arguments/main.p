// Language §5.9: the highest index decides how many arguments are needed.
fun f(x: int) {
  print "{0}";
  print format("{1}", x);
  print format("text", x);
  print format("{0}", x, x);
  print format("{0}");
  print format("{0}", x, nope);
}

//! error 3:9 incorrect-argument-count goto, function or constructor call expected 1 arguments, got 0
//! error 4:9 incorrect-argument-count goto, function or constructor call expected 2 arguments, got 1
//! error 5:9 incorrect-argument-count goto, function or constructor call expected 0 arguments, got 1
//! error 6:9 incorrect-argument-count goto, function or constructor call expected 1 arguments, got 2
//! error 7:9 incorrect-argument-count goto, function or constructor call expected 1 arguments, got 0
//! error 8:9 incorrect-argument-count goto, function or constructor call expected 1 arguments, got 2
//! error 8:26 missing-declaration
