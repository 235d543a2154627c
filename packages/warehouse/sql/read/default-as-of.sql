select default_as_of() as as_of
