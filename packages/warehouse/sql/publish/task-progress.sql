insert into publication.task_progress by name
from task_progress
anti join withdrawal using (load_id)
