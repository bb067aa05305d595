//! The real program as a process of its own, for what only a process can go through.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Output, Stdio};
use std::time::{Duration, Instant};

use super::Visitor;
use super::ports::free_port;

const SECRET: &str = "a secret for tests, forty characters long";

/// The program with a database; nothing of the tester's own settings reaches it.
pub fn echolot(database_url: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_echolot"));
    settle(&mut command, database_url);
    command
}

fn settle(command: &mut Command, database_url: &str) {
    for name in ["BIND", "BASE_URL", "SMTP_URL", "MAIL_FROM", "TRUSTED_PROXIES", "METRICS_FROM", "RUST_LOG"] {
        command.env_remove(name);
    }
    command.env("DATABASE_URL", database_url).env("SECRET_KEY", SECRET);
}

/// What a command printed.
pub fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What a command said on standard error.
pub fn complained(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A running program. It is killed with this value.
pub struct Binary {
    child: Child,
    /// `http://127.0.0.1:PORT`
    pub address: String,
    /// Kept, because a program that cannot print stops.
    _stdout: BufReader<ChildStdout>,
}

impl Binary {
    /// Starts `serve` and waits until it takes requests; the log goes to `log`.
    pub fn serve(database_url: &str, log: &Path, options: &[&str]) -> Self {
        Self::start(echolot(database_url), log, options)
    }

    /// The same inside a mount namespace of its own, in which `prepare`, a shell command, has run first.
    pub fn serve_after(prepare: &str, database_url: &str, log: &Path, options: &[&str]) -> Self {
        let mut command = Command::new("unshare");
        settle(&mut command, database_url);
        let script = format!("{prepare} && exec \"$0\" \"$@\"");
        command.args(namespace()).args(["sh", "-c", &script, env!("CARGO_BIN_EXE_echolot")]);
        Self::start(command, log, options)
    }

    /// Whether [`Binary::serve_after`] works on this machine.
    pub fn can_mount() -> bool {
        let tried = Command::new("unshare")
            .args(namespace())
            .args(["sh", "-c", "mount -t tmpfs -o size=64k tmpfs /mnt"])
            .output();
        tried.is_ok_and(|output| output.status.success())
    }

    fn start(mut command: Command, log: &Path, options: &[&str]) -> Self {
        let port = free_port();
        let bind = format!("127.0.0.1:{port}");
        let log_file = File::options().create(true).append(true).open(log).unwrap();
        command.arg("serve").args(options).args(["--bind", &bind]);
        let mut child = command.stdout(Stdio::piped()).stderr(log_file).spawn().unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        while !line.starts_with("Echolot is at ") {
            line.clear();
            let read = stdout.read_line(&mut line).unwrap();
            assert!(read > 0, "it did not start: {}", std::fs::read_to_string(log).unwrap_or_default());
        }
        Self { child, address: format!("http://{bind}"), _stdout: stdout }
    }

    /// Somebody with a browser of their own.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(&self.address)
    }

    /// The process's number.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// A path as the process sees it.
    pub fn sees(&self, path: &Path) -> PathBuf {
        Path::new("/proc").join(self.pid().to_string()).join("root").join(path.strip_prefix("/").unwrap())
    }

    /// Ends it at once, in the middle of anything.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to stop, waits for that and returns whether it called it a success.
    pub fn terminate(mut self) -> bool {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(asked.success());
        self.child.wait().unwrap().success()
    }
}

impl Drop for Binary {
    fn drop(&mut self) {
        // It may be gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Root may mount as it is; others become root of a namespace first.
fn namespace() -> &'static [&'static str] {
    let output = Command::new("id").arg("-u").output();
    let is_root = output.is_ok_and(|output| output.stdout.starts_with(b"0"));
    if is_root { &["--mount"] } else { &["--mount", "--map-root-user"] }
}

/// Waits until `is_so`, at most a minute.
#[track_caller]
pub fn wait_until(what: &str, is_so: impl Fn() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < Duration::from_secs(60), "waited in vain: {what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}
