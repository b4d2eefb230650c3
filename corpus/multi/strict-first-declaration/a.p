event e: One;

//! error 1:10 missing-declaration could not find enum, typedef, event set, machine, or interface 'One'
