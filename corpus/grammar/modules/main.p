// Language §2.7: every form of module expression.
event a;
event b;
interface IB() receives b;
interface IB2() receives b;
machine Client sends a; receives b; { start state S { entry { new IB(); } ignore b; } }
machine Server sends b; receives a, b; { start state S { ignore a, b; } }
spec Watch observes a { start state S { ignore a; } }
module One = { Client };
module Two = { Server -> IB };
module Three = (One);
module Four = ({ Client, Server -> IB });
module Five = union One, Two;
module Six = compose One, Two;
module Seven = union One, ({ Server -> IB });
module Eight = assert Watch in One;
module Nine = hidei IB in Four;
module Ten = rename IB to IB2 in Four;
module Eleven = main Client in Four;
module Twelve = union assert Watch in One, Two;
implementation Run: Four;
implementation RunMain [main = Client]: (Five);
test Plain [main=Client]: Four;
test Whole [main = Client]: assert Watch in (union One, Two);

//! ok
