"""How a server ends: a closed terminal ends it as Ctrl+C does, so that it can clear away."""

import signal
import threading

_ENDINGS = ("SIGTERM", "SIGHUP")  # Windows has no second one


def treat_termination_as_ctrl_c() -> None:
    """From now on, let the signals of a closed terminal interrupt this process.

    The first one counts; those after it would interrupt the clearing away. One that
    is ignored already (`nohup` does so) stays ignored.
    """
    if threading.current_thread() is not threading.main_thread():  # only there can signals be set
        return
    for one in _signals():
        if signal.getsignal(one) is not signal.SIG_IGN:
            signal.signal(one, _interrupt)


def _interrupt(signum: int, frame: object) -> None:  # noqa: ARG001  # signals come with both
    for one in _signals():
        signal.signal(one, signal.SIG_IGN)
    raise KeyboardInterrupt


def _signals() -> list[signal.Signals]:
    return [signal.Signals[name] for name in _ENDINGS if hasattr(signal, name)]
