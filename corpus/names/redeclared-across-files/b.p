param p: int;
