//! The address of an agency's website, as it stands in somebody's list.

/// The address in one spelling (scheme and host in lower case, no slash behind a bare host), with https
/// where the scheme is missing. None unless it is http(s), leads to a host name with a dot, and carries no
/// user name: `https://bank.example@evil.example` leads elsewhere than it seems.
pub fn parse(typed: &str) -> Option<String> {
    let address = if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") };
    let url = url::Url::parse(&address).ok()?;
    let honest = url.username().is_empty() && url.password().is_none();
    let dotted =
        url.domain().is_some_and(|host| host.contains('.') && host.split('.').all(|label| !label.is_empty()));
    if !matches!(url.scheme(), "http" | "https") || !honest || !dotted {
        return None;
    }
    let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    Some(if bare { url.as_str().trim_end_matches('/').to_owned() } else { url.into() })
}
