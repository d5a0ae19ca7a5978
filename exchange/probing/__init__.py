"""What partners' SFTP servers can do: tried, kept, and shown."""
