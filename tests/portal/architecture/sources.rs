//! Reads the project's own files.

use std::path::{Path, PathBuf};

/// A file of the project: its path from the top, with `/`, and its text.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// The lines of code with their numbers: comments are cut, tests are not among them.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate();
        lines.map(|(i, line)| (i + 1, line.split_once("//").map_or(line, |(code, _)| code)))
    }

    /// Whether the file lies under `folder`.
    pub fn is_under(&self, folder: &str) -> bool {
        self.path.starts_with(folder)
    }
}

/// All files under `folder` that end in one of `endings`.
pub fn files(folder: &str, endings: &[&str]) -> Vec<Source> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    collect(&top.join(folder), &mut paths);
    paths.sort();
    let wanted =
        paths.into_iter().filter(|p| p.extension().is_some_and(|e| endings.iter().any(|known| e == *known)));
    wanted
        .map(|path| Source {
            text: std::fs::read_to_string(&path).unwrap(),
            path: path.strip_prefix(top).unwrap().to_str().unwrap().replace('\\', "/"),
        })
        .collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() { collect(&path, paths) } else { paths.push(path) }
    }
}
