insert into publication.finding by name
from finding
