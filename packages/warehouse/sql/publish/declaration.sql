insert into publication.declaration by name
from declaration
