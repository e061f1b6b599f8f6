#!/usr/bin/env python3
"""An external reader for `tawatur read --reader` and `tawatur add --reader`.

It knows one word that Tawatur does not: a fortnight is fourteen days. Put your model in its place:
one JSON object comes on standard input, one JSON object goes to standard output. Places are counted
in code points, as Python counts them.
"""

import json
import re
import sys

request = json.load(sys.stdin)
text = request["text"]

values = []
for found in re.finditer(r"\bfortnight\b", text):
    values.append({
        "type": "quantity",
        "start": found.start(),
        "end": found.end(),
        "exact": found.group(),  # checked: another word there, and the value is refused
        "number": "14",  # numbers are strings, so that they stay exact
        "unit": "d",
        "hedge": None,
    })

json.dump({"values": values, "attributions": []}, sys.stdout, ensure_ascii=False)
