"""``python -m service.archive``."""

import sys

try:
    from service.archive.cli import main
except ModuleNotFoundError as error:
    sys.exit(
        f"No {error.name} here. Archives need more packages than the service: pip install -r requirements-archive.txt"
    )

# Dask starts its workers as new processes, and each of them imports this file again.
if __name__ == "__main__":
    sys.exit(main())
