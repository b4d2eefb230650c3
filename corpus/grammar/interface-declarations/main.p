// Language §2.1: the receive list may be empty.
event a;
event b: int;
interface Nothing() receives;
interface Some() receives a, b, halt;
interface WithPayload((id: int, peer: machine)) receives a;
interface PlainPayload(int) receives b;

//! ok
