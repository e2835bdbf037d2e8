"""Starts the program and its embedded PostgreSQL with a separate home, for the benchmarks."""

import functools, json, os, re, shutil, signal, statistics, subprocess, sys, urllib.request
from pathlib import Path

BENCH = Path(__file__).resolve().parent
TICKS = os.sysconf("SC_CLK_TCK")

# Settings of the environment must not influence the benchmarks.
NAMES = re.findall(r"(?m)^#?([A-Z_]+)=", (BENCH.parent / ".env.example").read_text())
SETTINGS = {"JAVA_OPTS", *NAMES, *(f"{name}_FILE" for name in NAMES)}


def require(*programs):
    """Ends the benchmark if a program is missing that it runs."""
    missing = [program for program in programs if not shutil.which(program)]
    if missing:
        sys.exit(f"Not on the PATH: {', '.join(missing)}. On Debian: apt-get install wrk postgresql-client postgresql-contrib")


def output(*command, **more):
    done = subprocess.run(command, text=True, capture_output=True, **more)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def cpu_seconds(pid, with_ended_children=False):
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15 if with_ended_children else 13])) / TICKS


def libraries():
    """Returns the class path of the libraries of the newest build of `./manage`."""
    manage = BENCH.parent / ".manage"
    return f"{manage}/apps/{(manage / 'newest').read_text().strip()}/lib/*"


def prepare(folder, *cases):
    """Writes the statements of cases into a folder, with placeholders of JDBC instead of pgbench's variables: a page has 20 rows,
    and one more that says if there is a next one."""
    folder.mkdir(exist_ok=True)
    for case in cases:
        text = re.sub(r"(?m)^\\.*\n", "", (BENCH / f"sql/{case}.sql").read_text())
        text = re.sub(r"\('01900000[^)]*\)[^)]*\)\)::uuid", "?", text)
        (folder / f"{case}.sql").write_text(text.replace(":rows", "21").replace(";", ""))


class Postgres:
    """The embedded server in a home."""

    def __init__(self, home):
        lines = (home / "postgresql/data/postmaster.pid").read_text().split("\n")
        self.pid, self.port = int(lines[0]), lines[3].strip()
        password = (home / "postgresql/password").read_text().strip()
        self.environment = os.environ | {"PGHOST": "127.0.0.1", "PGPORT": self.port, "PGUSER": "postgres",
                                         "PGDATABASE": "cimiento", "PGPASSWORD": password}

    def cpu(self):
        children = output("pgrep", "-P", str(self.pid)).split()
        total = cpu_seconds(self.pid, with_ended_children=True)
        for child in children:
            try:
                total += cpu_seconds(child)
            except FileNotFoundError:
                pass  # It has ended, and is counted with the next reading of its parent.
        return total

    def jdbc_url(self):
        given = self.environment
        return f"jdbc:postgresql://127.0.0.1:{self.port}/cimiento?user={given['PGUSER']}&password={given['PGPASSWORD']}"

    def run(self, *command):
        return output(*command, env=self.environment)

    def pgbench(self, case, connections, seconds):
        before = self.cpu()
        said = self.run("pgbench", "-n", "-M", "prepared", "-c", str(connections), "-j", "1", "-T", str(seconds),
                        "-f", str(BENCH / f"sql/{case}.sql"))
        count = int(re.search(r"transactions actually processed: (\d+)", said)[1])
        return {"pgbench": float(re.search(r"tps = ([\d.]+)", said)[1]),
                "pgbench CPU": (self.cpu() - before) * 1000 / count}


class Server:
    """`./manage serve` of a checkout, by default this one, with a separate home."""

    def __init__(self, home, port, checkout=BENCH.parent, **settings):
        self.root = f"http://127.0.0.1:{port}"
        environment = {name: value for name, value in os.environ.items() if name not in SETTINGS}
        environment |= {"CIMIENTO_HOME": str(home), "PORT": str(port), "SEED": "none"} | settings
        self.process = subprocess.Popen([checkout / "manage", "serve"], env=environment, cwd=home,
                                        stdout=subprocess.PIPE, text=True)
        for line in self.process.stdout:
            if admin := re.match(r"First admin: (\S+), password (\S+)", line):
                self.admin = {"email": admin[1], "password": admin[2]}
            if "Cimiento is at" in line:
                return
        sys.exit("The server did not start.")

    def cpu(self):
        return cpu_seconds(self.process.pid)

    def resident_mib(self):
        return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{self.process.pid}/status").read_text())[1]) / 1024

    def get(self, path):
        return json.load(urllib.request.urlopen(self.root + path))

    def post(self, path, body, token=None):
        headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
        return json.load(urllib.request.urlopen(
            urllib.request.Request(self.root + path, json.dumps(body).encode(), headers)))

    def access_token(self):
        """Signs in and returns an access token, which is valid for five minutes."""
        return self.post("/api/v1/auth/tokens", self.admin)["accessToken"]

    @functools.cache
    def program_token(self):
        """Creates a personal access token and returns it. Sign-ins are limited, and it is valid for all measurements."""
        token = {"name": "bench", "scopes": ["catalog:read", "catalog:write"], "expiresInDays": 1}
        return self.post("/api/v1/users/me/access-tokens", token, self.access_token())["token"]

    def deep_cursor(self, rows):
        path = "/api/v1/products?sort=name&limit=200"
        cursor = self.get(path)["next"]
        for _ in range(rows // 200 - 1):
            cursor = self.get(f"{path}&cursor={cursor}")["next"]
        return cursor

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


class Peer:
    """The bare program in bench/peer, with the libraries, the Java and the options of the server, on its database."""

    def __init__(self, postgres, port, folder):
        java = os.environ.get("JAVA_HOME")
        java = f"{java}/bin/" if java else ""
        output(java + "javac", "-parameters", "-d", str(folder), "-cp", libraries(), str(BENCH / "peer/Peer.java"))
        prepare(folder, "get", "category")
        self.root = f"http://127.0.0.1:{port}"
        self.process = subprocess.Popen(
            [java + "java", f"@{BENCH.parent}/bootstrap/jvm.options", "-cp", f"{folder}:{libraries()}", "Peer", str(port),
             postgres.jdbc_url(), str(folder)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for line in self.process.stdout:
            if "The peer is at" in line:
                return
        sys.exit("The peer did not start.")

    def cpu(self):
        return cpu_seconds(self.process.pid)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()


def spread(values, digits):
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f}–{max(values):.{digits}f})"
