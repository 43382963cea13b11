"""Where a server listens, and which `Host` headers it accepts.

With DNS rebinding, another site can point its own name at 127.0.0.1 and read what is
served there. Such a request has the other site's name in its `Host` header.
"""

from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address

_NAMES = ("127.0.0.1", "localhost", "[::1]")
_HTTP = 80


@dataclass(frozen=True, slots=True)
class Address:
    """A host, either `localhost` or an IP address without brackets, and a port."""

    host: str
    port: int
    is_allowed_anywhere: bool = False
    """Whether the member allowed others to read what is served."""

    @property
    def is_here(self) -> bool:
        """Whether only this machine can reach it."""
        return self.host == "localhost" or ip_address(self.host).is_loopback

    @property
    def url(self) -> str:
        """The address to open in a browser on this machine."""
        host = _bracketed(self.host) if self.is_here else _NAMES[0]
        return f"http://{host}:{self.port}/"

    def answers(self, host: str) -> bool:
        """Whether to answer a request with this `Host` header.

        If others may read, any IP address is accepted: only names can be rebound.
        """
        if self.is_here:
            return host in self._own
        return not self.is_allowed_anywhere or host in self._own or _is_ip_address(host)

    @property
    def refusal(self) -> str:
        """Why nothing personal is served here."""
        return (
            f"This server listens on {self.host}, where everyone on the same network could read "
            "the names in your list. Stop it and start it without --dev-addr (-a), or set "
            "PRUNE_SERVE_ANYWHERE=1 if others are meant to read them."
        )

    @property
    def warning(self) -> str:
        """What it means that others can read."""
        return (
            f"PRUNE_SERVE_ANYWHERE is set and the server listens on {self.host}: anyone who can "
            f"reach port {self.port} of this computer over a network can read all names and decisions in "
            "your list, without a password, and anyone on the way can read along."
        )

    @property
    def _own(self) -> frozenset[str]:
        names = (*_NAMES, _bracketed(self.host))
        bare = names if self.port == _HTTP else ()
        return frozenset((*bare, *(f"{name}:{self.port}" for name in names)))


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _is_ip_address(host: str) -> bool:
    name, _, port = host.rpartition(":") if not host.endswith("]") else (host, "", "")
    name, port = (name, port) if name else (host, "")
    is_bracketed = name.startswith("[") and name.endswith("]")
    try:
        address = ip_address(name[1:-1] if is_bracketed else name)
    except ValueError:
        return False
    return is_bracketed == isinstance(address, IPv6Address) and (not port or port.isdecimal())
