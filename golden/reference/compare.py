"""A recomputed training beside what a golden file says of it, leaf by leaf, bit for bit."""

from hashlib import sha256
from struct import pack, unpack

from arithmetic import flat, shape


def first_difference(recorded, computed):
    """(leaves compared, None), or (leaves equal before it, the first difference in words)."""
    theirs, ours = dict(leaves(recorded)), dict(leaves(in_form_of(recorded, computed)))
    names = list(ours) + [name for name in theirs if name not in ours]
    for equal, name in enumerate(names):
        if name not in theirs:
            return equal, f"{name} is missing from the file"
        if name not in ours:
            return equal, f"{name} is in the file only"
        a, b = theirs[name], ours[name]
        if bits(a) != bits(b):
            return equal, f"{name}: file {shown(a)}, reference {shown(b)}{distance(a, b)}"
    return len(names), None


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


def in_form_of(recorded, computed):
    """The computed values; where the file has a digest in the place of a list, their digest."""
    if isinstance(computed, dict) and isinstance(recorded, dict):
        return {key: in_form_of(recorded.get(key), item) for key, item in computed.items()}
    if isinstance(computed, list) and isinstance(recorded, list):
        rest = [None] * (len(computed) - len(recorded))
        return [in_form_of(*pair) for pair in zip(recorded + rest, computed)]
    if isinstance(computed, list) and isinstance(recorded, dict):
        return condensed(computed, recorded.get("samples"))
    return computed


def condensed(matrix, samples):
    """{shape, digest, samples} of a matrix, with samples at the indices of these ones."""
    values = flat(matrix)
    indices = [int(index) for index, _ in samples or []]
    return {
        "shape": list(shape(matrix)),
        "digest": digest(values),
        "samples": [[i, values[i] if 0 <= i < len(values) else None] for i in indices],
    }


def digest(values):
    """SHA-256 over the doubles' bytes, little-endian."""
    return "sha256:" + sha256(pack(f"<{len(values)}d", *values)).hexdigest()


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
