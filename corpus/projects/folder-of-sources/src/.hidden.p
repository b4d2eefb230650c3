this is not P
