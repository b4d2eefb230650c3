type tWithdraw = (source: Client, account: int, amount: int, request: int);
type tAnswer = (status: tStatus, account: int, balance: int, request: int);
enum tStatus { WITHDRAW_SUCCESS, WITHDRAW_ERROR }

event eWithdraw: tWithdraw;
event eAnswer: tAnswer;
event eUpdateQuery: (account: int, balance: int);
event eReadQuery: (account: int);
event eReadQueryResponse: (account: int, balance: int);

//! ok
