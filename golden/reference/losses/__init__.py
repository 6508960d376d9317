"""Every loss by its name in TypeScript: a module with value(y, t), and its gradient by y."""

from losses import (
    half_mean_squared_error,
    half_sum_squared_error,
    hinge,
    mean_squared_error,
    softmax_cross_entropy,
    sum_squared_error,
)

LOSSES = {
    "halfMeanSquaredError": half_mean_squared_error,
    "halfSumSquaredError": half_sum_squared_error,
    "hinge": hinge,
    "meanSquaredError": mean_squared_error,
    "softmaxCrossEntropy": softmax_cross_entropy,
    "sumSquaredError": sum_squared_error,
}
