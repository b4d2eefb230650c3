event e;
eventset S = { e };
eventset S = { e };

//! error 3:1 duplicate-declaration 'S' duplicates declaration 'S' at main.p:2:1
