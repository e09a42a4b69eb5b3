"""``python -m cleantext``."""

from cleantext.cli.main import main

if __name__ == "__main__":
    main()
