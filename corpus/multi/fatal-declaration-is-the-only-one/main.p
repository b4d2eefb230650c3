// Chapter 0: phase P2 is fatal, so the first problem hides the second.
event e: One;
event f: Two;

//! error 2:10 missing-declaration could not find enum, typedef, event set, machine, or interface 'One'
