//! Whether a mail address is at the domain an agency's web site stands under: then a link mailed there shows
//! that whoever opens it works with the agency's own name.
//!
//! - The domain is the registrable one by the public suffix list: of `www.agency.co.uk`, `agency.co.uk`. Who
//!   owns it decides who has a mailbox there. The host of the web site itself counts too.
//! - No other sub-domain does: those are given away, to customers, candidates and devices, and a look-alike
//!   such as `agency.de.evil.com` is one of somebody else's domain.
//! - Compared are whole names in their ASCII form, so letters that only look alike are different letters.
//! - A web site at a provider (`agency.wixsite.com`, a profile of a network, a page at a free-mail provider)
//!   proves nothing: the name is the provider's, and anybody may have a mailbox under it.

use crate::platform::mail_address::MailAddress;

/// Providers whose domains are on no list of public suffixes: free mail, networks, pages of others.
/// In the order of the alphabet.
const PROVIDERS: &[&str] = &[
    "aol.com",
    "aol.de",
    "arcor.de",
    "bluewin.ch",
    "bol.com",
    "casema.nl",
    "chello.at",
    "chello.nl",
    "duck.com",
    "email.de",
    "eclipso.de",
    "facebook.com",
    "fastmail.com",
    "fastmail.fm",
    "freemail.nl",
    "freenet.de",
    "github.com",
    "gmail.com",
    "gmx.at",
    "gmx.ch",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "google.com",
    "googlemail.com",
    "hccnet.nl",
    "hetnet.nl",
    "home.nl",
    "hotmail.be",
    "hotmail.com",
    "hotmail.de",
    "hotmail.fr",
    "hotmail.nl",
    "icloud.com",
    "indeed.com",
    "instagram.com",
    "kabelmail.de",
    "kpnmail.nl",
    "kpnplanet.nl",
    "kununu.com",
    "laposte.net",
    "linkedin.com",
    "live.be",
    "live.com",
    "live.de",
    "live.nl",
    "mac.com",
    "mail.com",
    "mail.de",
    "mail.ru",
    "mailbox.org",
    "me.com",
    "msn.com",
    "online.de",
    "onsbrabantnet.nl",
    "orange.fr",
    "outlook.com",
    "outlook.de",
    "outlook.nl",
    "planet.nl",
    "pm.me",
    "posteo.de",
    "posteo.net",
    "proton.me",
    "protonmail.ch",
    "protonmail.com",
    "quicknet.nl",
    "rocketmail.com",
    "seznam.cz",
    "solcon.nl",
    "stepstone.de",
    "sunrise.ch",
    "t-online.de",
    "telenet.be",
    "tele2.nl",
    "telfort.nl",
    "tuta.com",
    "tuta.io",
    "tutanota.com",
    "tutanota.de",
    "twitter.com",
    "unitybox.de",
    "upcmail.nl",
    "vodafone.de",
    "web.de",
    "wp.pl",
    "x.com",
    "xing.com",
    "xs4all.nl",
    "yahoo.co.uk",
    "yahoo.com",
    "yahoo.de",
    "yahoo.fr",
    "yandex.com",
    "yandex.ru",
    "ymail.com",
    "zeelandnet.nl",
    "ziggo.nl",
    "zoho.com",
    "zohomail.eu",
];

/// What a mail address says about who works at the agency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is at the agency's own domain.
    Own,
    /// It is somewhere else.
    Elsewhere,
    /// At this domain anybody can have an address.
    Anybodys,
    /// The agency has no web site, or none under a domain of its own.
    NoDomain,
}

/// The domain at which an address shows that somebody works at the agency with this web site: the
/// registrable one. None without a web site, and for one under somebody else's name.
pub fn of_website(website: Option<&str>) -> Option<String> {
    host(website?).and_then(|host| registrable(&host).map(str::to_owned))
}

/// Where the address stands to the web site.
pub fn standing(address: &MailAddress, website: Option<&str>) -> Standing {
    let Some(host) = website.and_then(host) else { return Standing::NoDomain };
    let Some(own) = registrable(&host) else { return Standing::NoDomain };
    if address.is_throw_away() || is_providers(address.domain()) {
        return Standing::Anybodys;
    }
    let bare = host.strip_prefix("www.").unwrap_or(&host);
    if address.domain() == own || address.domain() == bare { Standing::Own } else { Standing::Elsewhere }
}

/// The host of an address, in lower-case ASCII.
fn host(website: &str) -> Option<String> {
    url::Url::parse(website).ok()?.domain().map(str::to_ascii_lowercase)
}

/// The registrable domain of a host, if whoever registered it is the agency and not a provider.
fn registrable(host: &str) -> Option<&str> {
    let suffix = psl::suffix(host.as_bytes())?;
    let is_private = suffix.typ() == Some(psl::Type::Private);
    let own = psl::domain_str(host)?;
    (!is_private && !is_providers(own)).then_some(own)
}

/// Whether the domain, or one it belongs to, is a provider's.
fn is_providers(domain: &str) -> bool {
    let parents = domain.match_indices('.').map(|(dot, _)| &domain[dot + 1..]);
    std::iter::once(domain).chain(parents).any(|name| PROVIDERS.contains(&name))
}
