"""Runs somebody's file, unchanged, and tells the numbers that it makes, as JSON, a message a line, on
file descriptor 3. Needs Python 3.7, and nothing else; NumPy is looked at where the file imports it.

    python3 -B follow.py my.py <seconds of computing> <seconds of waiting>

What a statement assigns is read when the next one begins; what it reads, before it runs. Equal values are
told once, and an event says of them only the number.
"""

import ast
import itertools
import json
import os
import sys
import threading
import time
import types

# How many turns of a loop are followed: of one that stands in no other, and of any other.
TURNS, INNER_TURNS = 4, 64
# A loop that goes on for so many lines after these is a training: from there on nothing is followed.
UNFOLLOWED_LINES = 20000
MOST_EVENTS, MOST_TOLD, MOST_READ = 20000, 1000000, 20000000
# An array with more numbers is not looked at.
MOST_NUMBERS = 50000
# How deep and how wide lists, dicts and objects are searched for numbers, and how many are taken.
DEPTH, WIDTH, MOST_LEAVES = 4, 64, 256

MUTATORS = ("append", "extend", "fill", "sort", "insert")
COMPREHENSIONS = ("<listcomp>", "<genexpr>", "<dictcomp>", "<setcomp>")


# -- What a value is ------------------------------------------------------------------------------


def contents(value, depth=2):
    """Of a number, vector or matrix: its shape, its type and its numbers; None of anything else."""
    kind = type(value)
    if kind is float or kind is int:
        return (), "", (value,)
    numpy = sys.modules.get("numpy")
    if numpy is not None and isinstance(value, (numpy.ndarray, numpy.generic)):
        if value.dtype.kind not in "fiu" or value.ndim > 2 or not 0 < value.size <= MOST_NUMBERS:
            return None
        single = "float32" if value.dtype.itemsize < 8 and value.dtype.kind == "f" else ""
        return value.shape, single, tuple(numpy.asarray(value).ravel().tolist())
    if depth == 0 or kind not in (list, tuple) or not 0 < len(value) <= MOST_NUMBERS:
        return None
    parts = []
    for part in value:
        found = contents(part, depth - 1)
        if found is None or len(value) * len(found[2]) > MOST_NUMBERS or (parts and found[0] != parts[0][0]) or len(found[0]) > 1:
            return None
        parts.append(found)
    numbers = tuple(number for part in parts for number in part[2])
    return (len(parts),) + parts[0][0], parts[0][1], numbers


def members(value):
    """What an object, a dict or a list has in it, each with how one writes it."""
    if isinstance(value, dict):
        return [("[%r]" % (key,), each) for key, each in list(value.items())[:WIDTH]]
    if isinstance(value, (list, tuple)):
        return [("[%d]" % at, each) for at, each in enumerate(value[:WIDTH])]
    if is_own(value):
        return [("." + name, each) for name, each in list(vars(value).items())[:WIDTH]]
    return []


def is_own(value):
    """Whether an object is of a class that the learner wrote."""
    module = sys.modules.get(type(value).__module__)
    return hasattr(value, "__dict__") and follower.statements_of(getattr(module, "__file__", None))


def leaves(path, value, owner=None, depth=DEPTH):
    """The numbers, vectors and matrices in a value, each with its path and the object that it is an attribute of."""
    found = contents(value)
    if found is not None:
        yield path, owner, found
    elif depth > 0:
        inner = follower.number_of_object(value) if is_own(value) else owner
        for name, each in members(value):
            for leaf in leaves(path + name, each, inner, depth - 1):
                yield leaf


# -- What a statement reads and assigns -------------------------------------------------------------


class Statement:
    def __init__(self, node, loops):
        self.line = node.lineno
        self.last = last_line(node)
        self.targets = []
        # Each with the functions whose arguments it is a part of: where these are followed, too, it is their
        # results that are read.
        self.reads = []
        for each in header_of(node):
            self.look(each, loops)
        # `a += b` changes an array where it is, so that all others who have it see it, too.
        self.kind = "change" if isinstance(node, ast.AugAssign) else "assign"
        if self.kind == "change":
            self.reads.append((node.target, ()))

    def look(self, node, loops, inside=()):
        if isinstance(node, ast.Lambda):
            return
        if isinstance(node, (ast.Name, ast.Attribute, ast.Subscript)):
            if isinstance(node.ctx, ast.Store):
                self.targets.append((node, range_of_indexes(node, loops)))
                for index in indexes_in(node):
                    self.look(index, loops, inside)
                return
            if isinstance(node.ctx, ast.Load):
                self.reads.append((node, inside))
                for index in indexes_in(node):
                    self.look(index, loops, inside)
                base = base_of(node)
                if not isinstance(base, ast.Name):
                    self.look(base, loops, inside)
                return
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute) and node.func.attr in MUTATORS:
                self.targets.append((node.func.value, loops[-1] if loops else None))
            self.look(node.func, loops, inside)
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            for each in node.args + [keyword.value for keyword in node.keywords]:
                self.look(each, loops, inside + (name,))
            return
        for child in ast.iter_child_nodes(node):
            self.look(child, loops, inside)


def header_of(node):
    """What runs at the line of a statement itself: without the statements inside it."""
    if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)):
        return []
    bodies = [each for name in ("body", "orelse", "finalbody", "handlers") for each in getattr(node, name, [])]
    return [child for child in ast.iter_child_nodes(node) if child not in bodies]


def last_line(node):
    return max([getattr(each, "lineno", 0) for each in ast.walk(node)] + [getattr(node, "end_lineno", 0) or 0])


def base_of(node):
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        node = node.value
    return node


def indexes_in(node):
    while isinstance(node, (ast.Attribute, ast.Subscript)):
        if isinstance(node, ast.Subscript):
            yield node.slice
        node = node.value


def range_of_indexes(node, loops):
    """The outermost loop that an index of `w[i][j] = ...` comes from: only at its end is w whole."""
    used = {each.id for index in indexes_in(node) for each in ast.walk(index) if isinstance(each, ast.Name)}
    for loop in loops:
        target = getattr(loop.node, "target", None)
        if target is not None and used & {each.id for each in ast.walk(target) if isinstance(each, ast.Name)}:
            return loop
    return None


class Loop:
    def __init__(self, node):
        self.node = node
        self.line = node.lineno
        self.last = last_line(node)
        # `while True` is not looked at again.
        constant = isinstance(node, ast.While) and not any(isinstance(each, ast.Name) for each in ast.walk(node.test))
        self.turn = node.body[0].lineno if constant else node.lineno


class Statements:
    """The statements and loops of a file, by line."""

    def __init__(self, tree):
        self.at = {}
        self.loops = []
        self.add(tree.body, [])

    def add(self, body, loops):
        for node in body:
            statement = Statement(node, loops)
            last = statement.last if not hasattr(node, "body") else node.lineno
            for line in range(node.lineno, last + 1):
                self.at.setdefault(line, []).append(statement)
            inner = loops
            if isinstance(node, (ast.For, ast.While)):
                inner = loops + [Loop(node)]
                self.loops.append(inner[-1])
            elif isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)):
                inner = []
            for name in ("body", "orelse", "finalbody"):
                self.add(getattr(node, name, []), inner)
            for handler in getattr(node, "handlers", []):
                self.add(handler.body, inner)


# -- Following ----------------------------------------------------------------------------------------


class Frame:
    """A call under way: the statement that runs, and the loops that it is in."""

    def __init__(self, frame, statements, caller):
        self.frame = frame
        self.statements = statements
        self.called_at = caller.pending[0].line if caller and caller.pending else None
        self.function = frame.f_code.co_name
        self.arguments = {}
        self.pending = []
        self.reads = {}
        # What the functions returned that the statement has called.
        self.results = []
        self.loops = []
        self.partial = {}

    def __call__(self, frame, event, arg):
        if follower.done:
            frame.f_trace = None
            return None
        try:
            if event == "line":
                self.line(frame.f_lineno)
            elif event == "exception":
                self.pending = []  # what it raises in, assigns nothing
            elif event == "return":
                self.end(arg)
        except RecursionError:
            follower.stop("enough")
        return self

    def line(self, line):
        if follower.is_unfollowed(self.frame, line):
            return
        self.flush()
        self.turn(line)
        if follower.unfollowed is None:
            self.begin(line)

    def turn(self, line):
        """Leaves the loops that end before this line, and counts a turn of the one that begins with it."""
        while self.loops and not self.loops[-1][0].line <= line <= self.loops[-1][0].last:
            self.loops.pop()
        inside = [loop for loop, _ in self.loops]
        for key, (loop, node, at, reads) in list(self.partial.items()):
            if loop is not None and loop not in inside:
                del self.partial[key]
                self.tell_target("change", node, at, reads)
        for loop in self.statements.loops:
            if loop.turn != line:
                continue
            if loop not in inside:
                self.loops.append([loop, 0])
            entry = next(each for each in self.loops if each[0] is loop)
            entry[1] += 1
            depth = sum(len(each.loops) for each in follower.stack)
            if entry[1] > (TURNS if depth == 1 else INNER_TURNS) + 1:
                follower.unfollowed = (self.frame, loop)
                return

    def begin(self, line):
        self.pending = self.statements.at.get(line, [])
        bases = {ast.dump(base_of(node)) for each in self.pending for node, _ in each.targets if is_part(node)}
        for key, (loop, node, at, reads) in list(self.partial.items()):
            if loop is None and key not in bases:
                del self.partial[key]
                self.tell_target("change", node, at, reads)
        self.reads = {}
        self.results = []
        for statement in self.pending:
            for node, inside in statement.reads:
                for path, _, found in self.resolve(node):
                    _, places = self.reads.setdefault(path, (follower.number_of(found), []))
                    places.append(inside)

    def flush(self):
        pending, self.pending = self.pending, []
        for statement in pending:
            for node, loop in statement.targets:
                if not is_part(node) and loop is None:
                    self.tell_target(statement.kind, node, statement.line, self.told())
                    continue
                # Told when all of its numbers are there.
                key = ast.dump(base_of(node))
                before = self.partial[key][-1] if key in self.partial else {}
                self.partial[key] = (loop, node, statement.line, dict(self.told(), **before))

    def told(self):
        """What is read, by name: its value, and whether it is read by the statement itself."""
        called = {name for name, _ in self.results}
        told = {
            path: (value, any(not called.intersection(inside) for inside in places))
            for path, (value, places) in self.reads.items()
        }
        for name, value in self.results:
            told[name + "()"] = (value, True)
        return told

    def tell_target(self, kind, node, line, reads):
        for path, owner, found in self.resolve(node):
            follower.tell(kind, self, line, path, found, reads, owner)

    def end(self, value):
        if follower.unfollowed is not None:
            if follower.unfollowed[0] is not self.frame:
                return
            follower.unfollowed = None
        line = self.pending[0].line if self.pending else self.frame.f_lineno
        self.flush()
        self.loops = []
        for _, node, at, reads in self.partial.values():
            self.tell_target("change", node, at, reads)
        self.partial = {}
        if self.function != "<module>" and value is not None:
            found = contents(value)
            if found is not None:
                # The body of a lambda is no statement: what it makes is made of what it gets.
                reads = self.arguments if self.function == "<lambda>" else self.told()
                follower.tell("result", self, line, self.function, found, reads)
        if follower.stack and follower.stack[-1] is self:
            follower.stack.pop()
            if follower.stack and value is not None and contents(value) is not None:
                follower.stack[-1].results.append((self.function, follower.number_of(contents(value))))

    def resolve(self, node):
        """The numbers behind a name, an attribute or an index, as far as no code of the file has to run."""
        chain = []
        while isinstance(node, (ast.Attribute, ast.Subscript)):
            chain.append(node)
            node = node.value
        if not isinstance(node, ast.Name):
            return []
        known, value = self.value_of(node.id)
        if not known or isinstance(value, (types.ModuleType, types.FunctionType, type)):
            return []
        path = node.id
        owner = None
        for part in reversed(chain):
            found = contents(value)
            if found is not None:
                return [(path, owner, found)]
            if isinstance(part, ast.Attribute):
                if not is_own(value) or part.attr not in vars(value):
                    return []
                owner = follower.number_of_object(value)
                value = vars(value)[part.attr]
                path += "." + part.attr
            else:
                known, key = self.index_of(part.slice)
                if not known or not isinstance(value, (list, tuple, dict)):
                    break
                try:
                    value = value[key]
                except (KeyError, IndexError, TypeError):
                    return []
                path += "[%r]" % (key,)
        return list(itertools.islice(leaves(path, value, owner), MOST_LEAVES))

    def value_of(self, name):
        for names in (self.frame.f_locals, self.frame.f_globals):
            if name in names:
                return True, names[name]
        return False, None

    def index_of(self, node):
        if type(node).__name__ == "Index":  # until Python 3.8
            node = node.value
        try:
            return True, ast.literal_eval(node)
        except (ValueError, TypeError, SyntaxError):
            pass
        if isinstance(node, ast.Name):
            known, value = self.value_of(node.id)
            return known and isinstance(value, (int, str)), value
        return False, None


def is_part(node):
    return isinstance(node, ast.Subscript)


class Follower:
    def __init__(self, path, folder):
        self.path = path
        self.folder = folder
        self.files = {}
        self.stack = []
        self.unfollowed = None
        self.unfollowed_lines = 0
        self.done = False
        self.numbers = {}
        self.objects = {}
        self.values = []
        self.told = 0
        self.read_numbers = 0
        self.events = []
        self.last = {}

    def statements_of(self, path):
        """Of a file that the learner wrote: this one, and those beside it; None of any other."""
        if path not in self.files:
            self.files[path] = self.read(path)
        return self.files[path]

    def read(self, path):
        if not path or not path.endswith(".py") or not os.path.abspath(path).startswith(self.folder + os.sep):
            return None
        if "site-packages" in path or "dist-packages" in path:
            return None
        try:
            with open(path, "rb") as file:
                return Statements(ast.parse(file.read()))
        except (OSError, SyntaxError, ValueError):
            return None

    def __call__(self, frame, event, arg):
        """At each call: whether its lines are followed."""
        if self.done or self.is_unfollowed(frame, None):
            return None
        statements = self.statements_of(frame.f_code.co_filename)
        if statements is None or frame.f_code.co_name in COMPREHENSIONS:
            return None
        caller = self.stack[-1] if self.stack else None
        reads = caller.told() if caller else {}
        state = Frame(frame, statements, caller)
        code = frame.f_code
        # An argument is made where the function is called.
        line = caller.pending[0].line if caller and caller.pending else frame.f_lineno
        for name in code.co_varnames[: code.co_argcount]:
            value = frame.f_locals.get(name)
            if is_own(value):
                continue
            for path, owner, found in itertools.islice(leaves(name, value), MOST_LEAVES):
                state.arguments[path] = (self.number_of(found), True)
                self.tell("argument", state, line, path, found, reads, owner, caller or state)
        self.stack.append(state)
        return state

    def is_unfollowed(self, frame, line):
        if self.unfollowed is None:
            return False
        own, loop = self.unfollowed
        if line is not None and frame is own and not loop.line <= line <= loop.last:
            self.unfollowed = None
            self.unfollowed_lines = 0
            return False
        self.unfollowed_lines += 1
        if self.unfollowed_lines > UNFOLLOWED_LINES:
            self.stop("enough")
        return True

    def number_of(self, found):
        if found not in self.numbers:
            self.numbers[found] = len(self.values)
            self.values.append(found)
            self.told += len(found[2])
        self.read_numbers += len(found[2])
        if self.told > MOST_TOLD or self.read_numbers > MOST_READ:
            self.stop("enough")
        return self.numbers[found]

    def number_of_object(self, value):
        # Who is kept has an id of its own.
        return self.objects.setdefault(id(value), (len(self.objects), value))[0]

    def tell(self, kind, state, line, path, found, reads, owner=None, place=None):
        value = self.number_of(found)
        if kind in ("assign", "change"):
            key = (id(state.frame), path)
            if self.last.get(key) == value:
                return
            self.last[key] = value
        self.events.append(
            {
                "kind": kind,
                "file": os.path.relpath((place or state).frame.f_code.co_filename, self.folder),
                "line": line,
                "calledAt": state.called_at,
                "function": "" if state.function == "<module>" else state.function,
                "name": path,
                "object": owner,
                "value": value,
                "reads": [{"name": name, "value": each, "direct": direct} for name, (each, direct) in reads.items()],
            }
        )
        if len(self.events) > MOST_EVENTS:
            self.stop("enough")

    def stop(self, why):
        """From here on the file runs as fast as without us."""
        if self.done:
            return
        self.done = True
        sys.settrace(None)
        say(kind="traced", why=why, values=[plain(each) for each in self.values], events=self.events)


# -- Telling ----------------------------------------------------------------------------------------


def say(**message):
    pipe.write(json.dumps(message) + "\n")
    pipe.flush()


def plain(found):
    shape, kind, numbers = found
    data = [each if abs(each) < float("inf") else str(each) for each in map(as_float, numbers)]
    return {"shape": list(shape), "data": data, "type": kind}


def as_float(number):
    try:
        return float(number)
    except OverflowError:
        return float("inf")


def place_of(error):
    """The last line of the learner's own files that an exception went through, and the shapes of what it reads."""
    place = None
    trace = error.__traceback__
    while trace is not None:
        path = trace.tb_frame.f_code.co_filename
        statements = follower.statements_of(path)
        if statements:
            state = Frame(trace.tb_frame, statements, None)
            reads = [node for each in statements.at.get(trace.tb_lineno, []) for node, _ in each.reads]
            place = {
                "file": os.path.relpath(path, follower.folder),
                "line": trace.tb_lineno,
                "shapes": {name: found[0] for node in reads for name, _, found in state.resolve(node)},
            }
        trace = trace.tb_next
    return place


def watch(computing, waiting):
    """Ends the process when it has computed, or waited, for too long."""
    turn = 0.05
    passed = 0.0  # counted in turns of this loop: a busy machine gives a file few of them, too
    while True:
        time.sleep(turn)
        passed += turn
        used = time.process_time()
        if used > computing:
            end("computing")
        # Somebody who waits uses next to nothing.
        if passed > waiting and used < 0.05 * passed:
            end("waiting")


def end(why):
    follower.stop("end")
    say(kind="stopped", why=why)
    os._exit(0)


def main(path, computing, waiting):
    with open(path, "rb") as file:
        source = file.read()
    version = "%d.%d.%d" % sys.version_info[:3]
    say(kind="python", version=version, executable=sys.executable)
    try:
        code = compile(source, path, "exec")
    except (SyntaxError, ValueError) as error:
        message = getattr(error, "msg", str(error))
        say(kind="unreadable", line=getattr(error, "lineno", None), message=message)
        return
    module = types.ModuleType("__main__")
    module.__file__ = path
    sys.modules["__main__"] = module
    sys.argv = [path]
    sys.path[0] = follower.folder
    watcher = threading.Thread(target=watch, args=(computing, waiting))
    watcher.daemon = True
    watcher.start()
    raised = None
    sys.settrace(follower)
    try:
        exec(code, module.__dict__)
    except SystemExit:
        pass
    except BaseException as error:
        sys.settrace(None)
        name = getattr(error, "name", None)
        raised = {
            "type": type(error).__name__,
            "message": str(error),
            "name": name if isinstance(name, str) else None,
            "place": place_of(error),
        }
    sys.settrace(None)
    follower.stop("raised" if raised else "end")
    last = [leaf for name, value in list(vars(module).items()) if name[:2] != "__" for leaf in leaves(name, value)]
    numpy = sys.modules.get("numpy")
    say(
        kind="ended",
        raised=raised,
        numpy=getattr(numpy, "__version__", None),
        last=[dict(plain(found), name=name) for name, _, found in last],
    )


if __name__ == "__main__":
    file_to_run = os.path.abspath(sys.argv[1])
    limits = float(sys.argv[2]), float(sys.argv[3])
    pipe = os.fdopen(3, "w", encoding="utf-8")
    follower = Follower(file_to_run, os.path.dirname(file_to_run))
    main(file_to_run, *limits)
    pipe.flush()
    os._exit(0)  # whatever threads the file has left behind
