"""``python -m reader_app``, and the program of the bundle."""

import sys

from reader_app.cli import main

if __name__ == "__main__":
    if sys.argv[1:2] == ["--in-a-child"]:  # of a bundle: see sources/child.py
        from reader_app.sources.child import become

        become(sys.argv[2:])
        sys.exit()
    if getattr(sys, "frozen", False):
        # A bundle is its own Python: started as a process that reads files, it goes on here.
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
