//! Handing a mail to an SMTP server, step by step, so that it is known how far it came. Until the server
//! has been given the text, another try does no harm. After that only its answer tells; without one nobody
//! knows whether the mail is on its way.

use std::time::Duration;

use lettre::Message;
use lettre::address::Envelope;
use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter, ServerInfo};
use tokio::time::timeout;
use url::Url;

use super::MailError;

/// How long everything up to the text may take.
const BEGINNING: Duration = Duration::from_secs(30);
/// How long the server may take to say that it has the text; both together stay below the outbox's lease.
const TAKING: Duration = Duration::from_secs(60);
/// How long to wait for the server's goodbye.
const GOODBYE: Duration = Duration::from_secs(1);

/// What an address of a mail server looks like.
const FORMS: &str =
    "smtp://host:25, smtp://user:password@host:587?tls=required or smtps://user:password@host";

/// How a certificate begins.
const BEGIN: &[u8] = b"-----BEGIN CERTIFICATE-----";

/// A mail server.
#[derive(Clone)]
pub struct SmtpServer {
    host: String,
    port: u16,
    security: Security,
    credentials: Option<Credentials>,
}

#[derive(Clone)]
enum Security {
    None,
    /// TLS after STARTTLS, if the server offers it.
    Offered(TlsParameters),
    /// TLS after STARTTLS, or no mail.
    Required(TlsParameters),
    /// TLS from the first byte.
    Whole(TlsParameters),
}

impl SmtpServer {
    /// Reads `smtp://[user:password@]host[:port][?tls=required|opportunistic]` and
    /// `smtps://[user:password@]host[:port]`; a user or password is percent-encoded. The ports are 25, with
    /// STARTTLS 587, with `smtps` 465. With TLS, `ca=FILE` names certificates (PEM) that are trusted beside
    /// those everybody trusts: for a mail server of one's own.
    ///
    /// # Errors
    /// Anything else, in one line.
    pub fn at(address: &str) -> anyhow::Result<Self> {
        let url = Url::parse(address).map_err(|_| anyhow::anyhow!("must look like {FORMS}"))?;
        anyhow::ensure!(matches!(url.path(), "" | "/"), "has a path; it must look like {FORMS}");
        let host = url.host_str().filter(|host| !host.is_empty());
        let host = host.ok_or_else(|| anyhow::anyhow!("names no host; it must look like {FORMS}"))?;
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        let (tls, ca) = options(&url)?;
        let parameters = || parameters_of_tls(&host, ca.as_deref());
        let (security, port) = match (url.scheme(), tls.as_deref()) {
            ("smtp", None) if ca.is_none() => (Security::None, 25),
            ("smtp", Some("opportunistic")) => (Security::Offered(parameters()?), 587),
            ("smtp", Some("required")) => (Security::Required(parameters()?), 587),
            ("smtps", None) => (Security::Whole(parameters()?), 465),
            ("smtp", None) => anyhow::bail!("has \"ca\" without TLS; it must look like {FORMS}"),
            ("smtp" | "smtps", Some(tls)) => {
                anyhow::bail!("\"?tls={tls}\" is unknown; it must look like {FORMS}")
            }
            (scheme, _) => anyhow::bail!("\"{scheme}\" is unknown; it must look like {FORMS}"),
        };
        let credentials = credentials(&url)?;
        Ok(Self { port: url.port().unwrap_or(port), host, security, credentials })
    }

    /// Hands the mail over.
    ///
    /// # Errors
    /// `Refused` if the server will not have this mail; `Uncertain` if it got the text and gave no answer;
    /// `Temporary` for everything else, also for what only the operator can mend, such as a wrong password.
    pub async fn hand_over(&self, message: &Message) -> Result<(), MailError> {
        let text = message.formatted();
        let begun = timeout(BEGINNING, self.begin(message.envelope(), text.is_ascii())).await;
        let no_answer = || MailError::Temporary(format!("{} does not answer", self.host));
        let mut connection = begun.map_err(|_| no_answer())??;
        match timeout(TAKING, connection.message(&text)).await {
            Ok(Ok(_)) => {
                // The server has the mail: how the connection ends changes nothing.
                let _ = timeout(GOODBYE, connection.quit()).await;
                Ok(())
            }
            Ok(Err(error)) if error.status().is_some() => Err(refused_or_not(&error)),
            Ok(Err(error)) => Err(MailError::Uncertain(error.to_string())),
            Err(_) => Err(MailError::Uncertain("no answer after the text".to_owned())),
        }
    }

    /// Everything up to the text.
    async fn begin(&self, envelope: &Envelope, is_ascii: bool) -> Result<AsyncSmtpConnection, MailError> {
        let mut connection = self.connect().await.map_err(temporary)?;
        let parameters = parameters(connection.server_info(), envelope, is_ascii)?;
        connection.command(Mail::new(envelope.from().cloned(), parameters)).await.map_err(temporary)?;
        for recipient in envelope.to() {
            let recipient = Rcpt::new(recipient.clone(), Vec::new());
            connection.command(recipient).await.map_err(|error| refused_or_not(&error))?;
        }
        connection.command(Data).await.map_err(|error| refused_or_not(&error))?;
        Ok(connection)
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, SmtpError> {
        let hello = ClientId::default();
        let whole = if let Security::Whole(tls) = &self.security { Some(tls.clone()) } else { None };
        let at = (self.host.as_str(), self.port);
        let mut connection =
            AsyncSmtpConnection::connect_tokio1(at, Some(BEGINNING), &hello, whole, None).await?;
        match &self.security {
            Security::Required(tls) => connection.starttls(tls.clone(), &hello).await?,
            Security::Offered(tls) if connection.can_starttls() => {
                connection.starttls(tls.clone(), &hello).await?;
            }
            _ => {}
        }
        if let Some(credentials) = &self.credentials {
            connection.auth(DEFAULT_MECHANISMS, credentials).await?;
        }
        Ok(connection)
    }
}

/// What stands behind the question mark: `tls` and `ca`.
fn options(url: &Url) -> anyhow::Result<(Option<String>, Option<String>)> {
    let (mut tls, mut ca) = (None, None);
    for (name, value) in url.query_pairs() {
        let option = match &*name {
            "tls" => &mut tls,
            "ca" => &mut ca,
            _ => anyhow::bail!("\"{name}\" is unknown; it must look like {FORMS}"),
        };
        anyhow::ensure!(option.replace(value.into_owned()).is_none(), "\"{name}\" stands there twice");
    }
    Ok((tls, ca))
}

/// Whom to trust that a server is `host`.
fn parameters_of_tls(host: &str, ca: Option<&str>) -> anyhow::Result<TlsParameters> {
    let mut parameters = TlsParameters::builder(host.to_owned());
    if let Some(file) = ca {
        let pem = std::fs::read(file).map_err(|error| anyhow::anyhow!("{file} cannot be read: {error}"))?;
        // An empty list of certificates would be fine with whoever reads it.
        let has_one = pem.windows(BEGIN.len()).any(|part| part == BEGIN);
        let certificate = Some(Certificate::from_pem(&pem)).filter(|_| has_one).and_then(Result::ok);
        let certificate = certificate.ok_or_else(|| anyhow::anyhow!("{file} holds no certificate (PEM)"))?;
        parameters = parameters.add_root_certificate(certificate);
    }
    Ok(parameters.build()?)
}

fn credentials(url: &Url) -> anyhow::Result<Option<Credentials>> {
    let decoded = |part: &str| {
        let text = percent_encoding::percent_decode_str(part).decode_utf8();
        text.map(|text| text.into_owned()).map_err(|_| anyhow::anyhow!("the user or password is not UTF-8"))
    };
    match (url.username(), url.password()) {
        ("", None) => Ok(None),
        ("", Some(_)) => anyhow::bail!("has a password without a user"),
        (_, None) => anyhow::bail!("has a user without a password"),
        (user, Some(password)) => Ok(Some(Credentials::new(decoded(user)?, decoded(password)?))),
    }
}

/// What the server must be told about a mail that is not plain ASCII.
fn parameters(
    server: &ServerInfo,
    envelope: &Envelope,
    is_ascii: bool,
) -> Result<Vec<MailParameter>, MailError> {
    let mut parameters = Vec::new();
    let mut addresses = envelope.to().iter().chain(envelope.from());
    if !addresses.all(|address| AsRef::<str>::as_ref(address).is_ascii()) {
        if !server.supports_feature(Extension::SmtpUtfEight) {
            return Err(MailError::Refused("the server takes no international addresses".to_owned()));
        }
        parameters.push(MailParameter::SmtpUtfEight);
    }
    if !is_ascii && server.supports_feature(Extension::EightBitMime) {
        parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    Ok(parameters)
}

fn temporary(error: SmtpError) -> MailError {
    MailError::Temporary(error.to_string())
}

fn refused_or_not(error: &SmtpError) -> MailError {
    if error.is_permanent() {
        MailError::Refused(error.to_string())
    } else {
        MailError::Temporary(error.to_string())
    }
}
