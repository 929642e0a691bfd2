"""A wire between a station and its server that a test can cut, at once or at a certain moment."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Thread

Cut = Callable[[bytes], bool]


class Wire:
    """Passes everything on until it is cut. `after`: cut once the server has been sent this, before its answer."""

    def __init__(self, server: str) -> None:
        self.after: Cut | None = None
        self.refusing = False
        self._server = server
        self._open: list[socket.socket] = []
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._door.getsockname()[1]
        self._threads = [Thread(target=self._let_in, daemon=True)]
        self._threads[0].start()

    def cut(self) -> None:
        """Cut every connection there is; new ones are let in."""
        for each in self._open:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Take the wire away."""
        with suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        self.cut()
        for thread in self._threads:
            thread.join()
        for each in self._open:
            each.close()

    def _let_in(self) -> None:
        while True:
            try:
                client, _ = self._door.accept()
            except OSError:
                return
            if self.refusing:
                client.close()
                continue
            server = socket.socket(socket.AF_UNIX)
            server.connect(self._server)
            self._open += [client, server]
            for each in ((client, server, True), (server, client, False)):
                self._threads.append(Thread(target=self._pass_on, args=each, daemon=True))
                self._threads[-1].start()

    def _pass_on(self, source: socket.socket, sink: socket.socket, to_server: bool) -> None:
        with suppress(OSError):
            while said := source.recv(65_536):
                if to_server and self.after is not None and self.after(said):
                    self.after = None
                    self._lose(source, sink, said)
                    return
                sink.sendall(said)
        for each in (source, sink):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def _lose(self, client: socket.socket, server: socket.socket, said: bytes) -> None:
        """The server gets what was said, and nobody gets its answer."""
        client.shutdown(socket.SHUT_RDWR)
        server.sendall(said)
        server.shutdown(socket.SHUT_WR)


@contextmanager
def wire(server: str) -> Iterator[Wire]:
    """A wire to a server's socket."""
    made = Wire(server)
    try:
        yield made
    finally:
        made.close()
