"""In place of `flows.batches.read_batch`, for workers, which do not see what a test changes: some files kill the process."""

import os
import signal
from pathlib import Path

from flows import batches

DEADLY = "«هذه الصفحة تقتل من يقرؤها»"


def read_but_die_of_some(batch):
    """A file that says so kills."""
    for file, _ in batch.files:
        if file.path not in batch.killers and DEADLY in Path(file.file).read_text("utf-8"):
            os.kill(os.getpid(), signal.SIGKILL)
    return batches.read_batch(batch)


def read_one_but_die_of_several(batch):
    """As where there is too little memory."""
    if len(batch.files) > 1:
        os._exit(1)
    return batches.read_batch(batch)
