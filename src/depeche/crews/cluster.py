"""A cluster: shards coded by the workers of a Dask scheduler, on one machine or on many that share a folder.

A worker reads its shard and writes its results; only what became of it comes back. The scheduler hands a shard whose
worker died to another; what is done stands in the manifest, so that a work broken off goes on where it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from depeche.crews.shards import Finished, Form, Manifest, Shard, code_shard, cut
from depeche.errors import DepecheError, WorkerLost

if TYPE_CHECKING:
    from distributed import Client

AHEAD = 3  # shards for each thread of the workers that the scheduler knows of at a time
TRIES = 5  # workers that may die over one shard before it is given up
LOCAL = "local"


def code_on_cluster(
    paths: Iterable[Path],
    folder: Path,
    *,
    address: str,
    form: Form = "jsonl",
    pipeline: str | None = None,
    every: bool = False,
    articles: int,
    told: Callable[[Finished, int], None] = lambda finished, total: None,
) -> Manifest:
    """Code files on a cluster, into a folder of shards with its manifest; what is done there already is left.

    Args:
        paths: Files and folders, as the workers see them too.
        folder: Where the results go; the workers must see it too.
        address: Of the scheduler ("tcp://10.0.0.1:8786"), the file that it wrote (scheduler.json), or "local:4" for so
            many workers on this machine.
        every: Take also articles that are about something else.
        articles: About how many articles make a shard.
        told: Is told of each shard as it is finished, and of how many there are.

    Raises:
        UnusableShards: The folder holds the results of other work.
        WorkerLost: Workers died one after the other over the same shard.
        DepecheError: There is no Dask here, or no scheduler at the address.
    """
    given = [path.resolve() for path in paths]
    shards = list(cut(given, articles=articles))
    work = {
        "paths": [str(path) for path in given],
        "articles": articles,
        "shards": len(shards),
        "form": form,
        "pipeline": pipeline,
        **({"every": True} if every else {}),
    }
    target = folder.resolve()
    manifest = Manifest(target, work)
    left = [shard for shard in shards if shard.number not in manifest.done]
    if left:
        with client(address) as connected:
            for finished in _run(
                connected, left, partial(code_shard, folder=target, form=form, pipeline=pipeline, every=every)
            ):
                if manifest.add(finished):
                    told(finished, len(shards))
    return manifest


def _run(client: Client, shards: Iterable[Shard], code: Callable[[Shard], Finished]) -> Iterator[Finished]:
    """Hand out shards, no more at a time than keep the workers busy; each result as it comes."""
    from distributed import as_completed
    from distributed.scheduler import KilledWorker

    waiting = iter(shards)

    def submit(shard: Shard) -> Any:
        return client.submit(code, shard, pure=False)

    threads = max(1, sum(client.nthreads().values()))
    names: dict[str, Shard] = {}
    running = as_completed()
    for shard in islice(waiting, threads * AHEAD):
        future = submit(shard)
        names[future.key] = shard
        running.add(future)
    for future in running:
        shard = names.pop(future.key)
        try:
            finished: Finished = future.result()
        except KilledWorker:
            raise WorkerLost([f"shard {shard.number} ({shard.pieces[0].path})"]) from None
        yield finished
        for following in islice(waiting, 1):
            another = submit(following)
            names[another.key] = following
            running.add(another)


@contextmanager
def client(address: str) -> Iterator[Client]:
    """A connection to a scheduler, closed in the end with what was begun for it.

    Raises:
        DepecheError: There is no Dask here, or no scheduler at the address.
    """
    try:
        import dask
        from distributed import Client, LocalCluster
    except ImportError as absent:
        raise DepecheError("a cluster needs Dask: pip install depeche[cluster]") from absent
    # A worker that dies takes its shard with it; how many may do so before the shard is held to be at fault.
    with dask.config.set({"distributed.scheduler.allowed-failures": TRIES}):
        name, _, count = address.partition(":")
        if name == LOCAL:
            workers = int(count) if count.isdigit() and int(count) > 0 else 1
            with (
                LocalCluster(
                    n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
                ) as cluster,
                Client(cluster) as connected,
            ):
                yield connected
            return
        if address.endswith(".json") and not Path(address).is_file():
            raise DepecheError(f"{address}: no scheduler answers there (there is no such file)")
        try:
            connected = (
                Client(scheduler_file=address, timeout="20s")
                if address.endswith(".json")
                else Client(address, timeout="20s")
            )
        except (OSError, ValueError) as unreachable:
            raise DepecheError(f"{address}: no scheduler answers there ({unreachable})") from unreachable
        with connected:
            yield connected
