"""A training as an article describes it, and its run, epoch after epoch."""

from arithmetic import flat, shape, shaped
from generators import NumpyRandom
from layers.layer import Site

USES = ("data", "parameters", "order", "masks")


class Training:
    """What a training depends on.

    data        inputs x and targets t, one sample in each row; or (rng) -> x, t
    fresh_data  data are drawn anew for each epoch (which is one step, where batch_size is None),
                after the first parameters; it needs running
    initialize  (rng, shapes) -> parameters; see initializers/
    epochs      how many the article trains
    metric      what is reported; None for the loss, with its penalty
    running     reports the sum of an epoch's metrics, each batch's before its update, and so none at
                epoch 0; otherwise the metric over all data after the epoch
    batch_size  None for all rows at once
    order       of the samples: "given"; or drawn before each epoch, as a "permutation" of the given
                one or a "shuffle" of the last one
    update      "together"; or "layer by layer", where the layer below gets its gradient through
                weights that have already moved
    seed        None where nothing is drawn
    streams     (generator, uses ...): generator(seed) draws all that is drawn for these uses
    """

    def __init__(
        self,
        *,
        data,
        layers,
        initialize,
        loss,
        optimizer,
        epochs,
        metric=None,
        running=False,
        penalty=None,
        batch_size=None,
        order="given",
        update="together",
        fresh_data=False,
        seed=None,
        streams=((NumpyRandom,) + USES,),
    ):
        check("order", order, ("given", "permutation", "shuffle"))
        check("update", update, ("together", "layer by layer"))
        if fresh_data and not running:
            raise ValueError("fresh_data: no data for a metric over all: running is needed")
        self.data, self.fresh_data = data, fresh_data
        self.layers, self.initialize = layers, initialize
        self.loss, self.metric, self.running, self.penalty = loss, metric, running, penalty
        self.optimizer, self.epochs, self.batch_size = optimizer, epochs, batch_size
        self.order, self.update = order, update
        self.seed, self.streams = seed, streams

    def generators(self):
        """The generator for each use, at its beginning."""
        generators = dict.fromkeys(USES)
        if self.seed is not None:
            for generator, *uses in self.streams:
                generators.update(dict.fromkeys(uses, generator(self.seed)))
        return generators

    def draw_data(self, generators):
        return self.data(generators["data"]) if callable(self.data) else self.data


class Run:
    """A training with its data and first parameters; iterating over it trains, without end."""

    def __init__(self, training):
        self.training = training
        self.rng = training.generators()
        self.x, self.t = ([], []) if training.fresh_data else training.draw_data(self.rng)
        shapes = [layer.parameters for layer in training.layers if layer.parameters]
        drawn = training.initialize(self.rng["parameters"], shapes)
        got = [{name: shape(theta) for name, theta in layer.items()} for layer in drawn]
        if got != shapes:
            raise ValueError(f"initialize: shapes do not fit: got {got}; {shapes} are needed")
        given = iter(drawn)
        self.parameters = [next(given) if layer.parameters else {} for layer in training.layers]
        self.masks = any(layer.draws for layer in training.layers)
        if self.masks and not self.rng["masks"]:
            raise ValueError("masks: nothing to draw them from: got no seed; one is needed")
        self.memory = [{name: {} for name in layer} for layer in self.parameters]
        self.steps = 0

    def multiplications(self):
        """About how many an epoch takes: forward, twice as many back, forward for the metric.

        What is no multiplication counts as so many of them as take as long.
        """
        training = self.training
        x = self.x or training.draw_data(training.generators())[0]
        width, costs = len(x[0]), 0
        for layer in training.layers:
            width = layer.outputs(width)
            costs += 2 * layer.cost * width
        costs += 2 * getattr(training.loss, "COST", 0) * width
        weights = sum(len(flat(p)) for layer in self.parameters for p in layer.values())
        return len(x) * (4 * weights + costs)

    def __iter__(self):
        """(metric, parameters of each layer that has some) after 0, 1, 2, ... epochs."""
        training, metric, order = self.training, None, []
        # Where all rows are one batch, its forward pass is the one that the metric has just made.
        once = training.order == "given" and not (self.masks or training.running)
        while True:
            if not training.running:
                whole = self.forward(self.x)
                metric = self.reported(whole[-1].y, self.t)
            yield metric, [dict(layer) for layer in self.parameters if layer]

            if training.fresh_data:
                self.x, self.t = training.draw_data(self.rng)
            if training.order != "shuffle" or len(order) != len(self.x):
                order = list(range(len(self.x)))
            if training.order != "given":
                self.rng["order"].shuffle(order)
            size = training.batch_size or len(order)
            metric = 0.0
            for start in range(0, len(order), size):
                rows = order[start : start + size]
                t = [self.t[i] for i in rows]
                if once and size >= len(order):
                    sites = whole
                else:
                    sites = self.forward([self.x[i] for i in rows], self.rng["masks"])
                if training.running:
                    metric += self.reported(sites[-1].y, t)
                self.step(sites, t)

    def forward(self, x, rng=None):
        """A site for each layer, with its outputs y."""
        sites = []
        for layer, parameters in zip(self.training.layers, self.parameters):
            layer.outputs(len(x[0]))  # raises where x does not fit
            sites.append(Site(x, parameters, rng, wants_dx=bool(sites)))
            layer.forward(sites[-1])
            x = sites[-1].y
        return sites

    def reported(self, y, t):
        if self.training.metric:
            return self.training.metric.value(y, t)
        loss, penalty = self.training.loss.value(y, t), self.training.penalty
        return loss + penalty.value(self.parameters) if penalty else loss

    def step(self, sites, t):
        """Backward, from the last layer to the first, and the update."""
        dy = self.training.loss.gradient(sites[-1].y, t)
        for i, layer in reversed(list(enumerate(self.training.layers))):
            sites[i].dy = dy
            layer.backward(sites[i])
            if self.training.update == "layer by layer":
                self.move(i, sites[i].gradients)
                layer.backward(sites[i])  # once more: dx, through the weights that have moved
            dy = sites[i].dx
        if self.training.update == "together":
            for i, site in enumerate(sites):
                self.move(i, site.gradients)
        self.steps += 1

    def move(self, i, gradients):
        """Updates the parameters of layer i that are not frozen."""
        optimizer, penalty = self.training.optimizer, self.training.penalty
        rate = optimizer.learning_rate
        if callable(rate):
            rate = rate(self.steps)
        parameters = self.parameters[i]
        for name, gradient in gradients.items():
            if name in self.training.layers[i].frozen:
                continue
            theta, g = flat(parameters[name]), flat(gradient)
            if penalty:
                g = [penalty.slope(name, w, slope) for w, slope in zip(theta, g)]
            moved = iter(optimizer.move(theta, g, self.memory[i][name], rate))
            parameters[name] = shaped(moved.__next__, shape(gradient))


def check(what, value, known):
    if value not in known:
        raise ValueError(f"{what}: unknown: got {value!r}; one of {', '.join(known)} is needed")
