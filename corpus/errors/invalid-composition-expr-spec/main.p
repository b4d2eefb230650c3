event a;
machine M { start state S { } }
machine N { start state S { } }
spec W observes a { start state S { ignore a; } }
module A = union assert W in { M }, assert W in { N };

//! error 5:18 invalid-composition-expr invalid composition: monitor W is attached in more than one modules being composed
