"""Every initializer by its name in TypeScript.

Each is a function of a generator and of the shapes, a dict for each layer with parameters. It
returns the parameters in the same form. An article with an order of its own is a function in its
lesson.
"""

from initializers.given import given
from initializers.glorot import glorot
from initializers.he import he
from initializers.normal import normal
from initializers.uniform import uniform

INITIALIZERS = {
    "given": given,
    "glorot": glorot,
    "he": he,
    "normal": normal,
    "uniform": uniform,
}
