"""Names and numbers checked against the population register 市人口信息库, every look-up logged."""
