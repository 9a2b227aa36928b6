"""The same batch on Dask: a local cluster, and a scheduler with workers started by themselves."""

import logging
import os
import signal
import subprocess
import sys
import time

import pytest

import wego_forms as wf
from tests.batch import folders
from tests.batch.folders import BASE, PEOPLE, ROOT, contents, letters
from tests.tools import require_module
from wego_forms.batch import cluster

distributed = require_module("distributed")
MANY = [[*PEOPLE[number % 3][:6], str(number)] for number in range(160)]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    """The files that a run of MANY leaves in one process, in both languages."""
    return folders.undisturbed(tmp_path_factory.mktemp("undisturbed"), MANY, lang="all")[0]


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """The address of a scheduler, and its two workers, each a process of its own."""
    folder = tmp_path_factory.mktemp("dask")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "DASK_LOGGING__DISTRIBUTED": "critical"}

    def start(*arguments):
        command = [sys.executable, "-m", "dask", *map(str, arguments)]
        with (folder / "log").open("ab") as log:
            return subprocess.Popen(command, stdout=log, stderr=log, env=environment, cwd=folder)

    file = folder / "scheduler.json"
    scheduler = start("scheduler", "--port", 0, "--no-dashboard", "--scheduler-file", file)
    workers = [
        start("worker", "--no-nanny", "--no-dashboard", "--nthreads", 1, "--scheduler-file", file)
        for _ in range(2)
    ]
    with distributed.Client(scheduler_file=str(file), timeout=30) as client:
        client.wait_for_workers(2, timeout=30)
        address = client.scheduler.address
    yield address, workers
    for process in (*workers, scheduler):
        process.kill()
        process.wait()


def test_a_local_cluster_makes_the_bytes_that_processes_make_even_when_a_worker_is_killed(
    batch, out, undisturbed
):
    killed = []
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=":0", silence_logs=logging.CRITICAL
        ) as local,
        distributed.Client(local) as client,
    ):

        def kill(progress):
            if not progress.checking and not killed:
                killed.append(next(iter(client.run(os.getpid).values())))
                os.kill(killed[0], signal.SIGKILL)

        report = batch(MANY, lang="all", executor=client.get_executor(pure=False), watch=kill)
    assert killed
    assert (report.written, report.failed) == (320, 0)
    assert contents(out) == undisturbed


def test_the_command_works_on_a_scheduler_and_workers_of_their_own_even_when_one_is_killed(
    started, table, out, undisturbed
):
    address, workers = started
    command = [sys.executable, "-m", "wego_forms", "batch", table(MANY), "--base", BASE, "-o", out]
    command += ["--lang", "all", "--format", "docx", "--cluster", address]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    with subprocess.Popen(
        list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as run:
        end = time.monotonic() + 60
        while not (out.exists() and letters(out)) and time.monotonic() < end:
            time.sleep(0.005)
        workers[0].kill()
        _, said = run.communicate(timeout=120)
    assert run.returncode == 0, said
    assert contents(out) == undisturbed


def test_a_cluster_without_workers_is_told(started):
    address, workers = started
    for worker in workers:
        worker.kill()
        worker.wait()
    with distributed.Client(address) as client:
        end = time.monotonic() + 30
        while client.nthreads() and time.monotonic() < end:
            time.sleep(0.1)
    with pytest.raises(wf.ToolError, match="the cluster has no workers"), cluster(address):
        pass


def test_an_address_without_a_scheduler_is_told(monkeypatch):
    monkeypatch.setattr("wego_forms.batch.work.clusters._SECONDS_TO_CONNECT", 1)
    for address in ("tcp://127.0.0.1:9", "nowhere"):
        with pytest.raises(wf.ToolError, match="no Dask scheduler answers"), cluster(address):
            pass
