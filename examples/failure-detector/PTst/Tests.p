// The detector as it should be.

test param (nodeCount in [1, 2, 3]) Detects [main=Operator]:
  assert EveryFailureIsReported, ReportedOnce, AskedThreeTimes in
  (union { Operator }, Detector, Others);

// Seeded bugs.

test param (isContentWithOne in [true], nodeCount in [3]) ContentWithOne [main=Operator]:
  assert EveryFailureIsReported in (union { Operator }, Detector, Others);

test param (trustsForEver in [true], nodeCount in [2]) TrustsForEver [main=Operator]:
  assert EveryFailureIsReported in (union { Operator }, Detector, Others);

test param (isImpatient in [true], nodeCount in [2]) Impatient [main=Operator]:
  assert EveryFailureIsReported, AskedThreeTimes in (union { Operator }, Detector, Others);

test param (reportsAgain in [true], nodeCount in [2]) ReportsAgain [main=Operator]:
  assert EveryFailureIsReported, ReportedOnce in (union { Operator }, Detector, Others);
