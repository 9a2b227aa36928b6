"""Draw an SVG in a process of its own: standard input to standard output, within bounds of memory and time.

Run as a script, with the arguments of resvg-py as JSON. It imports nothing of this package: it starts in 50 ms.
"""

import json
import sys

#: Bytes of address space: a page at 600 dpi takes 140 MB a layer, a seal 8.
MAX_MEMORY = 1024 * 1024 * 1024
#: Seconds of computing: a seal takes a tenth of one.
MAX_SECONDS = 10


def main() -> (
    None
):  # pragma: no cover - as a script it is no module of the package, and coverage.py passes it over
    """Read SVG, write PNG. Whatever the native library does, only this process ends."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (MAX_SECONDS, MAX_SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except ImportError:  # Windows: only the time is bounded, by the one who waits
        pass
    import resvg_py

    sys.stdout.buffer.write(
        bytes(resvg_py.svg_to_bytes(svg_string=sys.stdin.buffer.read().decode(), **json.loads(sys.argv[1])))
    )


if __name__ == "__main__":  # pragma: no cover - as above
    main()
