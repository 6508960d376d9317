"""Every penalty by its name in TypeScript."""

from penalties.l2 import L2

PENALTIES = {"l2": L2}
