insert into publication.decision by name
from decision
