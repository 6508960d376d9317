"""Two runs side by side: each leaf of one beside its namesake in the other, bit for bit."""

from struct import pack, unpack


def leaves(value, name=""):
    """(name, leaf) in nested objects and lists, named like checkpoints[3].parameters[0].W[2][0]."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, f"{name}.{key}" if name else key)
    elif isinstance(value, (list, tuple)):
        for i, item in enumerate(value):
            yield from leaves(item, f"{name}[{i}]")
    else:
        yield name, value


def first_difference(recorded, witnessed):
    """(leaves compared, None), or (leaves equal before it, the first difference in words)."""
    theirs, ours = dict(leaves(recorded)), dict(leaves(witnessed))
    names = list(ours) + [name for name in theirs if name not in ours]
    for equal, name in enumerate(names):
        if name not in theirs:
            return equal, f"{name} is missing from the file"
        if name not in ours:
            return equal, f"{name} is in the file only"
        a, b = theirs[name], ours[name]
        if bits(a) != bits(b):
            return equal, f"{name}: file {shown(a)}, witness {shown(b)}{distance(a, b)}"
    return len(names), None


def is_number(leaf):
    return isinstance(leaf, (int, float)) and not isinstance(leaf, bool)


def bits(leaf):
    """What equal leaves share: the 64 bits of a number, so that -0 is not 0."""
    return pack("<d", leaf) if is_number(leaf) else leaf


def shown(leaf):
    """A number by the shortest digits that name its double, anything else as it is."""
    text = repr(float(leaf)) if is_number(leaf) else str(leaf)
    return text[:-2] if text.endswith(".0") else text


def distance(a, b):
    """How many doubles apart two near numbers of one sign are, in words."""
    if not (is_number(a) and is_number(b) and a * b > 0):
        return ""
    ulps = abs(unpack("<q", pack("<d", a))[0] - unpack("<q", pack("<d", b))[0])
    return f" ({ulps} ulp)" if ulps < 1000 else ""
