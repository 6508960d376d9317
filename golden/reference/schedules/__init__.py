"""Every schedule by its name in TypeScript: a learning rate by the step k = 0, 1, 2 ..."""

from schedules.linear_decay import linear_decay

SCHEDULES = {"linearDecay": linear_decay}
