enum tFault { NO_WATER = 1, NO_BEANS = 2, TOO_HOT = 4 }
type tStep = (name: string, seconds: float);

// From the user to the control panel.
event ePressEspresso: machine;
event ePressSteam: bool;
event eOpenDoor;
event eCloseDoor;
event eReset;

// From the panel to the user.
event eCoffeeReady: float;
event eFault: tFault;

// Between panel and hardware.
event eWarmUp;
event eWarm;
event eGrind;
event eGround: int;
event eBrew: int;
event eBrewed;
event eSteam: bool;
event eHardwareFault: tFault;

//! ok
