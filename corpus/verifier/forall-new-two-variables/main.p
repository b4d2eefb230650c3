event e;
invariant a: forall new (x: e, y: e) :: true;

//! error 2:14 difference-quantifier-variables internal compiler error (please report): Difference quantifiers must have exactly one bound variable (Parameter 'context')
