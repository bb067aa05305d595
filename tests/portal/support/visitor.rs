//! Somebody with a browser: keeps cookies, sends the headers browsers send, follows redirects when told to.

use std::collections::BTreeMap;

use scraper::{Html, Selector};

/// A browser.
pub struct Visitor {
    agent: ureq::Agent,
    address: String,
    pub cookies: BTreeMap<String, String>,
    /// Further headers of every request.
    pub headers: Vec<(&'static str, String)>,
}

/// An answer of the portal.
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

/// The content type of forms.
pub const FORM: &str = "application/x-www-form-urlencoded";

/// A form's fields as a browser sends them.
pub fn encoded(fields: &[(&str, &str)]) -> String {
    let encode = echolot::web::paths::encode;
    let pairs: Vec<String> = fields.iter().map(|(k, v)| format!("{}={}", encode(k), encode(v))).collect();
    pairs.join("&")
}

impl Visitor {
    pub fn new(address: &str) -> Self {
        let config = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
        Self {
            agent: config.new_agent(),
            address: address.to_owned(),
            cookies: BTreeMap::new(),
            headers: Vec::new(),
        }
    }

    /// GET
    pub fn get(&mut self, path: &str) -> Answer {
        let mut request = self.agent.get(format!("{}{path}", self.address));
        for (name, value) in self.all_headers() {
            request = request.header(name, value);
        }
        let response = request.call().unwrap();
        self.take(response).unwrap()
    }

    /// HEAD
    pub fn head(&mut self, path: &str) -> Answer {
        let response = self.agent.head(format!("{}{path}", self.address)).call().unwrap();
        self.take(response).unwrap()
    }

    /// POST of a form as a browser sends it from one of the portal's own pages.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_raw(path, FORM, encoded(fields).as_bytes())
    }

    /// POST of any bytes.
    pub fn post_raw(&mut self, path: &str, content_type: &str, body: &[u8]) -> Answer {
        self.try_post(path, content_type, body).unwrap()
    }

    /// POST to a portal that may die before it has answered.
    pub fn try_post(&mut self, path: &str, content_type: &str, body: &[u8]) -> Result<Answer, ureq::Error> {
        let mut request =
            self.agent.post(format!("{}{path}", self.address)).header("content-type", content_type);
        let is_told = self.headers.iter().any(|(name, _)| matches!(*name, "origin" | "sec-fetch-site"));
        if !is_told {
            request = request.header("sec-fetch-site", "same-origin");
        }
        for (name, value) in self.all_headers() {
            request = request.header(name, value);
        }
        let response = request.send(body)?;
        self.take(response)
    }

    /// GET where the answer's `Location` points.
    pub fn follow(&mut self, answer: &Answer) -> Answer {
        self.get(answer.location())
    }

    fn all_headers(&self) -> Vec<(&'static str, String)> {
        let cookies: Vec<String> = self.cookies.iter().map(|(k, v)| format!("{k}={v}")).collect();
        let cookie = (!cookies.is_empty()).then(|| ("cookie", cookies.join("; ")));
        self.headers.iter().cloned().chain(cookie).collect()
    }

    fn take(&mut self, mut response: ureq::http::Response<ureq::Body>) -> Result<Answer, ureq::Error> {
        let headers: Vec<(String, String)> = response
            .headers()
            .iter()
            .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect();
        for (_, cookie) in headers.iter().filter(|(name, _)| name == "set-cookie") {
            let (pair, rest) = cookie.split_once(';').unwrap_or((cookie, ""));
            let (name, value) = pair.split_once('=').unwrap();
            if rest.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let status = response.status().as_u16();
        // Pictures are no text, and nobody reads theirs.
        let bytes = response.body_mut().with_config().limit(50 << 20).read_to_vec()?;
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Ok(Answer { status, headers, body })
    }
}

impl Answer {
    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Where a redirect points.
    pub fn location(&self) -> &str {
        self.header("location").unwrap_or_else(|| panic!("no redirect but {}: {}", self.status, self.text()))
    }

    /// Asserts the status and returns the answer.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.text());
        self
    }

    /// The page's visible text, white space folded.
    pub fn text(&self) -> String {
        let page = Html::parse_document(&self.body);
        let text: Vec<&str> = page.root_element().text().flat_map(str::split_whitespace).collect();
        text.join(" ")
    }

    /// The texts of all elements that `selector` finds.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let page = Html::parse_document(&self.body);
        let selector = Selector::parse(selector).unwrap();
        let fold = |e: scraper::ElementRef<'_>| {
            e.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
        };
        page.select(&selector).map(fold).collect()
    }

    /// The attribute of the first element that `selector` finds.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let page = Html::parse_document(&self.body);
        let selector = Selector::parse(selector).unwrap();
        page.select(&selector).next().and_then(|e| e.value().attr(name)).map(ToOwned::to_owned)
    }

    /// Whether the page's text contains `words`.
    #[track_caller]
    pub fn assert_says(&self, words: &str) {
        assert!(self.text().contains(words), "{words:?} is not in: {}", self.text());
    }
}
