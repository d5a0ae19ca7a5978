"""Places in the configuration: a folder of this machine, or an SFTP server."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class Section(BaseModel):
    """A part of chengxin.toml: strict, frozen, and nothing in it that nobody knows."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class FolderPlaceSection(Section):
    """A place that is a folder of this machine: a mounted drive, our own server's root."""

    kind: Literal["folder"]
    path: str


class SftpPlaceSection(Section):
    """A place on an SFTP server. Host keys are pinned here and nowhere else."""

    kind: Literal["sftp"]
    host: str
    port: int = Field(default=22, ge=1, le=65535)
    user: str
    host_keys: tuple[str, ...] = Field(min_length=1, strict=False)
    identity: str
    root: str = "."
    timeout_seconds: float = Field(default=30.0, gt=0, le=600, strict=False)


PlaceSection = Annotated[FolderPlaceSection | SftpPlaceSection, Field(discriminator="kind")]
