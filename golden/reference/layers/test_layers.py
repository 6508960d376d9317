"""What every layer does."""

import unittest
from copy import deepcopy

from arithmetic import dot, flat, shape
from generators import NumpyRandom
from layers import LAYERS, Dense, Dropout, Recurrent, TimeDistributedDense
from layers.layer import Site
from testing import assert_near, normals, slopes

CASES = {
    **LAYERS,
    "dense": lambda: Dense(3, 2),
    "dense without b": lambda: Dense(3, 2, bias=False),
    "dense with frozen b": lambda: Dense(3, 2, bias="frozen"),
    "dropout": lambda: Dropout(3, 0.3),
    "dropout by a coin": lambda: Dropout(3, 0.5, draw="randint"),
    "recurrent": lambda: Recurrent(3, 1, 2),
    "recurrent without b": lambda: Recurrent(3, 1, 2, activation="sigmoid", bias=False),
    "timeDistributedDense": lambda: TimeDistributedDense(3, 1, 2),
    "timeDistributedDense without b": lambda: TimeDistributedDense(3, 1, 2, bias=False),
}


class EveryLayer(unittest.TestCase):
    def each(self, check):
        """Calls check with each layer and a site of three inputs, forward and backward done."""
        for name, make in CASES.items():
            with self.subTest(name):
                layer, rng = make(), NumpyRandom(3)
                parameters = {
                    name: normals(rng, *size) if len(size) == 2 else normals(rng, 1, *size)[0]
                    for name, size in layer.parameters.items()
                }
                site = Site(normals(rng, 4, 3), parameters)
                layer.forward(site)
                site.dy = normals(rng, *shape(site.y))
                layer.backward(site)
                check(layer, site)

    def test_gives_as_many_outputs_as_it_says(self):
        def check(layer, site):
            self.assertEqual(shape(site.y), (4, layer.outputs(3)))

        self.each(check)

    def test_has_the_slopes_of_its_outputs(self):
        def check(layer, site):
            def loss():
                layer.forward(site)
                return dot(flat(site.y), flat(site.dy))

            assert_near(self, slopes(loss, site.x), site.dx)
            self.assertEqual(list(site.gradients), list(layer.parameters))
            for name, theta in site.parameters.items():
                assert_near(self, slopes(loss, theta), site.gradients[name])

        self.each(check)

    def test_overwrites_when_it_goes_back_twice(self):
        def check(layer, site):
            once = deepcopy((site.dx, site.gradients))
            layer.backward(site)
            self.assertEqual((site.dx, site.gradients), once)

        self.each(check)

    def test_computes_no_dx_that_nobody_wants(self):
        def check(layer, site):
            site.wants_dx, site.dx = False, None
            layer.backward(site)
            self.assertIsNone(site.dx)

        self.each(check)


class ADenseLayer(unittest.TestCase):
    def test_freezes_b_only_where_it_is_asked_to(self):
        self.assertEqual(Dense(3, 2, bias="frozen").frozen, ("b",))
        self.assertEqual(Dense(3, 2).frozen, ())

    def test_adds_the_bias_last(self):
        tiny = 2.0**-53  # 1 + 2^-53 rounds back to 1, twice
        site = Site([[1.0, tiny]], {"W": [[1.0], [1.0]], "b": [tiny]})
        Dense(2, 1).forward(site)
        self.assertEqual(site.y, [[1.0]])

    def test_refuses_what_does_not_fit(self):
        with self.assertRaisesRegex(ValueError, "bad bias: got fixed"):
            Dense(3, 2, bias="fixed")
        with self.assertRaisesRegex(ValueError, "got 2; 3 are needed"):
            Dense(3, 2).outputs(2)


if __name__ == "__main__":
    unittest.main()
