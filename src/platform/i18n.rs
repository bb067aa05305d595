//! The three languages: their messages (Fluent, `locales/`), their numbers and their dates.
//! A key that is missing shows itself as `⟦key⟧`; a test finds it before anybody else does.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;
use unic_langid::{LanguageIdentifier, langid};

crate::text_enum!(
    /// A language of the portal.
    Locale { De = "de", Nl = "nl", En = "en" }
);

impl Locale {
    /// The language's name in itself.
    pub const fn endonym(self) -> &'static str {
        match self {
            Self::De => "Deutsch",
            Self::Nl => "Nederlands",
            Self::En => "English",
        }
    }

    const fn langid(self) -> LanguageIdentifier {
        match self {
            Self::De => langid!("de"),
            Self::Nl => langid!("nl"),
            Self::En => langid!("en"),
        }
    }

    const fn decimal_mark(self) -> char {
        match self {
            Self::De | Self::Nl => ',',
            Self::En => '.',
        }
    }

    const fn group_mark(self) -> char {
        match self {
            Self::De | Self::Nl => '.',
            Self::En => ',',
        }
    }

    /// `share` of one as a percentage: 72 %, 72%.
    pub fn percent(self, share: f64, digits: usize) -> String {
        let number = self.number(share * 100.0, digits);
        match self {
            Self::De => format!("{number}\u{a0}%"),
            Self::Nl | Self::En => format!("{number}%"),
        }
    }

    /// `value` with `digits` decimals and this language's marks: 1.234,5 or 1,234.5.
    pub fn number(self, value: f64, digits: usize) -> String {
        let plain = format!("{:.digits$}", value.abs());
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut text = String::new();
        if value < 0.0 && plain.chars().any(|c| c.is_ascii_digit() && c != '0') {
            text.push('−');
        }
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                text.push(self.group_mark());
            }
            text.push(digit);
        }
        if !decimals.is_empty() {
            text.push(self.decimal_mark());
            text.push_str(decimals);
        }
        text
    }
}

#[derive(RustEmbed)]
#[folder = "locales/"]
struct LocaleFiles;

/// All messages of all languages.
pub struct Catalog {
    bundles: Vec<(Locale, FluentBundle<FluentResource>)>,
}

impl Catalog {
    /// Reads the embedded messages.
    ///
    /// # Errors
    /// A file that is not UTF-8 or not Fluent, or a key defined twice in one language.
    pub fn load() -> anyhow::Result<Self> {
        let mut bundles = Vec::new();
        for &locale in Locale::ALL {
            let mut bundle = FluentBundle::new_concurrent(vec![locale.langid()]);
            // Bidi isolation marks would end up in addresses and mail subjects.
            bundle.set_use_isolating(false);
            bundle.set_formatter(Some(match locale {
                Locale::De => |value, _| format_number(Locale::De, value),
                Locale::Nl => |value, _| format_number(Locale::Nl, value),
                Locale::En => |value, _| format_number(Locale::En, value),
            }));
            for (name, text) in files(locale) {
                let resource = FluentResource::try_new(text)
                    .map_err(|(_, errors)| anyhow::anyhow!("{name} is not valid Fluent: {errors:?}"))?;
                bundle.add_resource(resource).map_err(|errors| anyhow::anyhow!("{name}: {errors:?}"))?;
            }
            bundles.push((locale, bundle));
        }
        Ok(Self { bundles })
    }

    /// The message `key` in `locale`.
    pub fn text(&self, locale: Locale, key: &str, args: &FluentArgs<'_>) -> String {
        let bundle = self.bundles.iter().find(|(l, _)| *l == locale).map(|(_, bundle)| bundle);
        let pattern = bundle.and_then(|b| b.get_message(key)).and_then(|message| message.value());
        let (Some(bundle), Some(pattern)) = (bundle, pattern) else {
            tracing::error!(key, locale = locale.code(), "a message is missing");
            return format!("⟦{key}⟧");
        };
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(key, locale = locale.code(), ?errors, "a message could not be filled in");
        }
        text
    }

    /// Whether there is a message `key` in `locale`.
    pub fn has(&self, locale: Locale, key: &str) -> bool {
        self.bundles.iter().any(|(known, bundle)| *known == locale && bundle.has_message(key))
    }

    /// The message `key` in `locale`, which takes no arguments.
    pub fn plain(&self, locale: Locale, key: &str) -> String {
        self.text(locale, key, &FluentArgs::new())
    }

    /// `day` written out: "21. November 2026".
    pub fn date(&self, locale: Locale, day: NaiveDate) -> String {
        self.text(locale, "date-day", &self.date_args(locale, day))
    }

    /// `moment` written out, to the minute.
    pub fn date_time(&self, locale: Locale, moment: NaiveDateTime) -> String {
        let mut args = self.date_args(locale, moment.date());
        args.set("time", moment.format("%H:%M").to_string());
        self.text(locale, "date-time", &args)
    }

    /// The month of `day`: "November 2026".
    pub fn month(&self, locale: Locale, day: NaiveDate) -> String {
        self.text(locale, "date-month", &self.date_args(locale, day))
    }

    fn date_args(&self, locale: Locale, day: NaiveDate) -> FluentArgs<'static> {
        let mut args = FluentArgs::new();
        args.set("day", day.day().to_string());
        args.set("month", self.plain(locale, &format!("month-{:02}", day.month())));
        args.set("year", day.year().to_string());
        args
    }

    /// How long before `now` a moment was: "vor 3 Tagen".
    pub fn ago(&self, locale: Locale, moment: NaiveDateTime, now: NaiveDateTime) -> String {
        const HOUR: i64 = 60;
        const DAY: i64 = 24 * HOUR;
        let minutes = (now - moment).num_minutes();
        let (key, count) = match minutes {
            ..=1 => return self.plain(locale, "ago-now"),
            2..HOUR => ("ago-minutes", minutes),
            HOUR..DAY => ("ago-hours", minutes / HOUR),
            _ if minutes < 60 * DAY => ("ago-days", minutes / DAY),
            _ if minutes < 365 * DAY => ("ago-months", minutes / (30 * DAY)),
            _ => ("ago-years", minutes / (365 * DAY)),
        };
        self.text(locale, key, &args([("count", FluentValue::from(count))]))
    }
}

/// The files of one language: name and text.
pub fn files(locale: Locale) -> Vec<(String, String)> {
    let prefix = format!("{}/", locale.code());
    LocaleFiles::iter()
        .filter(|name| name.starts_with(&prefix))
        .filter_map(|name| {
            let file = LocaleFiles::get(&name)?;
            Some((name.into_owned(), String::from_utf8_lossy(&file.data).into_owned()))
        })
        .collect()
}

fn format_number(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => {
            let digits = number.options.minimum_fraction_digits.unwrap_or(0);
            let digits = if number.value.fract() == 0.0 { digits } else { digits.max(1) };
            Some(locale.number(number.value, digits))
        }
        _ => None,
    }
}

/// Arguments of a message from name and value.
pub fn args<'a>(pairs: impl IntoIterator<Item = (&'a str, FluentValue<'a>)>) -> FluentArgs<'a> {
    pairs.into_iter().map(|(name, value)| (Cow::Borrowed(name), value)).collect()
}
