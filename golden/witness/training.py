"""Training a program, and its run in the form that golden files have."""

from hashlib import sha256
from struct import pack

from network import backward, descend, forward
from random_state import RandomState


def train(program, seed):
    """Yields (loss over all the data, layers) after 0, 1, 2, ... epochs, without end.

    When all the rows are one batch, its forward pass is the one that the loss has just made.
    """
    x, t, layers = program.start(None if seed is None else RandomState(seed))
    size = program.batch_size or len(x)
    batches = [(x[i : i + size], t[i : i + size]) for i in range(0, len(x), size)]
    while True:
        whole = forward(layers, x)
        yield program.metric(whole[-1], t), layers
        for batch_x, batch_t in batches:
            activations = whole if len(batches) == 1 else forward(layers, batch_x)
            dy = program.gradient(activations[-1], batch_t)
            descend(layers, backward(layers, activations, dy), program.learning_rate)


def run(program, seed, epochs, stops):
    """seed, epochs, a checkpoint after each of `stops` epochs, the digest of all the losses."""
    digest, checkpoints = sha256(), []
    for epoch, (loss, layers) in enumerate(train(program, seed)):
        digest.update(pack("<d", loss))
        if epoch in stops:
            state = [parameters(layer) for layer in layers]
            checkpoints.append({"epoch": epoch, "loss": loss, "parameters": state})
        if epoch == epochs:
            break
    return {
        "seed": seed,
        "epochs": epochs,
        "checkpoints": checkpoints,
        "lossDigest": "sha256:" + digest.hexdigest(),
    }


def parameters(layer):
    """{W, b}, or {W} of a layer without a bias."""
    return {"W": layer.W} if layer.b is None else {"W": layer.W, "b": layer.b}


def usual_stops(epochs):
    """0, 1, 2, 5, 10, 20, 50, ... and the last epoch."""
    ladder = {m * 10**k for k in range(len(str(epochs))) for m in (1, 2, 5)}
    return {stop for stop in ladder if stop < epochs} | {0, epochs}
