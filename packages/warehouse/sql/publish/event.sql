insert into publication.event by name
from event
