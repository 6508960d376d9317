"""Every metric that is no loss by its name in TypeScript: a module with value(y, t)."""

from metrics import accuracy, mean_absolute_error

METRICS = {"accuracy": accuracy, "meanAbsoluteError": mean_absolute_error}
