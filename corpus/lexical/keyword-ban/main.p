// Language §1.5: the mere presence of a verifier keyword is an error in an ordinary program.
fun f() {
  var sent: int;
}

//! error 3:7 verifier-keyword
