"""The configuration of a home: `chengxin.toml`, section by section (docs/configuration.md).

config             the whole file, read once into frozen values
stream_sections    what feeds bring, what routes send, what is copied of it
query_sections     which partner may ask us for what, and whom we may ask
place_sections     a folder of this machine, or an SFTP server
"""
