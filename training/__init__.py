"""How the parsers in `src/depeche/texts/parsers` were trained: `python -m training fr`."""
