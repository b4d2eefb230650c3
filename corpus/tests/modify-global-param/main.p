// Language §10.3: writing in any way abandons the function; the root of the lvalue is reported.
param n: int;
param s: seq[int];
param r: (x: int, y: int);
fun a() { n = 1; }
fun b() { s[0] = 1; }
fun c() { r.x = 1; n = 2; }
fun d() { s += (0, 1); }
fun e() { s -= 0; }
fun g(): int { return n + r.y + s[0]; }

//! error 5:11 modify-global-param cannot modify global param 'n' (declared at main.p:2:7)
//! error 6:11 modify-global-param cannot modify global param 's' (declared at main.p:3:7)
//! error 7:11 modify-global-param cannot modify global param 'r' (declared at main.p:4:7)
//! error 8:11 modify-global-param cannot modify global param 's' (declared at main.p:3:7)
//! error 9:11 modify-global-param cannot modify global param 's' (declared at main.p:3:7)
