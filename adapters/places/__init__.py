"""Places that hold bytes under names: in memory, in a folder, on an SFTP server."""
