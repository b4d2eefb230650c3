// Language §3.3: a field may not have the name of a global param, wherever the param is declared.
