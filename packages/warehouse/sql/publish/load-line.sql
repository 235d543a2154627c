insert into publication.load_line by name
from load_line
