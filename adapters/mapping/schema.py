"""The JSON Schema of mapping files, for completion and checking in editors."""

from __future__ import annotations

import json
from typing import Any, Final

from adapters.mapping.keys import MappingKeys

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of mapping files."""
    return {"$schema": DIALECT, **MappingKeys.model_json_schema()}


def schema_text() -> str:
    """Return the schema as it is written to files."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
