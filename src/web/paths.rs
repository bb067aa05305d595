//! Every address of the portal, on one page. Nobody else puts addresses together.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::platform::i18n::Locale;

/// The home page.
pub fn home(locale: Locale) -> String {
    format!("/{locale}")
}

/// The sign-in page; `return_to` is where to go afterwards.
pub fn sign_in(locale: Locale, return_to: Option<&str>) -> String {
    match return_to {
        Some(path) => format!("/{locale}/sign-in?return_to={}", encode(path)),
        None => format!("/{locale}/sign-in"),
    }
}

/// The sign-up page.
pub fn sign_up(locale: Locale) -> String {
    format!("/{locale}/sign-up")
}

/// The pages for everybody that stand at one address each, after the language.
pub const FOR_EVERYBODY: [&str; 11] = [
    "",
    "/agencies",
    "/suggestions/new",
    "/how-it-works",
    "/house-rules",
    "/score",
    "/checks",
    "/decisions",
    "/transparency",
    "/imprint",
    "/privacy",
];

/// The sitemap's file with this number.
pub fn sitemap(number: i64) -> String {
    format!("/sitemap-{number}.xml")
}

/// The page of a one-time link.
pub fn mail_link(locale: Locale, token: &str) -> String {
    format!("/{locale}/links/{token}")
}

/// The page of a one-time link that signs in; `return_to` is where to go afterwards.
pub fn sign_in_link(locale: Locale, token: &str, return_to: Option<&str>) -> String {
    with_query(mail_link(locale, token), [("return_to", return_to.unwrap_or_default().to_owned())])
}

/// The directory.
pub fn agencies(locale: Locale) -> String {
    format!("/{locale}/agencies")
}

/// An agency's page.
pub fn agency(locale: Locale, slug: &str) -> String {
    format!("/{locale}/agencies/{slug}")
}

/// The page where anybody finds an agency's badge for other sites.
pub fn agency_badge(locale: Locale, slug: &str) -> String {
    format!("/{locale}/agencies/{slug}/badge")
}

/// An agency's badge: the picture with `.svg` behind it, without it the small page for a frame.
pub fn badge(locale: Locale, size: &str, theme: &str, slug: &str, ending: &str) -> String {
    format!("/badge/{locale}/{size}/{theme}/{slug}{ending}")
}

/// What an agency says of itself, for its owners.
pub fn own_profile(locale: Locale, slug: &str) -> String {
    format!("/{locale}/agency/{slug}/profile")
}

/// A logo by its hash.
pub fn logo(hash: &str) -> String {
    format!("/logos/{hash}.png")
}

/// The reviews on an agency's page, narrowed and begun as the query says.
pub fn agency_reviews(
    locale: Locale,
    slug: &str,
    query: impl IntoIterator<Item = (&'static str, String)>,
) -> String {
    let fields: Vec<String> =
        query.into_iter().map(|(name, value)| format!("{name}={}", encode(&value))).collect();
    format!("{}?{}#reviews", agency(locale, slug), fields.join("&"))
}

/// The form for whoever represents an agency.
pub fn new_claim(locale: Locale, slug: &str) -> String {
    format!("/{locale}/agencies/{slug}/claim/new")
}

/// An agency's desk.
pub fn desk(locale: Locale, slug: &str) -> String {
    format!("/{locale}/agency/{slug}")
}

/// The page that ends somebody's weekly mails.
pub fn digest(locale: Locale, id: &str, signature: &str) -> String {
    format!("/{locale}/digests/{id}/{signature}")
}

/// The team of an agency.
pub fn team(locale: Locale, slug: &str) -> String {
    agency_page(locale, slug, "team")
}

/// A page for the representatives of an agency: `team` …
pub fn agency_page(locale: Locale, slug: &str, page: &str) -> String {
    format!("/{locale}/agency/{slug}/{page}")
}

/// An agency's answer to a review as its team sees it.
pub fn response(locale: Locale, slug: &str, review: impl std::fmt::Display) -> String {
    format!("{}/{review}/response", agency_page(locale, slug, "reviews"))
}

/// The form of an agency's answer to a review.
pub fn edit_response(locale: Locale, slug: &str, review: impl std::fmt::Display) -> String {
    format!("{}/edit", response(locale, slug, review))
}

/// The first step of rating an agency.
pub fn new_review(locale: Locale, slug: &str) -> String {
    format!("/{locale}/agencies/{slug}/reviews/new")
}

/// The form of a draft.
pub fn edit_draft(locale: Locale, id: impl std::fmt::Display) -> String {
    format!("/{locale}/review-drafts/{id}/edit")
}

/// The mail step of a draft.
pub fn draft_confirmation(locale: Locale, id: impl std::fmt::Display) -> String {
    format!("/{locale}/review-drafts/{id}/confirmation")
}

/// The form of a follow-up to one's own review.
pub fn new_follow_up(locale: Locale, review: impl std::fmt::Display) -> String {
    format!("/{locale}/account/reviews/{review}/follow-ups/new")
}

/// The public page of a review.
pub fn review(locale: Locale, id: impl std::fmt::Display) -> String {
    format!("/{locale}/reviews/{id}")
}

/// A review in its author's account.
pub fn own_review(locale: Locale, id: impl std::fmt::Display) -> String {
    format!("/{locale}/account/reviews/{id}")
}

/// The moderation queue.
pub fn moderation(locale: Locale) -> String {
    format!("/{locale}/moderation")
}

/// The page of a case.
pub fn case(locale: Locale, id: impl std::fmt::Display) -> String {
    format!("/{locale}/moderation/cases/{id}")
}

/// Leads to the most urgent case behind the one with this id.
pub fn next_case(locale: Locale, after: impl std::fmt::Display) -> String {
    format!("/{locale}/moderation/next?after={after}")
}

/// The desk's page about signals.
pub fn signals(locale: Locale) -> String {
    format!("/{locale}/moderation/signals")
}

/// The account's page.
pub fn account(locale: Locale) -> String {
    format!("/{locale}/account")
}

/// `path` with a query of those fields that hold something.
pub fn with_query<'a>(path: String, fields: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let fields = fields.into_iter().filter(|(_, value)| !value.is_empty());
    let fields: Vec<String> = fields.map(|(name, value)| format!("{name}={}", encode(&value))).collect();
    if fields.is_empty() { path } else { format!("{path}?{}", fields.join("&")) }
}

/// A page of the account: `password`, `sessions` …
pub fn account_page(locale: Locale, page: &str) -> String {
    format!("/{locale}/account/{page}")
}

/// The form for asking for a new password.
pub fn new_password_reset(locale: Locale) -> String {
    format!("/{locale}/password-resets/new")
}

/// The form for choosing a new password with a mailed link.
pub fn password_reset(locale: Locale, token: &str) -> String {
    format!("/{locale}/password-resets/{token}")
}

/// `path` if it is a page of this portal, for addresses that come with a request: it begins with a language
/// and holds nothing by which a browser could understand another host.
pub fn local(path: &str) -> Option<&str> {
    let (_, rest) =
        Locale::ALL.iter().find_map(|lang| Some((lang, path.strip_prefix(&format!("/{lang}"))?)))?;
    let ends_there = rest.is_empty() || rest.starts_with(['/', '?']);
    let is_plain = path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    (ends_there && is_plain && path.len() <= 1000).then_some(path)
}

/// The public log of decisions.
pub fn decisions(locale: Locale) -> String {
    format!("/{locale}/decisions")
}

/// One entry of the log.
pub fn decision(locale: Locale, id: impl std::fmt::Display) -> String {
    format!("/{locale}/decisions/{id}")
}

/// The log as a feed.
pub fn decision_feed(locale: Locale) -> String {
    format!("/{locale}/decisions.atom")
}

/// A statement of reasons by the link of its mail.
pub fn statement(locale: Locale, token: &str) -> String {
    format!("/{locale}/statements/{token}")
}

/// A statement of reasons in the account.
pub fn own_statement(locale: Locale, id: impl std::fmt::Display) -> String {
    format!("/{locale}/account/statements/{id}")
}

/// The form of an appeal for whoever flagged, by the link of the mail.
pub fn flag_appeal(locale: Locale, token: &str) -> String {
    format!("/{locale}/flags/{token}/appeal")
}

/// The house rules.
pub fn house_rules(locale: Locale) -> String {
    format!("/{locale}/house-rules")
}

/// The second step of signing in; `return_to` is where to go afterwards.
pub fn second_step(locale: Locale, return_to: Option<&str>) -> String {
    match return_to {
        Some(path) => format!("/{locale}/second-factor?return_to={}", encode(path)),
        None => format!("/{locale}/second-factor"),
    }
}

/// Showing once more who one is, before something dangerous.
pub fn reauthentication(locale: Locale, return_to: &str) -> String {
    format!("/{locale}/account/reauthentication?return_to={}", encode(return_to))
}

/// The page where a new second factor is confirmed.
pub fn second_factor_enrolment(locale: Locale) -> String {
    format!("/{locale}/account/second-factor/enrolment")
}

/// The account's second factor.
pub fn second_factor(locale: Locale) -> String {
    format!("/{locale}/account/second-factor")
}

/// A page of the admins: `accounts`, `staff` …
pub fn admin_page(locale: Locale, page: &str) -> String {
    format!("/{locale}/admin/{page}")
}

/// The admins' file of an account.
pub fn admin_account(locale: Locale, id: impl std::fmt::Display) -> String {
    format!("/{locale}/admin/accounts/{id}")
}

/// The admins' form of an agency.
pub fn admin_agency(locale: Locale, id: impl std::fmt::Display) -> String {
    format!("/{locale}/admin/agencies/{id}/edit")
}

/// Percent-encodes a text for a query.
pub fn encode(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}
