// What clients, the bank and its database say to each other.

enum tStatus { WITHDRAWN, REFUSED }

// Request numbers are unique.
type tWithdraw = (client: Client, account: int, amount: int, request: int);
type tAnswer = (status: tStatus, account: int, balance: int, request: int);

event eWithdraw: tWithdraw;
event eAnswer: tAnswer;

event eRead: (server: Server, account: int, request: int);
event eBalance: (account: int, balance: int, request: int);
event eUpdate: (account: int, balance: int);

// Tells the specifications what is on the accounts at first.
event eOpenBooks: map[int, int];

// What must stay on every account.
fun minimum(): int {
  return 10;
}
