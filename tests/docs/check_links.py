"""Every relative link of the documentation leads to a file that exists.

    check_links.py
"""

import re
import sys

import run_doc_commands

LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def main():
    broken = 0
    for page in run_doc_commands.all_pages():
        text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
        for target in LINK.findall(text):
            if "://" in target or target.startswith("mailto:"):
                continue
            if not (page.parent / target).exists():
                broken += 1
                print(f"{page.relative_to(run_doc_commands.ROOT)}: no file {target}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
