"""Plan: what a run would do, found by letting it run on a shadow of the home and of the places."""
