"""Records from one version of a catalog to another: declared lenses, and what follows by itself."""
