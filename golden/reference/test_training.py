"""What a training does, on networks that a hand can follow and on layers made for these tests."""

import unittest
from itertools import islice

from arithmetic import add_row, column_sums, matmul, transpose
from layers.layer import Layer
from nn import *
from testing import assert_near, slopes
from training import Run


class Largest(Layer):
    """The larger of two neighbours: it narrows, and has no parameters."""

    def outputs(self, inputs):
        return inputs // 2

    def forward(self, site):
        pairs = [list(zip(row[::2], row[1::2])) for row in site.x]
        site.kept = [[pair.index(max(pair)) for pair in row] for row in pairs]
        site.y = [[max(pair) for pair in row] for row in pairs]

    def backward(self, site):
        if site.wants_dx:
            site.dx = [
                [d if side == i else 0.0 for d, i in zip(*rows) for side in (0, 1)]
                for rows in zip(site.dy, site.kept)
            ]


class Twice(Layer):
    """y = (x Wx) Wh + b: three named parameters."""

    parameters = {"Wx": (2, 3), "Wh": (3, 2), "b": (2,)}

    def forward(self, site):
        site.kept = matmul(site.x, site.parameters["Wx"])
        site.y = add_row(matmul(site.kept, site.parameters["Wh"]), site.parameters["b"])

    def backward(self, site):
        dh = matmul(site.dy, transpose(site.parameters["Wh"]))
        site.gradients["Wx"] = matmul(transpose(site.x), dh)
        site.gradients["Wh"] = matmul(transpose(site.kept), site.dy)
        site.gradients["b"] = column_sums(site.dy)
        if site.wants_dx:
            site.dx = matmul(dh, transpose(site.parameters["Wx"]))


class Probe(Layer):
    """Writes down what passes, and what a mask would be drawn from."""

    def __init__(self, draws=False):
        self.draws, self.seen = draws, []

    def forward(self, site):
        site.y = site.x
        self.seen.append([v for row in site.x for v in row])
        if self.draws and site.rng:
            self.seen.append(site.rng.random_sample())

    def backward(self, site):
        site.dx = site.dy


def neuron(**options):
    """y = w x, with w = 1 at first, on x = 1 and 2 and t = 0: the losses are 0.5 w^2 and 2 w^2."""
    usual = {
        "data": ([[1.0], [2.0]], [[0.0], [0.0]]),
        "layers": [Dense(1, 1, bias=False)],
        "initialize": given([{"W": [[1.0]]}]),
        "loss": half_sum_squared_error,
        "optimizer": GradientDescent(0.125),
        "epochs": 1,
    }
    return Training(**{**usual, **options})


def states(training, epochs):
    """(metric, w of each layer) after 0 .. epochs."""
    return [
        (metric, *(layer["W"][0][0] for layer in parameters))
        for metric, parameters in islice(Run(training), epochs + 1)
    ]


class Epochs(unittest.TestCase):
    def test_take_all_rows_at_once(self):
        # dw = (1 + 4) w
        self.assertEqual(
            states(neuron(), 2), [(2.5, 1.0), (0.3515625, 0.375), (0.0494384765625, 0.140625)]
        )

    def test_take_batches_in_their_order_the_last_one_smaller(self):
        training = neuron(batch_size=1)  # w - w / 8, then w - 4 w / 8
        self.assertEqual([w for _, w in states(training, 2)], [1.0, 0.4375, 0.19140625])
        x, t = [[1.0], [1.0], [2.0]], [[0.0]] * 3
        training = neuron(data=(x, t), batch_size=2, loss=mean_squared_error)
        # 2 (1 + 1) w / 2 of two, then 2 * 4 w / 1 of one
        self.assertEqual([w for _, w in states(training, 1)], [1.0, 0.0])

    def test_report_the_running_metric_before_each_update(self):
        training = neuron(batch_size=1, running=True)
        expected = [None, 0.5 + 2 * 0.875**2, 0.5 * 0.4375**2 + 2 * 0.3828125**2]
        self.assertEqual([metric for metric, _ in states(training, 2)], expected)

    def test_report_another_metric_than_the_loss(self):
        self.assertEqual(states(neuron(metric=mean_absolute_error), 0), [(1.5, 1.0)])


class Updates(unittest.TestCase):
    def test_add_the_penalty_to_the_loss_and_to_the_gradient(self):
        # 2.5 + 0.5 w^2;  dw = 5 w + 2 * 0.5 w
        self.assertEqual(states(neuron(penalty=L2(0.5)), 1), [(3.0, 1.0), (3 * 0.25**2, 0.25)])

    def test_follow_a_schedule_that_counts_steps(self):
        optimizer = GradientDescent(linear_decay(0.25, 0.25, 2))  # 0.25, then 0.125
        training = neuron(batch_size=1, optimizer=optimizer)
        self.assertEqual(states(training, 1)[1][1], 0.75 - 0.125 * (4 * 0.75))

    def test_keep_a_memory_for_each_parameter(self):
        training = neuron(optimizer=Momentum(0.125, keep=0.5))
        # v = 5, then 2.5 + 5 * 0.375
        self.assertEqual([w for _, w in states(training, 2)], [1.0, 0.375, 0.375 - 4.375 / 8])

    def test_leave_what_is_frozen(self):
        weights = given([{"W": [[1.0]], "b": [0.0]}])
        for bias, b in (("frozen", 0.0), (True, -0.375)):  # db = 1 + 2
            run = Run(neuron(layers=[Dense(1, 1, bias=bias)], initialize=weights))
            self.assertEqual(list(islice(run, 2))[1][1], [{"W": [[0.375]], "b": [b]}])

    def test_go_through_the_old_weights_together_and_through_the_moved_ones_layer_by_layer(self):
        two = {
            "data": ([[1.0]], [[0.0]]),
            "layers": [Dense(1, 1, bias=False), Dense(1, 1, bias=False)],
            "initialize": given([{"W": [[1.0]]}, {"W": [[2.0]]}]),
        }
        # y = 2, dw2 = 2 h = 2, w2 = 1.75;  dw1 = 2 w2
        self.assertEqual(states(neuron(**two), 1)[1][1:], (0.5, 1.75))
        moved = neuron(update="layer by layer", **two)
        self.assertEqual(states(moved, 1)[1][1:], (0.5625, 1.75))

    def test_move_each_named_parameter_by_its_slope_through_any_layers(self):
        training = Training(
            seed=1,
            data=([[0.5, -1.0], [2.0, 1.0], [0.25, 0.75]], [[1.0, 0.0], [0.0, 1.0], [0.5, 0.5]]),
            layers=[Twice(), Tanh(), Dense(2, 4, bias="frozen"), Largest(), Dense(2, 2), Sigmoid()],
            initialize=uniform(-1, 1),
            loss=mean_squared_error,
            optimizer=GradientDescent(1),
            epochs=1,
        )
        run = Run(training)
        expected = [
            {
                name: slopes(lambda: run.reported(run.forward(run.x)[-1].y, run.t), theta)
                for name, theta in layer.items()
            }
            for layer in run.parameters
            if layer
        ]
        expected[1]["b"] = [0.0] * 4
        (_, before), (_, after) = islice(run, 2)
        self.assertEqual(
            [list(layer) for layer in after], [["Wx", "Wh", "b"], ["W", "b"], ["W", "b"]]
        )
        for slope, old, new in zip(expected, before, after):
            for name, theta in old.items():
                assert_near(self, difference(theta, new[name]), slope[name])


def difference(a, b):
    return [difference(u, v) if isinstance(u, list) else u - v for u, v in zip(a, b)]


class Draws(unittest.TestCase):
    def order(self, **options):
        """The rows in the order of two epochs, of data 0 .. 4."""
        probe, rows = Probe(), [[float(i)] for i in range(5)]
        training = neuron(
            data=(rows, rows),
            layers=[probe, *neuron().layers],
            batch_size=1,
            running=True,
            **options
        )
        list(islice(Run(training), 3))
        seen = [int(i) for (i,) in probe.seen]
        return seen[:5], seen[5:]

    def test_order_the_samples_afresh_or_from_the_last_order(self):
        rng, shuffled = NumpyRandom(1), list(range(5))
        first, second = rng.permutation(5), rng.permutation(5)
        self.assertEqual(self.order(order="permutation", seed=1), (first, second))
        again = [first[i] for i in second]
        self.assertEqual(self.order(order="shuffle", seed=1), (first, again))
        self.assertEqual(self.order(), (shuffled, shuffled))

    def test_take_each_use_from_its_stream(self):
        streams = [(PythonRandom, "order", "data"), (NumpyRandom, "parameters")]
        rng, rows = PythonRandom(1), list(range(5))
        rng.shuffle(rows)
        self.assertEqual(self.order(order="shuffle", seed=1, streams=streams)[0], rows)
        drawn = {}

        def data(rng):
            drawn["data"] = rng.random()
            return neuron().data

        def parameters(rng, _):
            drawn["parameters"] = rng.random_sample()
            return [{"W": [[1.0]]}]

        Run(neuron(data=data, initialize=parameters, seed=1, streams=streams))
        expected = {"data": PythonRandom(1).random(), "parameters": NumpyRandom(1).random_sample()}
        self.assertEqual(drawn, expected)

    def test_take_the_order_before_the_masks_and_no_mask_where_nothing_is_learned(self):
        probe = Probe(draws=True)
        layers = [probe, *neuron().layers]
        list(islice(Run(neuron(layers=layers, order="shuffle", seed=1)), 2))
        rng, order = NumpyRandom(1), [1.0, 2.0]
        rng.shuffle(order)
        self.assertEqual(probe.seen, [[1.0, 2.0], order, rng.random_sample(), [1.0, 2.0]])

    def test_go_forward_once_where_all_rows_are_one_batch_without_masks(self):
        for draws, passes in ((False, 1), (True, 2)):
            probe = Probe(draws)
            list(islice(Run(neuron(layers=[probe, *neuron().layers], seed=1)), 2))
            rows = [seen for seen in probe.seen if seen == [1.0, 2.0]]
            self.assertEqual(len(rows), passes + 1)

    def test_make_new_data_for_each_step_after_the_first_parameters(self):
        probe = Probe()

        def data(rng):
            return [[rng.random_sample()]], [[0.0]]

        training = neuron(
            data=data,
            fresh_data=True,
            running=True,
            layers=[probe, *neuron().layers],
            initialize=uniform(0, 1),
            seed=1,
        )
        (_, w), *_ = states(training, 2)
        drawn = [w] + [x for (x,) in probe.seen]
        rng = NumpyRandom(1)
        self.assertEqual(drawn, [rng.random_sample() for _ in range(3)])
        self.assertEqual(Run(training).multiplications(), 4)


class Refusals(unittest.TestCase):
    def test_say_what_is_needed(self):
        for options, words in (
            ({"order": "sorted"}, "order: unknown: got 'sorted'; one of given, permutation, "),
            ({"update": "at once"}, "update: unknown: got 'at once'; one of together, "),
            ({"fresh_data": True}, "fresh_data: no data for a metric over all"),
            ({"initialize": given([{"W": [[1.0, 2.0]]}])}, r"shapes do not fit: got .*\(1, 2\)"),
            ({"data": ([[1.0, 2.0]], [[0.0]])}, "got 2; 1 are needed"),
            ({"layers": [Probe(draws=True), *neuron().layers]}, "masks: nothing to draw them from"),
        ):
            with self.assertRaisesRegex(ValueError, words):
                states(neuron(**options), 0)


if __name__ == "__main__":
    unittest.main()
