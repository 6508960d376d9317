"""All that a lesson is made of, for a lesson to import from one place."""

from arithmetic import column
from generators import *
from initializers import *
from layers import *
from losses import *
from metrics import *
from optimizers import *
from penalties import *
from schedules import *
from training import Training
