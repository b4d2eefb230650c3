// What clients and the bank say to each other.

enum tStatus { WITHDRAWN, REFUSED }

type tWithdraw = (source: Client, account: int, amount: int, requestId: int);
type tWithdrawn = (status: tStatus, account: int, balance: int, requestId: int);

event eWithdraw: tWithdraw;
event eWithdrawn: tWithdrawn;
