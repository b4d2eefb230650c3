// What clients, coordinator and participants tell each other.
type tRecord = (key: string, value: int, transaction: int);
type tWriteRequest = (client: Client, record: tRecord);
type tVote = (participant: Participant, transaction: int, status: tStatus);

enum tStatus { SUCCESS, ABORTED, TIMED_OUT }

event eWriteRequest: tWriteRequest;
event eWriteResponse: (transaction: int, status: tStatus);
event eReadRequest: (client: Client, key: string);
event eReadResponse: (key: string, value: int, status: tStatus);
event ePrepareRequest: (coordinator: Coordinator, record: tRecord);
event ePrepareResponse: tVote;
event eCommit: int;
event eAbort: int;
event eMonitorAtomicityInit: int;

//! ok
