"""Every layer by its name in TypeScript."""

from layers.dense import Dense
from layers.dropout import Dropout
from layers.identity import Identity
from layers.recurrent import Recurrent
from layers.relu import Relu
from layers.sigmoid import Sigmoid
from layers.tanh import Tanh
from layers.time_distributed_dense import TimeDistributedDense

LAYERS = {
    "dense": Dense,
    "dropout": Dropout,
    "identity": Identity,
    "recurrent": Recurrent,
    "relu": Relu,
    "sigmoid": Sigmoid,
    "tanh": Tanh,
    "timeDistributedDense": TimeDistributedDense,
}
