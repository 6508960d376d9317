from functools import partial

from arithmetic import shaped


def filled(shapes, draw):
    """Parameters of these shapes in the order of theta, each value from a draw of its own."""
    return [{name: shaped(draw, size) for name, size in layer.items()} for layer in shapes]


def matrices_filled(shapes, draw):
    """Matrices, each value from draw(rows, columns), and vectors, such as b, of +0."""

    def draw_of(size):
        return partial(draw, *size) if len(size) == 2 else float

    return [{name: shaped(draw_of(size), size) for name, size in layer.items()} for layer in shapes]
