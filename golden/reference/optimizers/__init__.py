"""Every optimizer by its name in TypeScript.

move(theta, g, memory, rate) returns the values that follow theta, a flat list of one parameter's
values with the gradient g. memory is a dict of that parameter, empty at first. learning_rate is a
number, or a schedule: a function of the step k, counted from 0.
"""

from optimizers.adam import Adam
from optimizers.gradient_descent import GradientDescent
from optimizers.momentum import Momentum

OPTIMIZERS = {"adam": Adam, "gradientDescent": GradientDescent, "momentum": Momentum}
