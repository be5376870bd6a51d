"""``python -m reader_app``."""

import sys

from reader_app.cli import main

if __name__ == "__main__":
    sys.exit(main())
