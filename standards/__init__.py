"""What valid data is: the catalog, the classification and the exchange specification."""
