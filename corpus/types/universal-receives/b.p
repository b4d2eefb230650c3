event b;
