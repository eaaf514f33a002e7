"""`python -m depeche`: the command line."""

from depeche.cli.app import main

if __name__ == "__main__":
    main()
