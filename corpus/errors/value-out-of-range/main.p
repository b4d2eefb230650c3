fun f(t: (int, int)) {
  var x: int;
  x = 2147483648;
  x = t.99999999999;
  t.99999999999 = 1;
}

//! error 3:7 value-out-of-range value is out of range for type 'int'
//! error 4:7 value-out-of-range value is out of range for type 'int'
//! error 5:5 value-out-of-range value is out of range for type 'int'
