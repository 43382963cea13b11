"""Let a closed terminal end the server as Ctrl+C does, so that it can clean up."""

import signal
import threading

_ENDINGS = ("SIGTERM", "SIGHUP", "SIGBREAK")
"""What a closed terminal sends: SIGHUP, or SIGBREAK on Windows. Neither system has both."""


def treat_termination_as_ctrl_c() -> None:
    """From now on, treat SIGTERM and a closed terminal like Ctrl+C.

    Only the first one counts; later ones would interrupt the cleanup. A signal that is
    already ignored (as by `nohup`) stays ignored.
    """
    if (
        threading.current_thread() is not threading.main_thread()
    ):  # signal handlers can be set only there
        return
    for one in _signals():
        if signal.getsignal(one) is not signal.SIG_IGN:
            signal.signal(one, _interrupt)


def _interrupt(signum: int, frame: object) -> None:  # noqa: ARG001  # the signature of a signal handler
    for one in _signals():
        signal.signal(one, signal.SIG_IGN)
    raise KeyboardInterrupt


def _signals() -> list[signal.Signals]:
    return [signal.Signals[name] for name in _ENDINGS if hasattr(signal, name)]
