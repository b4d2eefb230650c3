event e;
