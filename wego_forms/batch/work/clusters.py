"""A Dask cluster as an executor: whatever its workers make comes back, and is written here."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Any

from wego_forms.errors import Both, Problem, ToolError

_SECONDS_TO_CONNECT = 20


@contextmanager
def cluster(address: str) -> Iterator[Executor]:
    """The executor of the cluster whose scheduler is at `address`, as in tcp://10.0.0.5:8786.

    ToolError: distributed isn't installed, nobody answers at the address, or the cluster has no workers.
    """
    try:
        from distributed import Client
    except ImportError:
        raise ToolError(
            Problem(
                Both("для --cluster нужен Dask", "--cluster needs Dask"),
                Both("Установите: pip install 'wego-forms[dask]'.", "pip install 'wego-forms[dask]'"),
            )
        ) from None
    try:
        client = Client(address, timeout=_SECONDS_TO_CONNECT)  # type: ignore[no-untyped-call]
    except (OSError, ValueError):
        raise _unreachable(address) from None
    with client:
        threads: dict[str, int] = client.nthreads()  # type: ignore[no-untyped-call]
        if not threads:
            raise _without_workers(address)
        executor: Any = client.get_executor(pure=False)  # type: ignore[no-untyped-call]
        # How much is to be under way at once.
        executor._max_workers = sum(threads.values())
        yield executor


def _unreachable(address: str) -> ToolError:
    return ToolError(
        Problem(
            Both("по этому адресу нет планировщика Dask", "no Dask scheduler answers at this address"),
            Both("Пример: --cluster tcp://10.0.0.5:8786", "For example: --cluster tcp://10.0.0.5:8786"),
            value=address,
        )
    )


def _without_workers(address: str) -> ToolError:
    return ToolError(
        Problem(
            Both("у кластера нет исполнителей", "the cluster has no workers"),
            Both(f"Запустите: dask worker {address}", f"Start some: dask worker {address}"),
            value=address,
        )
    )
