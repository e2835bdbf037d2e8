"""Starts clusters on the loopback address, in a folder that is removed at the end: etcd, Patroni with its servers, HAProxy and
PgBouncer, in the versions of Debian 12. As root, missing packages are installed first; servers then run as `postgres`."""

import asyncio, glob, json, os, shutil, signal, socket, subprocess, sys, tempfile, threading, time, urllib.error, urllib.request
from pathlib import Path

BENCH = Path(__file__).resolve().parent.parent
PACKAGES = {"patroni": "patroni", "etcd": "etcd-server", "haproxy": "haproxy", "pgbouncer": "pgbouncer", "psql": "postgresql-client"}
PASSWORD = "cluster"


def postgres_programs():
    folders = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
    return Path(folders[0]) if folders else None


def require(*programs):
    """Installs what is missing with apt, as root. Other users get the command to run. Nothing that is installed is started."""
    missing = [PACKAGES[program] for program in programs if not shutil.which(program)]
    if postgres_programs() is None:
        missing.append("postgresql-15")
    if "patroni" in programs and not glob.glob("/usr/lib/python3/dist-packages/etcd"):
        missing.append("python3-etcd")
    if not missing:
        return
    if os.geteuid() != 0:
        sys.exit(f"Missing packages. Run: sudo apt-get install --no-install-recommends {' '.join(missing)}")
    policy = Path("/usr/sbin/policy-rc.d")
    own = not policy.exists()
    if own:
        policy.write_text("#!/bin/sh\nexit 101\n")
        policy.chmod(0o755)
    try:
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(["apt-get", "install", "-qq", "-y", "--no-install-recommends", *missing], check=True, env=environment,
                       stdout=subprocess.DEVNULL)
    finally:
        if own:
            policy.unlink()


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


class Cluster:
    """A folder with processes, which end and are removed together."""

    def __init__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="cimiento-cluster-"))
        self.processes = []
        self.account = []
        signal.signal(signal.SIGTERM, lambda *ignored: sys.exit(143))
        if os.geteuid() == 0:
            self.account = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--inh-caps=-all"]
            shutil.chown(self.folder, "postgres", "postgres")
            os.chmod(self.folder, 0o755)

    def __enter__(self):
        return self

    def own(self, path):
        """Gives a file to the account of the servers."""
        if self.account:
            shutil.chown(path, "postgres", "postgres")
        return path

    def start(self, name, *command, **environment):
        log = open(self.folder / f"{name}.log", "ab")
        process = subprocess.Popen([*self.account, *map(str, command)], stdout=log, stderr=subprocess.STDOUT,
                                   cwd=self.folder, env=os.environ | environment, start_new_session=True)
        self.processes.append(process)
        return process

    def run(self, *command, **environment):
        done = subprocess.run([*self.account, *map(str, command)], text=True, capture_output=True, cwd=self.folder,
                              env=os.environ | environment)
        if done.returncode != 0:
            raise RuntimeError(f"{' '.join(map(str, command))}: {done.stdout}{done.stderr}")
        return done.stdout

    def __exit__(self, failure, *more):
        for process in reversed(self.processes):
            end(process, signal.SIGTERM)
        for pid in self.folder.glob("*/postmaster.pid"):
            try:
                os.kill(int(pid.read_text().split()[0]), signal.SIGQUIT)
            except (OSError, ValueError):
                pass
        time.sleep(1)
        if failure:
            print(f"The logs are in {self.folder}", file=sys.stderr)
        else:
            shutil.rmtree(self.folder, ignore_errors=True)


def end(process, number):
    try:
        os.killpg(process.pid, number)
        process.wait(20)
    except ProcessLookupError:
        pass
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)


class Link(threading.Thread):
    """A TCP relay to a port, which can be cut: open connections then carry nothing, and new ones are refused."""

    def __init__(self, target):
        super().__init__(daemon=True)
        self.target, self.port, self.cut = target, free_port(), False
        self.loop = asyncio.new_event_loop()
        self.start()

    def run(self):
        self.loop.run_until_complete(self.serve())

    async def serve(self):
        server = await asyncio.start_server(self.accept, "127.0.0.1", self.port)
        async with server:
            await server.serve_forever()

    async def accept(self, reader, writer):
        if self.cut:
            writer.transport.abort()
            return
        try:
            there, back = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            writer.transport.abort()
            return
        await asyncio.gather(self.copy(reader, back), self.copy(there, writer))

    async def copy(self, reader, writer):
        try:
            while data := await reader.read(65536):
                while self.cut:
                    await asyncio.sleep(0.1)
                writer.write(data)
                await writer.drain()
        except OSError:
            pass
        finally:
            writer.close()


class Node:
    """A server that Patroni runs. Its peers, its clients and its etcd are reached through links that can be cut."""

    def __init__(self, cluster, name, etcd_port):
        self.cluster, self.name = cluster, name
        self.port, rest = free_port(), free_port()
        self.sql, self.rest, self.etcd = Link(self.port), Link(rest), Link(etcd_port)
        self.data = cluster.folder / name
        parameters = {"wal_level": "replica", "hot_standby": "on", "max_connections": 100, "max_wal_senders": 10,
                      "wal_keep_size": "256MB", "unix_socket_directories": str(cluster.folder), "synchronous_commit": "on"}
        configuration = {
            "scope": "cimiento", "name": name,
            "restapi": {"listen": f"127.0.0.1:{rest}", "connect_address": f"127.0.0.1:{self.rest.port}"},
            # As a proxy, because Patroni would otherwise use the address that etcd advertises, which no link can cut.
            "etcd": {"proxy": f"http://127.0.0.1:{self.etcd.port}"},
            "bootstrap": {
                "dcs": {"ttl": 20, "loop_wait": 2, "retry_timeout": 5, "synchronous_mode": True,
                        "postgresql": {"use_pg_rewind": True, "parameters": parameters}},
                "initdb": [{"encoding": "UTF8"}, "data-checksums"],
                "pg_hba": ["host all all 127.0.0.1/32 scram-sha-256", "host replication all 127.0.0.1/32 scram-sha-256"]},
            "postgresql": {
                "listen": f"127.0.0.1:{self.port}", "connect_address": f"127.0.0.1:{self.sql.port}",
                "data_dir": str(self.data), "bin_dir": str(postgres_programs()), "pgpass": str(cluster.folder / f"{name}.pass"),
                "authentication": {role: {"username": role, "password": PASSWORD}
                                   for role in ("superuser", "replication", "rewind")}},
        }
        configuration["postgresql"]["authentication"]["superuser"]["username"] = "postgres"
        self.file = cluster.folder / f"{name}.yml"
        self.file.write_text(json.dumps(configuration))  # JSON is YAML.
        cluster.own(self.file)
        self.start()

    def start(self):
        self.process = self.cluster.start(self.name, "patroni", self.file)

    def ask(self, path):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.rest.port}/{path}", timeout=2) as response:
                return json.load(response)
        except urllib.error.HTTPError as other:
            return json.load(other)
        except (OSError, ValueError):
            return {}

    def members(self):
        """Returns the members of the cluster with their roles."""
        return self.ask("cluster").get("members", [])

    def is_leader(self):
        state = self.ask("patroni")
        return state.get("role") in ("master", "primary") and state.get("state") == "running"

    def kill(self):
        """Kills Patroni and its server at once, as a power failure does."""
        pid = int((self.data / "postmaster.pid").read_text().split()[0])
        os.killpg(self.process.pid, signal.SIGKILL)
        for child in [pid, *children(pid)]:
            try:
                os.kill(child, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait()

    def cut(self, isolated):
        for link in (self.sql, self.rest, self.etcd):
            link.cut = isolated


def children(pid):
    return [int(child) for child in subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True).stdout.split()]


class Patroni:
    """Three nodes with synchronous replication, and etcd. Debian's Patroni 3.0.2 lost acknowledged writes with etcd's version
    3 of its protocol, so version 2 is used."""

    def __init__(self, cluster):
        self.cluster = cluster
        port, peers = free_port(), free_port()
        cluster.start("etcd", "etcd", "--enable-v2", "--data-dir", cluster.folder / "etcd",
                      "--listen-client-urls", f"http://127.0.0.1:{port}", "--advertise-client-urls", f"http://127.0.0.1:{port}",
                      "--listen-peer-urls", f"http://127.0.0.1:{peers}", "--initial-advertise-peer-urls",
                      f"http://127.0.0.1:{peers}", "--initial-cluster", f"default=http://127.0.0.1:{peers}")
        self.nodes = [Node(cluster, f"node{number}", port) for number in (1, 2, 3)]
        self.await_healthy()

    def leader(self):
        return next((node for node in self.nodes if node.is_leader()), None)

    def await_healthy(self, seconds=180):
        """Waits for a leader with two replicas that run, one of them synchronous, and returns the leader."""
        last = time.monotonic() + seconds
        while time.monotonic() < last:
            leader = self.leader()
            members = leader.members() if leader else []
            roles = sorted(member["role"] for member in members if member["state"] in ("running", "streaming"))
            if roles == ["leader", "replica", "sync_standby"]:
                return leader
            time.sleep(0.5)
        raise RuntimeError(f"The cluster is not healthy: {members}")

    def switchover(self):
        leader = self.await_healthy()
        candidate = next(member["name"] for member in leader.members() if member["role"] == "sync_standby")
        request = urllib.request.Request(f"http://127.0.0.1:{leader.rest.port}/switchover",
                                         json.dumps({"leader": leader.name, "candidate": candidate}).encode())
        with urllib.request.urlopen(request, timeout=60) as response:
            return response.read().decode()

    def hosts(self):
        return ",".join(f"127.0.0.1:{node.sql.port}" for node in self.nodes)

    def haproxy(self):
        """Starts HAProxy, which asks Patroni for the primary, and returns its port."""
        port = free_port()
        servers = "\n".join(f"    server {node.name} 127.0.0.1:{node.sql.port} check port {node.rest.port}"
                            for node in self.nodes)
        file = self.cluster.folder / "haproxy.cfg"
        file.write_text(f"""defaults
    mode tcp
    timeout connect 2s
    timeout client 1h
    timeout server 1h
listen primary
    bind 127.0.0.1:{port}
    option httpchk OPTIONS /primary
    http-check expect status 200
    default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
{servers}
""")
        self.cluster.own(file)
        self.cluster.start("haproxy", "haproxy", "-db", "-f", file)
        return port
