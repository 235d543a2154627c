insert into publication.mapping by name
from mapping
