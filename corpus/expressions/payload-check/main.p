// Language §5.12.
event none;
event anyPayload: any;
event tuple: (int, int);
event one: (int);
event named: (a: int, b: int);
fun f(m: machine) {
  send m, none; send m, none, null; send m, anyPayload, null; send m, anyPayload, 1;
  send m, tuple, 1, 2; send m, tuple, (1, 2); send m, one, (1,); send m, named, (a = 1, b = 2);
  send m, anyPayload;
  send m, one, 1;
  send m, none, 1;
  send m, tuple;
  send m, tuple, 1, true;
  send m, tuple, 1, 2, 3;
  send m, named, 1, 2;
  send m, none, 1, 2;
}

//! error 10:3 type-mismatch got type: (no value), expected: any
//! error 11:3 type-mismatch got type: int, expected: (int)
//! error 12:3 type-mismatch got type: int, expected: (no value)
//! error 13:3 type-mismatch got type: (no value), expected: (int,int)
//! error 14:3 type-mismatch got type: bool, expected: int
//! error 15:3 incorrect-argument-count goto, function or constructor call expected 2 arguments, got 3
//! error 16:3 incorrect-argument-count goto, function or constructor call expected 1 arguments, got 2
//! error 17:3 incorrect-argument-count goto, function or constructor call expected 1 arguments, got 2
