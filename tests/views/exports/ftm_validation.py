"""Validates FollowTheMoney entities with their own library, in an environment of its own (`make ftm`).

python tests/views/exports/ftm_validation.py FILE    exit 1 and a line for each fault; else says how many were valid
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from followthemoney import model  # no dependency of the project: stands in build/ftm
from followthemoney.exc import InvalidData
from followthemoney.proxy import EntityProxy


def faults(forms: list[dict]) -> list[str]:
    """What the model refuses, and references that lead nowhere."""
    found, schemata = [], {form["id"]: model.get(form["schema"]) for form in forms}
    for form in forms:
        schema = schemata[form["id"]]
        if schema is None or schema.abstract:
            found.append(f"{form['id']}: no schema {form['schema']}")
            continue
        try:
            schema.validate(form)
            proxy = EntityProxy.from_dict(form, cleaned=False)
        except InvalidData as wrong:
            found.append(f"{form['id']}: {wrong} {getattr(wrong, 'errors', '')}")
            continue
        for name, values in form["properties"].items():
            prop = schema.properties.get(name)
            if prop is None or prop.stub:
                found.append(f"{form['id']}: {form['schema']} has no property {name}")
                continue
            # Words are smoothed by the library, which may change their signs; all else must be as it takes it.
            smoothed = prop.type.name in ("name", "address", "string", "text") and len(proxy.get(name)) == len(values)
            if set(proxy.get(name)) != set(values) and not smoothed:
                found.append(f"{form['id']}: {name} {values} becomes {proxy.get(name)}")
            for value in values if prop.type.name == "entity" else ():
                other = schemata.get(value)
                if other is None or (prop.range and not other.is_a(prop.range)):
                    found.append(f"{form['id']}: {name} leads to {value}, which is no {prop.range}")
        found += [f"{form['id']}: {name} is missing" for name in schema.required if not proxy.get(name)]
    return found


def main() -> int:
    """Validate one file."""
    forms = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()]
    found = faults(forms)
    for words in found:
        print(words)
    counted = Counter(form["schema"] for form in forms)
    if not found:
        print(f"{len(forms)} entities are valid: {', '.join(f'{n} {s}' for s, n in sorted(counted.items()))}")
    return 1 if found or not forms else 0


if __name__ == "__main__":
    sys.exit(main())
