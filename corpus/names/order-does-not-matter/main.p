// Language §3.4: uses may precede declarations, within and across files.

//! ok
