event e;
interface I() receives;
eventset I = { e };

//! error 3:1 duplicate-declaration 'I' duplicates declaration 'I' at main.p:2:1
