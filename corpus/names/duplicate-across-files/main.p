// Language §3.4: the later declaration is reported and points at the earlier one.
