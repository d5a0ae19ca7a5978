"""Who may vouch for data, since when, until when. Code only: no key material lives here."""
