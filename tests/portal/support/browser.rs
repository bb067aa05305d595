//! A real browser: headless Chromium, driven through ChromeDriver. Every call waits for the page.

use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::runtime::Runtime;

use super::ports::free_port;
use super::requirements::skip;

/// How long a page or element may take to appear.
const PATIENCE: Duration = Duration::from_secs(60);

/// A browser window and the driver behind it.
pub struct Browser {
    runtime: Runtime,
    client: Client,
    driver: Child,
    address: String,
    _profile: TempDir,
}

/// How the window looks.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    pub width: u32,
    pub height: u32,
    pub is_dark: bool,
}

pub const PHONE: Look = Look { width: 360, height: 780, is_dark: false };
pub const DESK: Look = Look { width: 1280, height: 900, is_dark: false };

impl Browser {
    /// Opens a window for the portal at `address`; `None`, loudly, on a machine without Chromium.
    pub fn open(address: &str) -> Option<Self> {
        let Some(driver) = find("chromedriver").filter(|_| find("chromium").is_some()) else {
            skip("chromium", "install chromium and chromium-driver");
            return None;
        };
        let port = free_port();
        let driver = Command::new(driver)
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let profile = tempfile::tempdir().unwrap();
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let client = runtime.block_on(connect(port, &profile));
        Some(Self { runtime, client, driver, address: address.to_owned(), _profile: profile })
    }

    fn wait<T>(&self, work: impl Future<Output = Result<T, fantoccini::error::CmdError>>) -> T {
        self.runtime
            .block_on(work)
            .unwrap_or_else(|error| panic!("{error}; the page says: {}", self.page_text()))
    }

    fn page_text(&self) -> String {
        let text = self.runtime.block_on(self.client.execute("return document.body.innerText", vec![]));
        text.map(|t| t.to_string()).unwrap_or_default()
    }

    /// Sets the window's size and colour scheme.
    pub fn look(&self, look: Look) {
        self.wait(self.client.set_window_size(look.width, look.height));
        let scheme = if look.is_dark { "dark" } else { "light" };
        // Without motion, or colours would be measured on their way from one scheme to the other.
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        let media = json!({ "media": "", "features": features });
        self.command("Emulation.setEmulatedMedia", media);
        let size = json!({ "width": look.width, "height": look.height, "deviceScaleFactor": 1, "mobile": look.width < 600 });
        self.command("Emulation.setDeviceMetricsOverride", size);
    }

    /// Shows the page as it would be printed, for the rest of this browser's life.
    pub fn print(&self) {
        self.command("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    }

    fn command(&self, name: &str, parameters: Value) {
        let command = DevTools(json!({ "cmd": name, "params": parameters }));
        self.wait(self.client.issue_cmd(command));
    }

    /// Opens a path of the portal.
    pub fn goto(&self, path: &str) {
        self.wait(self.client.goto(&format!("{}{path}", self.address)));
    }

    /// The path of the page shown.
    pub fn path(&self) -> String {
        let url = self.wait(self.client.current_url());
        url.path().to_owned()
    }

    /// Waits for the element and clicks it.
    pub fn click(&self, css: &str) {
        const SCROLL: &str = "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})";
        loop {
            let element = self.wait(self.client.wait().at_most(PATIENCE).for_element(Locator::Css(css)));
            let argument = serde_json::to_value(&element).unwrap();
            let clicked = self.runtime.block_on(async {
                self.client.execute(SCROLL, vec![argument]).await?;
                element.click().await
            });
            match clicked {
                // The page was left after the element was found: the next one may have it too.
                Err(error) if error.to_string().contains("stale element") => {}
                clicked => return self.wait(std::future::ready(clicked)),
            }
        }
    }

    /// Types into a field, replacing what stood there.
    pub fn fill(&self, css: &str, text: &str) {
        let element = self.wait(self.client.wait().at_most(PATIENCE).for_element(Locator::Css(css)));
        self.wait(element.clear());
        self.wait(element.send_keys(text));
    }

    /// Presses keys as if nothing were focused but the page.
    pub fn press(&self, keys: &str) {
        let body = self.wait(self.client.find(Locator::Css("body")));
        self.wait(body.send_keys(keys));
    }

    /// Presses keys where the focus is.
    pub fn press_on_focused(&self, keys: &str) {
        let element = self.wait(self.client.active_element());
        self.wait(element.send_keys(keys));
    }

    /// Waits until a script's value is true in the page.
    pub fn wait_until(&self, condition: &str) {
        let deadline = std::time::Instant::now() + PATIENCE;
        let code = format!("return !!({condition})");
        while self.run(&code) != Value::Bool(true) {
            assert!(
                std::time::Instant::now() < deadline,
                "not {condition} on {}: {}",
                self.path(),
                self.page_text()
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Gives the browser a cookie of the portal.
    pub fn cookie(&self, name: &str, value: &str) {
        self.command("Network.setCookie", json!({ "name": name, "value": value, "url": self.address }));
    }

    /// Waits until the page's text contains `words`.
    pub fn wait_for(&self, words: &str) {
        let deadline = std::time::Instant::now() + PATIENCE;
        while !self.page_text().contains(words) {
            assert!(
                std::time::Instant::now() < deadline,
                "{words:?} did not appear on {}: {}",
                self.path(),
                self.page_text()
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Whether the page has such an element.
    pub fn has(&self, css: &str) -> bool {
        !self.wait(self.client.find_all(Locator::Css(css))).is_empty()
    }

    /// Runs a script in the page and returns its value.
    pub fn run(&self, code: &str) -> Value {
        self.wait(self.client.execute(code, vec![]))
    }

    /// The page as a PNG picture.
    pub fn screenshot(&self) -> Vec<u8> {
        self.wait(self.client.screenshot())
    }

    /// Forgets who is signed in.
    pub fn forget(&self) {
        self.wait(self.client.delete_all_cookies());
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.runtime.block_on(self.client.clone().close());
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// A command of the Chrome DevTools protocol, sent through ChromeDriver.
#[derive(Debug)]
struct DevTools(Value);

impl fantoccini::wd::WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.0.to_string()))
    }
}

async fn connect(port: u16, profile: &TempDir) -> Client {
    let options = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--lang=en",
    ];
    let folder = format!("--user-data-dir={}", profile.path().display());
    let arguments: Vec<&str> = options.into_iter().chain([folder.as_str()]).collect();
    let wanted = json!({ "goog:chromeOptions": { "args": arguments } });
    let Value::Object(capabilities) = wanted else { unreachable!("written as an object") };
    let mut builder = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new());
    builder.capabilities(capabilities);
    let mut last = None;
    for _ in 0..100 {
        match builder.connect(&format!("http://127.0.0.1:{port}")).await {
            Ok(client) => return client,
            Err(error) => last = Some(error),
        }
        tokio::time::sleep(Duration::from_millis(150)).await;
    }
    panic!("ChromeDriver did not answer: {last:?}")
}

fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.exists())
}

/// The accessibility rules: axe-core, where it is installed.
pub fn axe() -> Option<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/axe/node_modules/axe-core/axe.min.js");
    let script = std::fs::read_to_string(path).ok();
    if script.is_none() {
        skip("chromium", "npm install --prefix target/axe axe-core@4");
    }
    script
}
