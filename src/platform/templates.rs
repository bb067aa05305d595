//! The templates (`templates/`, embedded) and what they may call: `t`, `label`, `asset` and the filters
//! `number`, `percent`, `date`, `ago`. The language is the template's variable `lang`; `label` takes another.

use std::sync::{Arc, OnceLock};

use chrono::{NaiveDate, NaiveDateTime};
use fluent_bundle::{FluentArgs, FluentValue};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use rust_embed::RustEmbed;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use super::assets;
use super::clock;
use super::i18n::{Catalog, Locale};

#[derive(RustEmbed)]
#[folder = "templates/"]
struct TemplateFiles;

/// All templates and messages.
pub struct Templates {
    tera: Tera,
    catalog: Arc<Catalog>,
}

impl Templates {
    /// The templates of this process, loaded once.
    ///
    /// # Errors
    /// A template or a locale file that does not parse.
    pub fn shared() -> anyhow::Result<Arc<Self>> {
        static SHARED: OnceLock<Arc<Templates>> = OnceLock::new();
        if let Some(templates) = SHARED.get() {
            return Ok(Arc::clone(templates));
        }
        let loaded = Arc::new(Self::load()?);
        Ok(Arc::clone(SHARED.get_or_init(|| loaded)))
    }

    fn load() -> anyhow::Result<Self> {
        let catalog = Arc::new(Catalog::load()?);
        let mut tera = Tera::new();
        tera.autoescape_on(vec![".html", ".xml"]);
        register(&mut tera, &catalog);
        let files = TemplateFiles::iter().filter_map(|name| {
            let file = TemplateFiles::get(&name)?;
            Some((name.into_owned(), String::from_utf8_lossy(&file.data).into_owned()))
        });
        tera.add_raw_templates(files.collect::<Vec<_>>())?;
        Ok(Self { tera, catalog })
    }

    /// The messages.
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// Renders `name` in `locale`; `context` holds what the template uses.
    ///
    /// # Errors
    /// A template that does not exist, or that uses what `context` has not.
    pub fn render(&self, name: &str, locale: Locale, mut context: Context) -> anyhow::Result<String> {
        context.insert("lang", locale.code());
        Ok(self.tera.render(name, &context)?)
    }

    /// The names of all templates.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.tera.get_template_names()
    }
}

fn register(tera: &mut Tera, catalog: &Arc<Catalog>) {
    let c = Arc::clone(catalog);
    tera.register_function("t", move |kwargs: Kwargs, state: &State<'_>| -> TeraResult<String> {
        let key: String = kwargs.must_get("key")?;
        Ok(c.text(locale(state)?, &key, &fluent_args(&kwargs)))
    });
    let c = Arc::clone(catalog);
    tera.register_function("label", move |kwargs: Kwargs, state: &State<'_>| -> TeraResult<String> {
        let (group, code): (String, String) = (kwargs.must_get("group")?, kwargs.must_get("code")?);
        let key = format!("{group}-{code}").replace('_', "-").to_ascii_lowercase();
        let other: Option<String> = kwargs.get("lang")?;
        let spoken = other.and_then(|code| code.parse().ok()).map_or_else(|| locale(state), Ok)?;
        Ok(c.plain(spoken, &key))
    });
    tera.register_function("asset", |kwargs: Kwargs, _: &State<'_>| -> TeraResult<&'static str> {
        let path: String = kwargs.must_get("path")?;
        assets::url(&path).ok_or_else(|| tera::Error::message(format!("there is no static file {path}")))
    });
    tera.register_filter("number", |value: f64, kwargs: Kwargs, state: &State<'_>| -> TeraResult<String> {
        Ok(locale(state)?.number(value, kwargs.get::<usize>("digits")?.unwrap_or(0)))
    });
    tera.register_filter("percent", |value: f64, kwargs: Kwargs, state: &State<'_>| -> TeraResult<String> {
        Ok(locale(state)?.percent(value, kwargs.get::<usize>("digits")?.unwrap_or(0)))
    });
    let c = Arc::clone(catalog);
    tera.register_filter(
        "date",
        move |value: String, kwargs: Kwargs, state: &State<'_>| -> TeraResult<String> {
            let locale = locale(state)?;
            Ok(match kwargs.get::<String>("form")?.as_deref() {
                Some("month") => c.month(locale, parse_month(&value)?),
                Some("time") => c.date_time(locale, parse_moment(&value)?),
                _ => c.date(locale, parse_day(&value)?),
            })
        },
    );
    let c = Arc::clone(catalog);
    tera.register_filter("ago", move |value: String, _: Kwargs, state: &State<'_>| -> TeraResult<String> {
        Ok(c.ago(locale(state)?, parse_moment(&value)?, clock::now()))
    });
    tera.register_filter("json", Json);
    tera.register_filter("urlencode", |value: String, _: Kwargs, _: &State<'_>| -> String {
        utf8_percent_encode(&value, NON_ALPHANUMERIC).to_string()
    });
}

/// The value as JSON that may stand inside a `<script>` data block.
struct Json;

impl tera::Filter<Value, TeraResult<String>> for Json {
    fn call(&self, value: Value, _: Kwargs, _: &State<'_>) -> TeraResult<String> {
        let json = serde_json::to_string(&value).map_err(|e| tera::Error::message(e.to_string()))?;
        Ok(json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026"))
    }

    fn is_safe(&self) -> bool {
        true
    }
}

fn locale(state: &State<'_>) -> TeraResult<Locale> {
    let lang: Option<String> = state.get("lang")?;
    lang.and_then(|code| code.parse().ok()).ok_or_else(|| tera::Error::message("the page has no language"))
}

fn fluent_args(kwargs: &Kwargs) -> FluentArgs<'static> {
    kwargs
        .iter()
        .filter(|(name, _)| name.as_str() != Some("key"))
        .map(|(name, value)| (name.to_string(), fluent_value(value)))
        .collect()
}

fn fluent_value(value: &Value) -> FluentValue<'static> {
    match value.as_f64().or_else(|| value.as_i128().map(|n| n as f64)) {
        Some(number) => FluentValue::from(number),
        None => FluentValue::from(value.to_string()),
    }
}

fn parse_day(text: &str) -> TeraResult<NaiveDate> {
    let day = text.get(..10).unwrap_or(text);
    day.parse().map_err(|_| tera::Error::message(format!("{text} is not a date")))
}

fn parse_month(text: &str) -> TeraResult<NaiveDate> {
    parse_day(&format!("{}-01", text.get(..7).unwrap_or(text)))
}

fn parse_moment(text: &str) -> TeraResult<NaiveDateTime> {
    text.parse().map_err(|_| tera::Error::message(format!("{text} is not a date with a time")))
}
