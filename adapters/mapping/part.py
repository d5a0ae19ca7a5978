"""What the parts of a mapping file are made of: strict keys and their types."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Text = Annotated[str, Field(min_length=1)]
Names = Annotated[list[Text], Field(min_length=1)]
Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,63}$")]


class Part(BaseModel):
    """A table of a mapping file: no unknown keys, and no value of another type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)
