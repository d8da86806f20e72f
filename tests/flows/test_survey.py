"""A look at the inbox: it must stay cheap, since every run begins with it."""

import subprocess
import sys


def test_looking_loads_neither_the_lexicon_nor_the_engines():
    code = (
        "import sys, flows.command\n"
        "print(sorted({'prefect', 'great_expectations', 'pandas', 'transforms.tokens', 'transforms.parse'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
